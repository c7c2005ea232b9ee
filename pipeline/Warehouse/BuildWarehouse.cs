using System.Diagnostics;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse.Partitions;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Builds the analyst database from staged files: every table, figure, finding and check of <c>sql/</c>.</summary>
public static partial class BuildWarehouse
{
    private static readonly string[] s_published = ["reference", "core", "mart", "risk", "follow_up", "ops", "meta"];

    /// <summary>Builds a new database, or leaves none behind.</summary>
    /// <param name="options">Where, as of when, with which limits.</param>
    /// <param name="files">Staged files; those of a quarter after the as-of quarter are not read.</param>
    /// <param name="progress">Told the file that runs next, how many ran, and how many there are.</param>
    /// <param name="log">Gets one line a table.</param>
    /// <returns>Tables, checks and counts.</returns>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    /// <exception cref="OperatorException">Code 1: no register file up to the as-of quarter. Code 4: a check failed.</exception>
    public static BuildResult Run(BuildOptions options, IReadOnlyList<StagedFile> files, Action<string, int, int>? progress, ILogger log) =>
        Run(options, files, progress, log, SqlFile.LoadAll());

    internal static BuildResult Run(
        BuildOptions options, IReadOnlyList<StagedFile> files, Action<string, int, int>? progress, ILogger log, IReadOnlyList<SqlFile> sql)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(files);
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(options));
        }

        var read = files.Where(file => file.Quarter is not { } quarter || quarter <= options.AsOf).ToList();
        RequireRegister(options, read);
        var work = options.DatabasePath + ".work";
        Directory.CreateDirectory(work);
        var isDone = false;
        try
        {
            BuildResult result;
            using (var connection = Open(options, read, sql, work))
            {
                result = Build(connection, options, work, progress, log, sql);
            }

            isDone = true;
            return result;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
            if (!isDone)
            {
                File.Delete(options.DatabasePath);
                File.Delete(options.DatabasePath + ".wal");
            }
        }
    }

    /// <summary>A new database with its schemas and all that the first .sql file may read.</summary>
    /// <param name="options">Where, as of when, with which limits.</param>
    /// <param name="files">Staged files up to the as-of quarter.</param>
    /// <param name="sql">All .sql files.</param>
    /// <param name="work">An existing folder for what does not outlive the build.</param>
    /// <param name="templates">The empty Parquet of each staged table, where somebody has them already; null to write them.</param>
    /// <returns>An open connection.</returns>
    internal static DuckDBConnection Open(
        BuildOptions options, IReadOnlyList<StagedFile> files, IReadOnlyList<SqlFile> sql, string work, IReadOnlyDictionary<string, string>? templates = null)
    {
        var connection = Database.Open(options.DatabasePath, options.Threads, options.MemoryLimitMiB, Path.Combine(work, "spill"));
        foreach (var schema in s_published)
        {
            Database.Execute(connection, $"create schema {schema}");
        }

        Database.Execute(connection, $"attach '{Database.Quote(Path.Combine(work, "staging.duckdb"))}' as staging (recovery_mode no_wal_writes)");
        Database.Execute(connection, $"set variable reference_folder = '{Database.Quote(options.ReferenceFolder)}'");
        StagedInput.Load(connection, files, sql, templates ?? StagedInput.WriteTemplates(connection, ContractSet.Load(options.ContractsFolder), work));
        RunInput.Load(connection, options, sql);
        return connection;
    }

    private static BuildResult Build(
        DuckDBConnection connection, BuildOptions options, string work, Action<string, int, int>? progress, ILogger log, IReadOnlyList<SqlFile> sql)
    {
        var order = SqlOrder.Sort(connection, [.. sql.Where(file => file.Folder is not ("layout" or "meta"))], RunInput.Tables);
        IReadOnlySet<string> byPartition = new HashSet<string>(StringComparer.Ordinal);
        if (options.PartitionBy != BuildOptions.Whole)
        {
            (order, byPartition) = PartitionPlan.Of(connection, order);
        }

        using var partitions = new PartitionedBuild(connection, options, sql, work);
        for (var i = 0; i < order.Count; i++)
        {
            progress?.Invoke(order[i].FullName, i, order.Count);
            var clock = Stopwatch.StartNew();
            var rows = byPartition.Contains(order[i].FullName) ? partitions.Run(order[i]) : RunSql.Run(connection, order[i], options);
            TableBuilt(log, order[i].FullName, rows, clock.ElapsedMilliseconds);
        }

        var checks = Checks.Read(connection);
        Checks.ThrowIfFailed(checks);
        DataDictionary.Write(connection, sql);
        Database.Execute(connection, "pragma disable_checkpoint_on_shutdown"); // the staging tables are thrown away, not written out first
        Database.Execute(connection, "detach staging");
        Database.Execute(connection, "checkpoint");
        progress?.Invoke("meta.dictionary", order.Count, order.Count);
        return new BuildResult(
            PublishedTables.Read(connection, sql), checks,
            Database.Count(connection, "select count(*) from mart.figure"), Database.Count(connection, "select count(*) from mart.finding"));
    }

    private static void RequireRegister(BuildOptions options, List<StagedFile> files)
    {
        if (!files.Exists(file => file is { RefusalRule: null, Quarter: not null, Table: "roster" }))
        {
            throw new OperatorException(
                $"No register roster up to {options.AsOf} among {files.Count} input files: add 贫困人口明细表 of that quarter or earlier.",
                $"{files.Count}个输入文件中没有{options.AsOf}及以前的贫困人口明细表，请补充后重试。");
        }
    }

    [LoggerMessage(EventId = 310, Level = LogLevel.Debug, Message = "table_built table={Table} rows={Rows} ms={Milliseconds}")]
    private static partial void TableBuilt(ILogger log, string table, long rows, long milliseconds);
}
