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

    public static IEnumerable<StagedColumn> Money(string names, int digits = 14) => Many(names, StagedType.Hundredths, $"decimal({digits},2)");

    public static IEnumerable<StagedColumn> Kilometres(string names) => Many(names, StagedType.Thousandths, "decimal(10,3)");

    private static IEnumerable<StagedColumn> Many(string names, StagedType type, string sql) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new StagedColumn(name, type, sql));
}
