namespace Analytics.Reports.Dashboard;

/// <summary>A year's exit target of one place (<c>mart.target</c>).</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Division">Code, or name of a zone.</param>
/// <param name="People">People.</param>
/// <param name="Origin">policy, office or derived.</param>
public sealed record TargetRow(int Year, string Division, long People, string Origin);
