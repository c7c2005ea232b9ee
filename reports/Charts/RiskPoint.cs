namespace Analytics.Reports.Charts;

/// <summary>A point of a chart.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Up.</param>
public sealed record RiskPoint(double X, double Y);
