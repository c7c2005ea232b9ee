using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Dashboard;
using Analytics.Pipeline.Publish.Documents;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Verbs;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Publish;

/// <summary>Everything a run publishes beside its database: Parquet, CSV and documents.</summary>
public static class Outputs
{
    /// <summary>Path of the bulletin below a run's folder.</summary>
    public const string BulletinPath = "reports/季度通报.pdf";

    /// <summary>Path of the figures as CSV below a run's folder: city to town, for Excel.</summary>
    public const string FiguresPath = "csv/figure.csv";

    private const string DatabasePath = "analytics.duckdb";

    /// <summary>Writes them all.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="asOf">The as-of quarter.</param>
    /// <param name="folder">The run's folder, with its database.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="log">Gets counts and times.</param>
    /// <param name="cancel">Stops between outputs.</param>
    /// <returns>What could not be made, and what was made with a mark for a character.</returns>
    public static async Task<DocumentFaults> WriteAsync(RunOptions options, Quarter asOf, string folder, Action<string, long, long> progress, ILogger log, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        // what the build leaves behind, half a gigabyte of a city, goes before the writers open databases of their own
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var connection = Database.OpenToRead(Path.Combine(folder, DatabasePath), options.Threads, options.MemoryLimitMiB, Path.Combine(options.Out.Work, "spill"));
        progress("publish", 0, 3);
        ExportParquet.Run(connection, PrivateFolder.Ensure(Path.Combine(folder, "parquet")));
        progress("publish", 1, 3);
        WriteFigures(connection, Path.Combine(folder, FiguresPath));
        CopyModelCard(connection, options, folder);
        progress("publish", 2, 3);
        if (options.Only is null or "site")
        {
            ScopeFiles.Write(folder, options.Threads, cancel);
            var snapshot = DashboardSource.Read(connection, new DashboardRequest { IsPublic = true, IsSimulated = options.IsSimulated });
            await SiteFolder.WriteAsync(snapshot, PrivateFolder.Ensure(Path.Combine(folder, SiteFolder.Name)), options.Threads, cancel);
        }

        progress("publish", 3, 3);
        return options.Only is null or "report" or "lists"
            ? await MakeDocuments.RunAsync(connection, options, asOf, folder, Path.GetFileName(folder), progress, log, cancel)
            : DocumentFaults.None;
    }

    /// <summary>The card and metrics of the risk model that scored the as-of quarter, from the registry into the publication.</summary>
    private static void CopyModelCard(DuckDBConnection connection, RunOptions options, string folder)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select model_id from risk.model order by quarter desc limit 1";
        if (command.ExecuteScalar() is string model)
        {
            PrivateFolder.Ensure(Path.Combine(folder, "models"));
            foreach (var name in new[] { "MODEL_CARD.md", "metrics.csv" })
            {
                File.Copy(Path.Combine(options.Out.Root, "models", "registry", model, name), Path.Combine(folder, "models", name));
            }
        }
    }

    /// <summary>Hashes of all files of a run.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <returns>SHA-256 by path; for databases, whose bytes vary, a hash over the tables as Parquet; for Word and Excel over their parts.</returns>
    public static SortedDictionary<string, string> Hashes(string folder)
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        StringBuilder tables = new();
        List<string> databases = [DatabasePath];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (path.EndsWith(".duckdb", StringComparison.Ordinal) && path != DatabasePath)
            {
                databases.Add(path);
            }
            else if (path is not (DatabasePath or Manifest.FileName))
            {
                hashes[path] = Manifest.HashOutput(file);
                tables.Append(path.StartsWith("parquet/", StringComparison.Ordinal) ? $"{path} {hashes[path]}\n" : string.Empty);
            }
        }

        // what a scope file holds follows from the tables and its own name
        foreach (var database in databases)
        {
            var content = database == DatabasePath ? tables.ToString() : $"{tables}{database}\n";
            hashes[database] = "content:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }

        return hashes;
    }

    private static void WriteFigures(DuckDBConnection connection, string path)
    {
        PrivateFolder.Ensure(Path.GetDirectoryName(path)!);
        using var command = connection.CreateCommand();
        command.CommandText = EmbeddedSql.Text("figures_for_excel");
        using var rows = command.ExecuteReader();
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)); // Excel needs the mark
        RowPrinter.Print(rows, "csv", output);
    }
}
