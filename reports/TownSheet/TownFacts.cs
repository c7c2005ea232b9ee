using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;

namespace Analytics.Reports.TownSheet;

/// <summary>Everything a town's work sheet is made from.</summary>
public sealed record TownFacts
{
    /// <summary>The town.</summary>
    public required Place Town { get; init; }

    /// <summary>The thresholds in force at the quarter.</summary>
    public required Limits Limits { get; init; }

    /// <summary>The day the data reach, while the quarter is not over by them; null once it is.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>Figures of the town.</summary>
    public required PlaceFigures Figures { get; init; }

    /// <summary>Figures of the responsible unit, for the marks.</summary>
    public required PlaceFigures UnitFigures { get; init; }

    /// <summary>Villages with registered households, by code.</summary>
    public required IReadOnlyList<TownVillage> Villages { get; init; }

    /// <summary>What the household review found.</summary>
    public required IReadOnlyList<CriterionCount> Criteria { get; init; }

    /// <summary>Rows sent back and not yet corrected.</summary>
    public required long RejectedRows { get; init; }

    /// <summary>Leads to check that must be fixed, patterns left out.</summary>
    public required IReadOnlyList<(string Rule, long Count)> MustFix { get; init; }

    /// <summary>Households without a responsible cadre; null when nothing was assigned.</summary>
    public long? WithoutHelper { get; init; }
}
