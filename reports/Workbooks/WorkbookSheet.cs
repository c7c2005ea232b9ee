namespace Analytics.Reports.Workbooks;

/// <summary>A sheet: a header, rows below it, the header frozen.</summary>
/// <param name="Name">Sheet name; shortened and cleaned where Excel would refuse it.</param>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Rows">Cells as text, at most one for each column.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<WorkbookColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Lines above the header.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];
}
