using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Writes published tables as Parquet, ordered by key: equal inputs give equal bytes, on any number of threads.</summary>
public static class ExportParquet
{
    private static readonly string[] s_schemas = ["core", "mart", "ops", "meta"];

    /// <summary>Writes every table of core, mart, ops and meta to <c>folder/schema/table.parquet</c>.</summary>
    /// <param name="connection">A connection to a finished database.</param>
    /// <param name="folder">Folder to write into; made when absent.</param>
    /// <returns>Files written, by path.</returns>
    public static IReadOnlyList<string> Run(DuckDBConnection connection, string folder)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        List<string> written = [];
        foreach (var table in PublishedTables.Read(connection))
        {
            if (table.Name.Split('.') is not [var schema, var name] || !s_schemas.Contains(schema, StringComparer.Ordinal))
            {
                continue;
            }

            Directory.CreateDirectory(Path.Combine(folder, schema));
            var path = Path.Combine(folder, schema, name + ".parquet");
            var key = string.Join(", ", table.Key);
            Database.Execute(connection, $"copy (select * from {table.Name} order by {key}) to '{Database.Quote(path)}' (format parquet, compression zstd)");
            written.Add(path);
        }

        return written;
    }
}
