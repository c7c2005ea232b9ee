using System.Data.Common;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish;

/// <summary>Compares the figures of two publications.</summary>
public static class DiffRuns
{
    /// <summary>Opens both publications, read-only, as <c>before</c> and <c>after</c>.</summary>
    /// <param name="before">Folder of the earlier run.</param>
    /// <param name="after">Folder of the later run.</param>
    /// <returns>An open connection; dispose it.</returns>
    public static DuckDBConnection Open(string before, string after)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var (name, folder) in new[] { ("before", before), ("after", after) })
        {
            // ATTACH takes no parameter; the path is quoted as a SQL literal
            command.CommandText = $"attach '{Path.Combine(folder, "analytics.duckdb").Replace("'", "''", StringComparison.Ordinal)}' as {name}_run (read_only)";
            command.ExecuteNonQuery();
        }

        return connection;
    }

    /// <summary>Figures that differ, or stand on one side alone.</summary>
    /// <param name="connection">From <see cref="Open"/>.</param>
    /// <param name="level">A level of mart.figure, or <c>all</c>.</param>
    /// <returns>Rows: figure, quarter, level, division, division_name, before, after, change; in that order.</returns>
    public static DbDataReader Figures(DuckDBConnection connection, string level)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
        command.CommandText = EmbeddedSql.Text("diff_figures");
        command.Parameters.Add(new DuckDBParameter("level", level));
        return command.ExecuteReader();
    }
}
