namespace Analytics.Pipeline.Audit.Trace;

/// <summary>One input file behind a figure.</summary>
/// <param name="File">Path below the export folder.</param>
/// <param name="Sha256">Hash of its bytes as received.</param>
/// <param name="Quarter">Quarter it speaks for.</param>
/// <param name="RowsAccepted">Rows accepted.</param>
internal sealed record TraceInput(string File, string Sha256, string Quarter, long RowsAccepted);
