using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Staging;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Hands the staged files to the SQL: one row a file, and one list of Parquet paths a layout.</summary>
internal static class StagedInput
{
    /// <summary>Writes an empty Parquet for each staged table: an absent layout still has its columns.</summary>
    /// <param name="connection">Any open connection.</param>
    /// <param name="contracts">The layouts; they name the columns of staged rows.</param>
    /// <param name="folder">An existing folder.</param>
    /// <returns>The file of each table.</returns>
    public static IReadOnlyDictionary<string, string> WriteTemplates(DuckDBConnection connection, ContractSet contracts, string folder)
    {
        var templates = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, columns) in StagedTable.Of(contracts).Append(new("reject", StagedTable.Rejects)).Append(new("repair", StagedTable.Repairs)).Append(new("returned", StagedTable.Returned)))
        {
            templates[table] = Path.Combine(folder, table + ".parquet");
            Database.Execute(connection, $"copy ({StagedColumn.EmptySelect(columns)}) to '{Database.Quote(templates[table])}' (format parquet)");
        }

        return templates;
    }

    /// <summary>Writes <c>staging.input_file</c> and <c>staging.input_path</c>, and the variables <c>…_files</c>.</summary>
    /// <param name="connection">The database being built.</param>
    /// <param name="files">Staged files up to the as-of quarter, by <see cref="StagedFile.File"/>.</param>
    /// <param name="sql">All .sql files; those of <c>layout</c> name the columns of the lists of files.</param>
    /// <param name="templates">The empty Parquet of each staged table.</param>
    public static void Load(
        DuckDBConnection connection, IReadOnlyList<StagedFile> files, IReadOnlyList<SqlFile> sql, IReadOnlyDictionary<string, string> templates)
    {
        Execute(connection, sql, "input_file");
        Execute(connection, sql, "input_path");
        AppendFiles(connection, files);
        using var rows = connection.CreateAppender("staging", "main", "input_path");
        foreach (var (table, template) in templates)
        {
            List<string> paths = [.. Paths(files, table).Prepend(template).Distinct(StringComparer.Ordinal)];
            foreach (var (number, path) in paths.Index())
            {
                rows.CreateRow().AppendValue(table).AppendValue(number).AppendValue(path).EndRow();
            }

            SetFiles(connection, table, paths);
        }
    }

    /// <summary>Hands a table the staged files it reads.</summary>
    /// <param name="connection">The database being built.</param>
    /// <param name="table">The staged table.</param>
    /// <param name="paths">Its Parquet files, in their order.</param>
    public static void SetFiles(DuckDBConnection connection, string table, IEnumerable<string> paths) =>
        Database.Execute(connection, $"set variable {table}_files = [{string.Join(", ", paths.Select(path => $"'{Database.OnlyFile(path)}'"))}]");

    private static void Execute(DuckDBConnection connection, IReadOnlyList<SqlFile> sql, string name) =>
        Database.Execute(connection, $"create table staging.{name} as\n{sql.Single(file => file.Folder == "layout" && file.Name == name).Text}");

    private static IEnumerable<string> Paths(IReadOnlyList<StagedFile> files, string table) => table switch
    {
        "reject" => files.Select(file => file.RejectsPath).OfType<string>(),
        "returned" => files.Select(file => file.ReturnedPath).OfType<string>(),
        "repair" => files.Select(file => file.RepairsPath).OfType<string>(),
        _ => files.Where(file => IsReadable(file) && file.Table == table).Select(file => file.RowsPath).OfType<string>(),
    };

    private static bool IsReadable(StagedFile file) => file.RefusalRule is null;

    private static void AppendFiles(DuckDBConnection connection, IReadOnlyList<StagedFile> files)
    {
        using var rows = connection.CreateAppender("staging", "main", "input_file");
        var number = 0;
        foreach (var file in files)
        {
            rows.CreateRow()
                .AppendValue(++number).AppendValue(file.FileId).AppendValue(file.File).AppendValue(file.Sha256)
                .AppendValue(file.Layout).AppendValue(file.SourceSystem)
                .AppendValue(file.TakenDate).AppendValue(file.Quarter?.ToString()).AppendValue(file.Quarter?.Index)
                .AppendValue(file.RowsIn).AppendValue(file.RowsStaged).AppendValue(file.RowsRejected)
                .AppendValue(file.RowsBlank).AppendValue(file.RowsTotal)
                .AppendValue(file.RefusalRule).AppendValue(file.RefusalReason)
                .EndRow();
        }
    }
}
