using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Runs one .sql file: into its own table or view, or into the tall table its folder feeds.</summary>
internal static class RunSql
{
    /// <summary>Runs a file and checks its declared key.</summary>
    /// <param name="connection">The database being built.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">The build's options, for tables that C# fills.</param>
    /// <returns>Rows it made; 0 for a view.</returns>
    /// <exception cref="InvalidOperationException">The SQL did not run: a defect of this program.</exception>
    /// <exception cref="OperatorException">Code 4: its key is not unique.</exception>
    public static long Run(DuckDBConnection connection, SqlFile file, BuildOptions options)
    {
        var rows = Guard(file, () => Database.Execute(connection, Statement(file)));

        if (file.IsView)
        {
            return 0;
        }

        if (FilledTables.Of(file) is { } fill)
        {
            fill(connection, options);
        }

        if (file.Feeds is not null)
        {
            return rows;
        }

        CheckKey(connection, file.FullName, string.Join(", ", file.Key));
        return Database.Count(connection, $"select count(*) from {file.FullName}");
    }

    /// <summary>Runs some files and, before them, all that lies below them.</summary>
    /// <param name="connection">A database that <see cref="BuildWarehouse.Open"/> opened.</param>
    /// <param name="sql">All files.</param>
    /// <param name="tops">The files wanted.</param>
    /// <param name="options">The build's options.</param>
    /// <exception cref="OperatorException">Code 4: a key is not unique.</exception>
    public static void RunBelow(DuckDBConnection connection, IReadOnlyList<SqlFile> sql, IEnumerable<SqlFile> tops, BuildOptions options)
    {
        foreach (var file in SqlLineage.Below(connection, sql, tops))
        {
            Run(connection, file, options);
        }
    }

    /// <summary>Runs a file's statement; says which file it was when DuckDB refuses it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">Runs it.</param>
    /// <returns>Rows it made.</returns>
    /// <exception cref="InvalidOperationException">The SQL did not run: a defect of this program.</exception>
    public static long Guard(SqlFile file, Func<long> run)
    {
        try
        {
            return run();
        }
        catch (DuckDBException e)
        {
            throw new InvalidOperationException($"{file.Path} did not run: {e.Message}", e);
        }
    }

    /// <summary>The statement that makes a file's table, or feeds its rows to the tall table of its folder.</summary>
    /// <param name="file">The file.</param>
    /// <returns>One statement.</returns>
    public static string Statement(SqlFile file) => file.Feeds switch
    {
        null when file.IsView => $"create view {file.FullName} as\n{file.Text}",
        null => $"create table {file.FullName} as\n{file.Text}",
        "ops.check" => Checks.Statement(file),
        var tall => $"insert into {tall} by name\nselect '{file.Name}' as source_file, made.* from (\n{file.Text}) as made",
    };

    /// <summary>Stops the run when a key is not unique.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">Its key columns.</param>
    /// <exception cref="OperatorException">Code 4.</exception>
    public static void CheckKey(DuckDBConnection connection, string table, string key)
    {
        // keys of different hash are different: to compare the hashes costs a third, and only where two are alike the keys themselves are compared
        if (Database.Count(connection, $"select count(*) - count(distinct hash({key})) from {table}") == 0)
        {
            return;
        }

        var repeated = Database.Count(connection, $"select count(*) from (select {key} from {table} group by all having count(*) > 1)");
        if (repeated > 0)
        {
            throw new OperatorException(
                $"Check failed: {repeated} keys ({key}) of {table} occur more than once. Nothing is published.",
                $"校验未通过：{table}有{repeated}个主键（{key}）重复，未发布任何结果。", exitCode: 4);
        }
    }
}
