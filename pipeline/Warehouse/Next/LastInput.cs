using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Next;

/// <summary>What the last build was given, put aside while this build's input takes its place.</summary>
internal static class LastInput
{
    private const string Paths = "staging.input_path";

    /// <summary>Tables that a build is given, but for the lists of Parquet files.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. RunInput.Given.Where(table => table != Paths)];

    /// <summary>Where the last build's rows of a table lie.</summary>
    /// <param name="table">One of <see cref="RunInput.Given"/>.</param>
    /// <returns>The table's name meanwhile.</returns>
    public static string Of(string table) => table + "_before";

    /// <summary>Puts the last build's input aside, and forgets its checks.</summary>
    /// <param name="connection">The copies of the last build's tables.</param>
    public static void PutAside(DuckDBConnection connection)
    {
        foreach (var table in RunInput.Given)
        {
            Database.Execute(connection, $"alter table {table} rename to {Of(table).Split('.')[1]}");
        }

        Database.Execute(connection, "delete from ops.check");
        Database.Execute(connection, "drop table meta.dictionary");
    }

    /// <summary>Compares the lists of Parquet files, and forgets the last build's.</summary>
    /// <param name="connection">The database being built.</param>
    /// <returns>Quarters of the files that came or went, by layout.</returns>
    public static Dictionary<string, Touched> Layouts(DuckDBConnection connection)
    {
        string Side(string table) => $"select layout, path, quarter_index from {table} where path_number > 0";
        var differing = Query.Rows(
            connection,
            $"select distinct layout, quarter_index from (({Side(Paths)} except {Side(Of(Paths))}) union all ({Side(Of(Paths))} except {Side(Paths)}))",
            row => (Layout: row.GetString(0), Quarter: row.IsDBNull(1) ? (int?)null : row.GetInt32(1)));
        Database.Execute(connection, $"drop table {Of(Paths)}");
        return differing.GroupBy(file => file.Layout, StringComparer.Ordinal).ToDictionary(
            layout => layout.Key,
            layout => layout.Any(file => file.Quarter is null) ? Touched.Anything : new Touched(layout.Select(file => file.Quarter!.Value).ToHashSet()),
            StringComparer.Ordinal);
    }
}
