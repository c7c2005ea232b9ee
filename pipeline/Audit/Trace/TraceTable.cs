namespace Analytics.Pipeline.Audit.Trace;

/// <summary>One table of a lineage.</summary>
/// <param name="Table">Such as <c>core.household</c>.</param>
/// <param name="SqlFile">Such as <c>sql/core/household.sql</c>.</param>
/// <param name="What">What it holds.</param>
internal sealed record TraceTable(string Table, string SqlFile, string What);
