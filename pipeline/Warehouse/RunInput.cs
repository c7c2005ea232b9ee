using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Hands the run's own facts and the .sql headers to the SQL, as rows.</summary>
internal static class RunInput
{
    /// <summary>Tables that C# fills before the first .sql file runs.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "staging.input_file", "staging.input_path", "staging.run", "staging.figure_header", "staging.finding_header", "staging.table_header",
        "staging.figure_village", "staging.figure_level", "staging.finding", "ops.check",
    ];

    /// <summary>Fills <c>staging.run</c> and the header tables, and makes the empty tall tables.</summary>
    /// <param name="connection">The database being built.</param>
    /// <param name="options">As-of quarter, line, version, run.</param>
    /// <param name="sql">All .sql files.</param>
    public static void Load(DuckDBConnection connection, BuildOptions options, IReadOnlyList<SqlFile> sql)
    {
        foreach (var layout in sql.Where(file => file.Folder == "layout" && file.Header["makes"].Length > 0 && file.Name is not ("input_file" or "input_path")))
        {
            Database.Execute(connection, $"create table {layout.Header["makes"]} as\n{layout.Text}");
        }

        using (var run = connection.CreateAppender("staging", "main", "run"))
        {
            run.CreateRow()
                .AppendValue(options.RunId).AppendValue(options.ProgramVersion).AppendValue(options.AsOf.ToString())
                .AppendValue(options.AsOf.Index).AppendValue(options.Line)
                .EndRow();
        }

        AppendHeaders(connection, "figure_header", sql.Where(file => file.Folder == "figures"), FigureFields);
        AppendHeaders(connection, "table_header", sql.Where(file => TableOf(file) is not null), TableFields);
        AppendHeaders(connection, "finding_header", sql.Where(file => file.Folder == "findings"), FindingFields);
    }

    /// <summary>The published table a file makes, or null.</summary>
    private static string? TableOf(SqlFile file) =>
        file.Header["makes"] is { Length: > 0 } made ? (made.StartsWith("staging.", StringComparison.Ordinal) ? null : made)
        : file.Folder is "reference" or "core" or "mart" or "risk" or "follow_up" or "ops" or "meta" ? file.FullName
        : null;

    private static string?[] TableFields(SqlFile file) =>
        [TableOf(file), file.Header["what"], file.Header["grain"], file.Header["units"], file.Header["source"]];

    private static string?[] FigureFields(SqlFile file) =>
    [
        file.Name, file.Header["name_zh"], file.Header["name_en"], file.Header["units"], file.Header["period"], file.Header["formula"],
        file.Header["source"], file.Header["better"], file.Header["headline"], file.Header["additive"], file.Header["suffixes"], file.Path, file.Header["formula_zh"],
    ];

    private static string?[] FindingFields(SqlFile file) =>
    [
        file.Name, file.Header["name_zh"], file.Header["severity"], file.Header["source"], file.Header["what"], file.Header["why"],
        file.Header["sure"], file.Header["tested"], file.Header["needs"], file.Path, file.Header["what_zh"], file.Header["sure_zh"], file.Header["benefit"],
        file.Header["pattern"],
    ];

    private static void AppendHeaders(DuckDBConnection connection, string table, IEnumerable<SqlFile> files, Func<SqlFile, string?[]> fields)
    {
        using var rows = connection.CreateAppender("staging", "main", table);
        foreach (var file in files)
        {
            var row = rows.CreateRow();
            foreach (var field in fields(file))
            {
                row.AppendValue(field);
            }

            row.EndRow();
        }
    }
}
