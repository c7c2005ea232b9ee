namespace Analytics.Reports.Bulletin;

/// <summary>The city's task of one year, from <c>mart.target</c>.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="People">People to leave poverty in the year.</param>
/// <param name="Villages">Villages to be 出列 by the end of the year; null where none is set.</param>
public sealed record YearTarget(int Year, decimal? People, decimal? Villages);
