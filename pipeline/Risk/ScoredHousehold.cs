using Analytics.Models.Reasons;

namespace Analytics.Pipeline.Risk;

/// <summary>A household's score with what it rests on.</summary>
internal sealed record ScoredHousehold
{
    public required string Household { get; init; }

    public required double Score { get; init; }

    public required double Base { get; init; }

    public required double? Probability { get; init; }

    public required int MissingKeyFields { get; init; }

    /// <summary>A key feature whose value no training row had; null when none.</summary>
    public required string? OutsideFeatureZh { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required string ReasonsZh { get; init; }
}
