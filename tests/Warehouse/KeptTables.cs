using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse;

/// <summary>Compares all tables, staging tables too, that two builds have kept.</summary>
internal static class KeptTables
{
    // holds the paths of the work folder
    private const string Paths = "input_path";

    /// <summary>Tables that are not equal.</summary>
    /// <param name="one">A folder of kept tables.</param>
    /// <param name="other">Another.</param>
    /// <returns>Each with a row that the other lacks; none when the builds are equal.</returns>
    public static IReadOnlyList<string> Differences(string one, string other)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var (folder, name) in new[] { (one, "one"), (other, "other") })
        {
            Texts(connection, $"attach '{Path.Combine(folder, "analytics.duckdb")}' as {name} (read_only)");
            Texts(connection, $"attach '{Path.Combine(folder, "staging.duckdb")}' as {name}_staging (read_only)");
        }

        var (first, second) = (Tables(connection, "one"), Tables(connection, "other"));
        List<string> differences = [.. first.Except(second, StringComparer.Ordinal).Concat(second.Except(first, StringComparer.Ordinal)).Select(table => $"{table}: not in both")];
        foreach (var table in first.Intersect(second, StringComparer.Ordinal))
        {
            var (mine, its) = ($"from one{table}", $"from other{table}");
            var rows = Texts(connection, $"select 'has ' || t::varchar from ({mine} except all {its}) as t union all select 'lacks ' || t::varchar from ({its} except all {mine}) as t order by 1 limit 1");
            differences.AddRange(rows.Select(row => $"{table}: {row}"));
        }

        return first.Count > 200 ? differences : throw new InvalidOperationException($"only {first.Count} tables");
    }

    private static List<string> Tables(DuckDBConnection connection, string name) => Texts(
        connection, $"select replace(database_name, '{name}', '') || '.' || schema_name || '.' || table_name from duckdb_tables() where database_name in ('{name}', '{name}_staging') and table_name <> '{Paths}' order by 1");

    private static List<string> Texts(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
