using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Trace;

/// <summary>The lines of the input files behind a figure, through the published tables of its lineage that keep file, sheet and line.</summary>
internal static class RowsBehind
{
    /// <summary>Counts them by table and file.</summary>
    /// <param name="publication">A connection to the publication.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="lineage">Files below it.</param>
    /// <param name="villages">Villages of its division.</param>
    /// <returns>By table, then file.</returns>
    public static IReadOnlyList<TraceRows> Read(DuckDBConnection publication, TracedFigure figure, IReadOnlyList<SqlFile> lineage, IReadOnlyCollection<string> villages)
    {
        var tables = lineage.Where(file => file.Folder is "core" or "mart" && file.Feeds is null && HasRows(publication, file)).ToList();
        if (!tables.Exists(table => Columns(publication, table).Contains("household_key")) && lineage.Any(file => file.FullName == "staging.roster"))
        {
            // what only the account counts stands on the register rows themselves
            tables.AddRange(SqlFile.LoadAll().Where(file => file.FullName == (figure.Unit == "people" ? "core.member" : "core.household")));
        }

        List<TraceRows> all = [];
        foreach (var table in tables)
        {
            var columns = Columns(publication, table);
            all.AddRange(Read(publication, table.FullName, Place(columns), Time(columns), figure, villages));
        }

        return all;
    }

    private static bool HasRows(DuckDBConnection publication, SqlFile table) => Columns(publication, table) is var columns && columns.Contains("file_id") && columns.Contains("source_row");

    private static HashSet<string> Columns(DuckDBConnection publication, SqlFile table)
    {
        using var command = publication.CreateCommand();
        command.CommandText = "select column_name from duckdb_columns() where schema_name = $schema and table_name = $table";
        command.Parameters.Add(new DuckDBParameter("schema", table.Folder));
        command.Parameters.Add(new DuckDBParameter("table", table.Name));
        using var row = command.ExecuteReader();
        HashSet<string> columns = new(StringComparer.Ordinal);
        while (row.Read())
        {
            columns.Add(row.GetString(0));
        }

        return columns;
    }

    private static string Place(HashSet<string> columns) =>
        columns.Contains("village_code") ? "list_contains($villages, village_code)"
        : columns.Contains("household_key") ? "household_key in (select household_key from core.household where list_contains($villages, village_code))"
        : "len($villages) > 0";

    private static string Time(HashSet<string> columns) =>
        columns.Contains("quarter") ? "quarter between $first_quarter and $quarter"
        : columns.Contains("booked_quarter") ? "booked_quarter between $first_quarter and $quarter"
        : "$first_quarter <= $quarter";

    private static List<TraceRows> Read(
        DuckDBConnection publication, string table, string place, string time, TracedFigure figure, IReadOnlyCollection<string> villages)
    {
        using var command = publication.CreateCommand();
        command.CommandText = EmbeddedSql.Text("rows_behind")
            .Replace("{table}", table, StringComparison.Ordinal)
            .Replace("{place}", place, StringComparison.Ordinal)
            .Replace("{time}", time, StringComparison.Ordinal);
        command.Parameters.Add(new DuckDBParameter("villages", villages.ToList()));
        command.Parameters.Add(new DuckDBParameter("quarter", figure.Quarter));
        command.Parameters.Add(new DuckDBParameter("first_quarter", figure.Period switch { "c" => "0000Q1", "y" => $"{figure.Quarter[..4]}Q1", _ => figure.Quarter }));
        using var row = command.ExecuteReader();
        List<TraceRows> rows = [];
        while (row.Read())
        {
            rows.Add(new TraceRows(table, row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? string.Empty : row.GetString(2), row.GetFieldValue<List<long>>(3)));
        }

        return rows;
    }
}
