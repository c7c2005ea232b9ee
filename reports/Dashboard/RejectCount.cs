namespace Analytics.Reports.Dashboard;

/// <summary>Rejected rows of one unit, quarter and reason.</summary>
/// <param name="Unit">The responsible unit that sent them, or 未注明单位.</param>
/// <param name="Quarter">Quarter they speak for.</param>
/// <param name="Column">Column that was not understood; empty for the row as a whole.</param>
/// <param name="Reason">Reason in Chinese.</param>
/// <param name="Rows">Rows.</param>
public sealed record RejectCount(string Unit, string Quarter, string Column, string Reason, long Rows);
