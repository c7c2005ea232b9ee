namespace Analytics.Reports.Charts;

/// <summary>A curve of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points from left to right.</param>
public sealed record RiskCurve(string Name, IReadOnlyList<RiskPoint> Points);
