namespace Analytics.Pipeline.Vault;

/// <summary>A rejected row in the sender's own columns.</summary>
/// <param name="Sheet">Sheet name; empty for text files.</param>
/// <param name="RowNumber">Physical line or row, from 1.</param>
/// <param name="Headers">Printed headers of its sheet.</param>
/// <param name="Fields">Its fields, each under its header where the row has as many; else as they stand.</param>
public sealed record RejectedText(string Sheet, long RowNumber, IReadOnlyList<string> Headers, IReadOnlyList<string> Fields);
