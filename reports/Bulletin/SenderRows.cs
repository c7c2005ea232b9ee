namespace Analytics.Reports.Bulletin;

/// <summary>What one sender handed in for the quarter, from <c>ops.input_file</c>.</summary>
/// <param name="Sender">Who, in Chinese.</param>
/// <param name="Files">Files.</param>
/// <param name="RowsIn">Lines after the headers.</param>
/// <param name="RowsAccepted">Accepted.</param>
/// <param name="RowsRejected">Rejected.</param>
/// <param name="RowsDuplicate">Duplicates of another line.</param>
/// <param name="RowsOther">Blank lines, totals and notes.</param>
public sealed record SenderRows(
    string Sender, long Files, long RowsIn, long RowsAccepted, long RowsRejected, long RowsDuplicate, long RowsOther);
