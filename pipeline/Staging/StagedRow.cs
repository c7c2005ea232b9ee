namespace Analytics.Pipeline.Staging;

/// <summary>The typed cells of one row, reused from row to row.</summary>
/// <param name="columns">Columns of the table.</param>
internal sealed class StagedRow(StagedColumn[] columns)
{
    private readonly long[] numbers = new long[columns.Length];
    private readonly string?[] texts = new string?[columns.Length];
    private readonly bool[] has = new bool[columns.Length];

    /// <summary>The columns.</summary>
    public StagedColumn[] Columns => columns;

    /// <summary>Position of a column; -1 when the table has none of that name.</summary>
    public int IndexOf(string name) => Array.FindIndex(columns, column => column.Name == name);

    /// <summary>Empties every cell.</summary>
    public void Clear() => Array.Clear(has);

    public void Set(int column, long value) => (numbers[column], has[column]) = (value, true);

    public void Set(int column, string? value) => (texts[column], has[column]) = (value, value is not null);

    public bool Has(int column) => has[column];

    public long Number(int column) => numbers[column];

    public string? Text(int column) => has[column] ? texts[column] : null;
}
