namespace Analytics.Pipeline.Audit.Trace;

/// <summary>Rows of one file behind a figure; no cell of them.</summary>
/// <param name="Table">Published table.</param>
/// <param name="File">Path below the export folder.</param>
/// <param name="Rows">How many.</param>
/// <param name="FirstSheet">Sheet of the first; empty in a csv.</param>
/// <param name="FirstRows">Physical lines of the first few.</param>
internal sealed record TraceRows(string Table, string File, long Rows, string FirstSheet, IReadOnlyList<long> FirstRows);
