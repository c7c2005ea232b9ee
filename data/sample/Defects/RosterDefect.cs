namespace Analytics.Sample.Defects;

/// <summary>A kind of damage to a row of the detail list.</summary>
/// <param name="Rule">The rule it must meet; empty where the value is only written in another way.</param>
/// <param name="Header">The column damaged; empty for the whole row.</param>
/// <param name="Kind">What must happen.</param>
/// <param name="Fits">Whether a row can have it.</param>
/// <param name="Apply">Damages the cells.</param>
internal sealed record RosterDefect(string Rule, string Header, DefectKind Kind, Func<RosterRow, bool> Fits, Action<RosterRow, List<string>> Apply)
{
    /// <summary>A second rule that the row meets on the way.</summary>
    public string? AlsoRule { get; init; }

    /// <summary>Rows damaged so far: the rarest kind comes next.</summary>
    public long Used { get; set; }

    public RowDefect For(RosterRow row)
    {
        Used++;
        var planted = new List<Planted> { new(Rule, Kind, Header) };
        if (AlsoRule is not null)
        {
            planted.Insert(0, new Planted(AlsoRule, Kind, ""));
        }

        return new RowDefect
        {
            Planted = planted,
            Effect = (Kind, Rule) switch
            {
                (DefectKind.Note, "missing_word") or (DefectKind.Reject, "duplicate_conflict") => RowEffect.None,
                (DefectKind.Note, _) => RowEffect.IdVoid,
                (DefectKind.Reject, _) => RowEffect.Rejected,
                _ => RowEffect.None,
            },
            Apply = cells => Apply(row, cells),
            IsCopy = Kind == DefectKind.Duplicate || Rule == "duplicate_conflict",
        };
    }
}
