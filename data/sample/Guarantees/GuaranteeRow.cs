using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>One row that a sheet or department list of a quarter has about a household or a person.</summary>
/// <param name="Snapshot">The household as the register shows it in the quarter of the list.</param>
internal abstract record GuaranteeRow(HouseholdSnapshot Snapshot)
{
    /// <summary>Quarters for which a list speaks, that of the list included.</summary>
    public const int Validity = 4;

    public int Quarter => Snapshot.Quarter;

    public RowFate Fate { get; set; }

    /// <summary>Whether the row can be used and its list is in force in a quarter.</summary>
    public bool Speaks(int quarter) => Fate == RowFate.Accepted && quarter >= Quarter && quarter < Quarter + Validity;
}
