namespace Analytics.Pipeline.Warehouse;

/// <summary>One table of the analyst database.</summary>
/// <param name="Name">Such as <c>mart.figure</c>.</param>
/// <param name="Key">Columns that identify a row, in the order of its export.</param>
/// <param name="Rows">How many rows it holds.</param>
public sealed record BuiltTable(string Name, IReadOnlyList<string> Key, long Rows);
