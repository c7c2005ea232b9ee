using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>A place for a cadre, who serves up to five households; its holders follow one another.</summary>
/// <param name="town">The town.</param>
/// <param name="unit">Unit of its cadres.</param>
internal sealed class CadreSlot(Town town, string unit)
{
    public Town Town { get; } = town;

    public string Unit { get; } = unit;

    /// <summary>Holders in order of time.</summary>
    public List<Cadre> Holders { get; } = [];

    /// <summary>Whether the lists of households go on naming a holder who has left.</summary>
    public bool IsStale { get; set; }

    /// <summary>Who holds it by the roster of a quarter.</summary>
    public Cadre Holder(int quarter) => Holders.Last(cadre => cadre.From <= quarter);

    /// <summary>Whom the lists of households of a quarter name.</summary>
    public Cadre Named(int quarter) => IsStale ? Holders[0] : Holder(quarter);
}
