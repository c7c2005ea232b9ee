namespace Analytics.Reports.Dashboard;

/// <summary>How good the relapse model was on a past quarter (<c>risk.evaluation</c>).</summary>
/// <param name="Model">Id of the model or of the rule it is compared with.</param>
/// <param name="Quarter">Quarter it was tested on.</param>
/// <param name="Group">Whom: all, or a group of households.</param>
/// <param name="Metric">What was measured.</param>
/// <param name="Value">The value; null when there was too little to measure.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
public sealed record RiskMetric(string Model, string Quarter, string Group, string Metric, double? Value, double? Low, double? High);
