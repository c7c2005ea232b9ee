using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>The tables of the analyst database, with the key that orders each.</summary>
public static class PublishedTables
{
    private static readonly string[] s_schemas = ["reference", "core", "mart", "risk", "follow_up", "ops", "meta"];

    /// <summary>Keys of tables that no .sql file makes.</summary>
    private static readonly Dictionary<string, string[]> s_ownKeys = new(StringComparer.Ordinal)
    {
        ["ops.check"] = ["rule"],
        ["meta.dictionary"] = ["table_name", "column_number"],
    };

    /// <summary>Tables of a finished database.</summary>
    /// <param name="connection">A connection to it.</param>
    /// <returns>By name.</returns>
    public static IReadOnlyList<BuiltTable> Read(DuckDBConnection connection) => Read(connection, SqlFile.LoadAll());

    internal static IReadOnlyList<BuiltTable> Read(DuckDBConnection connection, IReadOnlyList<SqlFile> sql)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var names = sql.Where(file => file.Feeds is null && s_schemas.Contains(file.Folder, StringComparer.Ordinal))
            .ToDictionary(file => file.FullName, file => file.Key, StringComparer.Ordinal);
        foreach (var (name, key) in s_ownKeys)
        {
            names[name] = key;
        }

        return
        [
            .. names.OrderBy(table => table.Key, StringComparer.Ordinal)
                .Select(table => new BuiltTable(table.Key, table.Value, Database.Count(connection, $"select count(*) from {table.Key}"))),
        ];
    }
}
