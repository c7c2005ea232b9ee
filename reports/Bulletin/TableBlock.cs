namespace Analytics.Reports.Bulletin;

/// <summary>A table whose header repeats on every page it reaches.</summary>
/// <param name="Caption">With its number, such as 表1.</param>
/// <param name="Unit">单位, printed above the right edge; may be empty.</param>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Rows">Cells, one for each column.</param>
public sealed record TableBlock(string Caption, string Unit, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>注, below the table.</summary>
    public string Note { get; init; } = "";

    /// <summary>Leading columns that name a group of rows: blank cells belong to the name above, and a group never breaks over a page.</summary>
    public int GroupColumns { get; init; }

    /// <summary>Rows set in 黑体: totals.</summary>
    public IReadOnlyList<int> Totals { get; init; } = [];

    /// <summary>May it break over pages? The others stay whole and keep the text on its lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>May it move to the head or foot of a page? Only where the text names it by its number.</summary>
    public bool IsFloating { get; init; } = true;

    /// <summary>Set smaller, for many columns.</summary>
    public bool IsDense { get; init; }

    /// <summary>Set smallest: codes that are looked up, not read.</summary>
    public bool IsFine { get; init; }
}
