namespace Analytics.Pipeline.Vault;

/// <summary>What the vault holds of one row of one file.</summary>
/// <param name="Sheet">Sheet name; empty for text files.</param>
/// <param name="RowNumber">Physical line or row, from 1.</param>
/// <param name="Cells">Identity cells and unknown columns by name; unknown ones begin with <c>extra:</c>. Empty for a rejected row.</param>
/// <param name="Raw">The whole row as received, of a rejected row; else null.</param>
public sealed record IdentityRow(string Sheet, long RowNumber, IReadOnlyDictionary<string, string> Cells, string? Raw);
