namespace Analytics.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">In characters.</param>
public sealed record WorkbookColumn(string Title, double Width = 14)
{
    private const double Narrowest = 8, Widest = 40;

    /// <summary>A column as wide as what stands in it.</summary>
    /// <param name="title">Header.</param>
    /// <param name="cells">Its cells.</param>
    /// <returns>The column, 8 to 40 characters wide; what is longer wraps.</returns>
    public static WorkbookColumn Fitting(string title, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new WorkbookColumn(title, Math.Clamp(cells.Select(Breadth).Append(Math.Min(Breadth(title), 14)).Max() + 2, Narrowest, Widest));
    }

    // a Chinese character takes the room of two Latin ones
    internal static int Breadth(string text) => text.Sum(letter => letter < '\u2E80' ? 1 : 2);

    /// <summary>Cells that read as a number become numbers; all others, and every other column, stay text.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What may be chosen in the cells; empty allows anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Left for the reader to fill in: set off by its colour.</summary>
    public bool IsBlank { get; init; }
}
