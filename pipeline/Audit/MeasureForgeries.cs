using System.Data.Common;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Audit;

/// <summary>Measures the findings on invented exits: one synthetic city with planted forgeries, the same city without.</summary>
internal static class MeasureForgeries
{
    private const double Share = 0.01;

    /// <summary>Writes and builds both cities and compares what the findings name with what was planted.</summary>
    /// <param name="folder">An empty folder to work in.</param>
    /// <param name="households">Households of the cities.</param>
    /// <param name="seed">Seed of the cities.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>An open connection with the result of <c>forgery_recall.sql</c> to read; dispose it.</returns>
    public static DuckDBConnection Run(string folder, int households, int seed, Action<string, long, long> progress, CancellationToken cancel)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var (name, share) in new[] { ("untouched", 0.0), ("forged", Share) })
        {
            var city = Path.Combine(folder, name);
            SampleCity.Write(
                new SampleOptions { Out = city, Households = households, Seed = seed, Dirt = DirtLevel.Real, ForgedShare = share, ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference") },
                progress,
                cancel);
            Execute(connection, $"attach '{Database.Quote(Build(folder, city, progress, cancel))}' as {name} (read_only)");
        }

        Execute(connection, $"set variable truth = '{Database.Quote(Path.Combine(folder, "forged", "truth", "forgeries.csv"))}'");
        return connection;
    }

    /// <summary>The result, row by row.</summary>
    /// <param name="connection">From <see cref="Run"/>.</param>
    /// <param name="households">Households of the cities.</param>
    /// <param name="seed">Seed of the cities.</param>
    /// <returns>Columns of <c>data/reference/finding_tests.csv</c>.</returns>
    public static DbDataReader Read(DuckDBConnection connection, int households, int seed)
    {
        var command = connection.CreateCommand();
        command.CommandText = EmbeddedSql.Text("forgery_recall");
        command.Parameters.Add(new DuckDBParameter("households", households));
        command.Parameters.Add(new DuckDBParameter("seed", seed));
        return command.ExecuteReader();
    }

    private static string Build(string folder, string city, Action<string, long, long> progress, CancellationToken cancel)
    {
        var options = new RunOptions
        {
            Exports = Path.Combine(city, "exports"),
            Out = new OutFolder(Path.Combine(city, "out")),
            KeyFile = Path.Combine(folder, "office.key"),
        };
        var files = StageFiles.Run(MakePublication.StageOptionsOf(options), done => progress("intake, bytes", done.Bytes, done.AllBytes), NullLogger.Instance, cancel);
        var database = Path.Combine(city, "analytics.duckdb");
        BuildWarehouse.Run(
            MakePublication.BuildOptionsOf(options, files.Max(file => file.Quarter ?? default), database, "forgeries", "forgeries"),
            files,
            (_, done, total) => progress("tables", done, total),
            NullLogger.Instance);
        return database;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
