namespace Analytics.Reports.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">Its length, 0 or more.</param>
public sealed record RiskBar(string Name, double Value);
