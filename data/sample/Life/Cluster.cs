namespace Analytics.Sample.Life;

/// <summary>Households whose lives touch: one, or two that merge or exchange a person, and those split off. Nothing else links households.</summary>
internal sealed class Cluster
{
    public List<Household> Households { get; } = [];

    public Turn Turn { get; init; }

    /// <summary>Quarter of the turn.</summary>
    public int TurnQuarter { get; init; }

    /// <summary>Village moved to, where the turn is a move of the household.</summary>
    public int MoveTo { get; init; }

    public required Prng Random { get; init; }
}
