using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;

namespace Analytics.Reports.VillageCard;

/// <summary>Everything a village card is made from.</summary>
public sealed record VillageFacts
{
    /// <summary>Code, 12 digits.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Town above it.</summary>
    public required string Town { get; init; }

    /// <summary>Responsible unit.</summary>
    public required string Unit { get; init; }

    /// <summary>One of the relative-poverty villages.</summary>
    public required bool IsPoorVillage { get; init; }

    /// <summary>The day the data reach, while the quarter is not over by them; null once it is.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>The quarter whose data stand in for this one; null when this quarter's own came in.</summary>
    public string? StaleSince { get; init; }

    /// <summary>Figures of the village.</summary>
    public required PlaceFigures Figures { get; init; }

    /// <summary>Figures of the town, for the marks.</summary>
    public required PlaceFigures TownFigures { get; init; }

    /// <summary>Main causes with households, most first.</summary>
    public required IReadOnlyList<(string Cause, decimal Households)> Causes { get; init; }

    /// <summary>Earlier quarters and this one: people on the register, still poor, whose exit stands.</summary>
    public required IReadOnlyList<(ReportQuarter Quarter, decimal? Registered, decimal? Poor, decimal? Exited)> Trend { get; init; }

    /// <summary>What the household review found, by group.</summary>
    public required IReadOnlyList<CriterionCount> Criteria { get; init; }

    /// <summary>Verdicts of the household review, by group.</summary>
    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }
}
