using Analytics.Sample.Defects;
using Analytics.Sample.People;

namespace Analytics.Sample.Departments;

/// <summary>A kind of damage to a row of a department's list.</summary>
/// <param name="Rule">The rule of intake it must meet.</param>
/// <param name="Kind">What must happen.</param>
/// <param name="Header">The column damaged, as the file prints it.</param>
/// <param name="Fits">Whether a row can have it.</param>
/// <param name="Write">The damaged cell, from the good one.</param>
internal sealed record ListDefect(string Rule, DefectKind Kind, string Header, Func<Listing, bool> Fits, Func<string, string> Write)
{
    /// <summary>Rows damaged so far: the rarest kind comes next.</summary>
    public long Used { get; set; }

    /// <summary>What it does to the truth: only a note on an ID number voids it.</summary>
    public RowEffect Effect => Kind switch
    {
        DefectKind.Reject => RowEffect.Rejected,
        DefectKind.Note when Rule.StartsWith("id_", StringComparison.Ordinal) => RowEffect.IdVoid,
        _ => RowEffect.None,
    };

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<ListDefect> All() =>
    [
        new("id_check_digit", DefectKind.Note, "证件号码", _ => true, CellText.WrongCheckDigit),
        new("id_precision_lost", DefectKind.Note, "证件号码", row => IdNumbers.CheckDigit(CellText.Rounded(row.Person.Id).AsSpan(0, 17)) != '0', CellText.Rounded),
        new("id_missing", DefectKind.Note, "证件号码", _ => true, _ => ""),
        new("id_15_upgraded", DefectKind.Repair, "证件号码", row => row.Person.Birth.Year < 2000, CellText.Old),
        new("id_normalised", DefectKind.Repair, "证件号码", _ => true, CellText.Wide),
        new("number_invalid", DefectKind.Reject, "金额", row => row.Department == "dibao", _ => "不详样例"),
        new("thousands_separator", DefectKind.Repair, "救助金额(元)", row => row.Department == "temporary_aid", cell => CellText.Thousands(cell)),
        new("date_format", DefectKind.Repair, "死亡日期", row => row.Department == "death", cell => cell.Replace('-', '.')),
        new("date_invalid", DefectKind.Reject, "死亡日期", row => row.Department == "death", _ => "不详样例"),
        new("code_unknown", DefectKind.Reject, "险种", row => row.Department.EndsWith("_medical", StringComparison.Ordinal), _ => "商业险样例"),
        new("label_alias", DefectKind.Repair, "险种", row => row.Department == "resident_medical", _ => "居民医保"),
        new("label_alias", DefectKind.Repair, "留守类别", row => row is { Department: "left_behind", Item: "留守老人" }, _ => "空巢老人"),
    ];
}
