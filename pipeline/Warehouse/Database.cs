using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>The DuckDB file being built: how it is opened and asked.</summary>
internal static class Database
{
    /// <summary>Opens a DuckDB file with limits, and without extensions from outside.</summary>
    /// <param name="path">The file; made when absent.</param>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="memoryLimitMiB">Memory it may take.</param>
    /// <param name="spillFolder">Where it may spill beyond that.</param>
    /// <returns>An open connection.</returns>
    public static DuckDBConnection Open(string path, int threads, int memoryLimitMiB, string spillFolder)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["threads"] = threads.ToString(CultureInfo.InvariantCulture),
            ["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{memoryLimitMiB}MiB"),
            ["temp_directory"] = spillFolder,
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            ["preserve_insertion_order"] = "false",
        };
        var connection = new DuckDBConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Opens a finished DuckDB file to read, within the same limits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="memoryLimitMiB">Memory it may take.</param>
    /// <param name="spillFolder">Where it may spill beyond that.</param>
    /// <returns>An open connection.</returns>
    public static DuckDBConnection OpenToRead(string path, int threads, int memoryLimitMiB, string spillFolder)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["access_mode"] = "READ_ONLY",
            ["threads"] = threads.ToString(CultureInfo.InvariantCulture),
            ["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{memoryLimitMiB}MiB"),
            ["temp_directory"] = spillFolder,
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
        };
        var connection = new DuckDBConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement whose text this program wrote itself.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The statement.</param>
    /// <returns>Rows inserted; nothing useful for other statements.</returns>
    public static long Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Asks for one whole number.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">A query of one row and one column.</param>
    /// <returns>The number.</returns>
    public static long Count(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A path as read_parquet takes it between single quotes: it would read * ? and [ in a folder's name as a pattern.</summary>
    /// <param name="path">Any path.</param>
    /// <returns>The pattern that fits this path alone, its single quotes doubled.</returns>
    public static string OnlyFile(string path) =>
        Quote(string.Concat(path.Select(letter => letter is '*' or '?' or '[' ? $"[{letter}]" : letter.ToString())));

    /// <summary>A text as it stands between single quotes, for statements that take no parameter (COPY, COMMENT ON).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with its single quotes doubled.</returns>
    public static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
