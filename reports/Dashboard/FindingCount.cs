namespace Analytics.Reports.Dashboard;

/// <summary>Leads of one rule in one place and quarter (<c>mart.finding_count</c>).</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Findings">Leads.</param>
/// <param name="NewFindings">Of them seen for the first time in this quarter.</param>
public sealed record FindingCount(string Rule, long Findings, long NewFindings);
