namespace Analytics.Reports.Bulletin;

/// <summary>A town in the ranking.</summary>
/// <param name="Town">The town.</param>
/// <param name="Share">比对达标 of the cumulative task, at most 1; null when there is no data.</param>
/// <param name="Rank">Place from 1, equal for equal shares; null when not ranked.</param>
internal sealed record TownRank(Place Town, decimal? Share, int? Rank);
