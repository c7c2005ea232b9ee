using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Makes <c>meta.dictionary</c>, and from it and the .sql headers the comments on every table and column.</summary>
internal static class DataDictionary
{
    /// <summary>Writes table and comments.</summary>
    /// <param name="connection">The database being built, all other tables complete.</param>
    /// <param name="sql">All .sql files.</param>
    public static void Write(DuckDBConnection connection, IReadOnlyList<SqlFile> sql)
    {
        var dictionary = sql.Single(file => file.FullName == "meta.dictionary");
        Database.Execute(connection, $"create table meta.dictionary as\nselect * from (\n{dictionary.Text}) as made limit 0");
        Database.Execute(connection, $"insert into meta.dictionary by name\n{dictionary.Text}");
        Database.Execute(connection, "begin");
        foreach (var comment in Read(connection, "select table_name, concat_ws(' ', what, 'Grain: ' || grain || '.', 'Units: ' || units || '.', 'Source: ' || source || '.') from staging.table_header"))
        {
            Database.Execute(connection, $"comment on table {comment.Name} is '{Database.Quote(comment.Text)}'");
        }

        foreach (var comment in Read(connection, "select table_name || '.\"' || column_name || '\"', concat_ws(' · ', meaning, meaning_en, nullif(unit, '')) from meta.dictionary"))
        {
            Database.Execute(connection, $"comment on column {comment.Name} is '{Database.Quote(comment.Text)}'");
        }

        Database.Execute(connection, "commit");
    }

    private static List<(string Name, string Text)> Read(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<(string Name, string Text)> rows = [];
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }
}
