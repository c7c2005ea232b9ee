using Analytics.Sample.People;

namespace Analytics.Sample.Defects;

/// <summary>Damage to the ID that leaves the row but not the ID.</summary>
internal static class RosterNotes
{
    private const string Id = "身份证号码";

    public static IEnumerable<RosterDefect> All() =>
    [
        Note("id_check_digit", (_, id) => CellText.WrongCheckDigit(id)),
        Note("id_precision_lost", (_, _) => "4.41599E+17"),
        Note("id_precision_lost", (_, id) => CellText.Rounded(id)) with { Fits = row => IsPlain(row) && IsInvalid(CellText.Rounded(row.Member.Person.Id)) },
        Note("id_malformed", (_, id) => id[..17]),
        Note("id_missing", (_, _) => ""),
    ];

    private static RosterDefect Note(string rule, Func<RosterRow, string, string> write) =>
        new(rule, Id, DefectKind.Note, IsPlain, (row, cells) => CellText.Set(cells, Id, write(row, CellText.Get(cells, Id))));

    /// <summary>Households without a turn of life: a void ID must not meet a move.</summary>
    private static bool IsPlain(RosterRow row) => row.Household.IsPlain;

    private static bool IsInvalid(string id) => IdNumbers.CheckDigit(id.AsSpan(0, 17)) != id[17];
}
