namespace Analytics.Pipeline.Staging;

/// <summary>One column of a staged Parquet file.</summary>
/// <param name="Name">Name, snake case.</param>
/// <param name="Type">How it is held before it is written.</param>
/// <param name="SqlType">DuckDB type it is written as.</param>
internal sealed record StagedColumn(string Name, StagedType Type, string SqlType)
{
    public static IEnumerable<StagedColumn> Text(string names) => Many(names, StagedType.Text, "varchar");

    public static IEnumerable<StagedColumn> Whole(string names) => Many(names, StagedType.Whole, "integer");

    public static IEnumerable<StagedColumn> Big(string names) => Many(names, StagedType.Big, "bigint");

    public static IEnumerable<StagedColumn> Flag(string names) => Many(names, StagedType.Flag, "boolean");

    public static IEnumerable<StagedColumn> Day(string names) => Many(names, StagedType.Day, "date");

    public static IEnumerable<StagedColumn> Number(string names, int decimals) =>
        decimals == 3 ? Many(names, StagedType.Thousandths, "decimal(14,3)") : Many(names, StagedType.Hundredths, "decimal(14,2)");

    /// <summary>A query that gives no row of these columns.</summary>
    public static string EmptySelect(IEnumerable<StagedColumn> columns) =>
        $"select {string.Join(", ", columns.Select(column => $"cast(null as {column.SqlType}) as {column.Name}"))} where false";

    private static IEnumerable<StagedColumn> Many(string names, StagedType type, string sql) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new StagedColumn(name, type, sql));
}
