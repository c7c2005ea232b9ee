namespace Analytics.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">In characters.</param>
public sealed record WorkbookColumn(string Title, double Width = 14)
{
    /// <summary>Cells that read as a number become numbers; all others, and every other column, stay text.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What may be chosen in the cells; empty allows anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Left for the reader to fill in: set off by its colour.</summary>
    public bool IsBlank { get; init; }
}
