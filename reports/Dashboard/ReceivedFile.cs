namespace Analytics.Reports.Dashboard;

/// <summary>One input file with its control total (<c>ops.input_file</c>): rows in = accepted + rejected + duplicate + other.</summary>
/// <param name="File">Path below the export folder.</param>
/// <param name="Layout">Layout it was read as; empty when it was not understood.</param>
/// <param name="Quarter">Quarter it speaks for; empty when not known.</param>
/// <param name="RowsIn">Lines after the header.</param>
/// <param name="Accepted">Accepted rows.</param>
/// <param name="Rejected">Rejected rows.</param>
/// <param name="Duplicate">Duplicates.</param>
/// <param name="Other">Blank lines, totals and notes.</param>
/// <param name="Refusal">Why the whole file was refused, in Chinese; empty when it was not.</param>
public sealed record ReceivedFile(string File, string Layout, string Quarter, long RowsIn, long Accepted, long Rejected, long Duplicate, long Other, string Refusal);
