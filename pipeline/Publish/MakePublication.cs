using Analytics.Pipeline.Audit.Revision;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Warehouse;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Publish;

/// <summary>The main job: exports in, a publication out. Everything is made in a work folder and appears by one switch at the end.</summary>
public static partial class MakePublication
{
    private const string RefusedInput = "input ";

    // the other options of a run's key decide on documents alone
    private static readonly string[] s_numberOptions = ["key", "line", "model", "quarter", "simulated"];

    /// <summary>Makes the publication, or finds that an identical one exists and points at it.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="progress">Told of each step: name, units done, units in all.</param>
    /// <param name="log">Gets counts and times, never a cell value.</param>
    /// <param name="clock">Time for the lock and the log alone.</param>
    /// <param name="cancel">Stops between files and steps; nothing is published then.</param>
    /// <returns>The publication; null when <see cref="RunOptions.Only"/> is <c>intake</c>.</returns>
    /// <exception cref="OperatorException">Another run is in progress, another key than the folder was sealed with, no usable input, a failed check; code 3 for refused inputs of <c>intake</c> alone.</exception>
    public static async Task<Publication?> RunAsync(RunOptions options, Action<string, long, long> progress, ILogger log, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var held = RunLock.Take(options.Out, clock);
        if (options.SettingsFile is { } settings)
        {
            OfficeSettings.Lay(settings, options.ReferenceFolder, options.Out.Reference);
            options = options with { ReferenceFolder = options.Out.Reference };
        }

        var key = RunKey.Of(options, FolderKey.Load(options.Out.Root, options.KeyFile).Fingerprint);
        var earlier = Earlier(options.Out, key);
        if (earlier is not null && IsWhole(earlier))
        {
            options.Out.SwitchTo(earlier.Manifest.Run);
            return earlier;
        }

        options = options with { ApprovedBy = key.Options.GetValueOrDefault("approved_by") };
        Sweep(options.Out);
        var files = StageFiles.Run(StageOptionsOf(options), done => progress("intake, bytes", done.Bytes, done.AllBytes), log, cancel);
        var asOf = AsOf(options, files);
        Warn(files, asOf, log);
        List<string> missing = [.. files.Where(file => file.RefusalRule is not null).Select(file => $"{RefusedInput}{file.File}: {file.RefusalReason}")];
        if (options.Only == "intake")
        {
            return missing.Count == 0 ? null : throw new OperatorException(
                $"Archived and staged; of {files.Count} inputs {missing.Count} were refused:\n  {string.Join("\n  ", missing.Select(Printable.Of))}",
                $"已归档入库；{files.Count}个输入中有{missing.Count}个未受理，原因见上。",
                exitCode: 3);
        }

        var run = key.RunId(asOf);
        var folder = PrivateFolder.Ensure(Path.Combine(options.Out.Work, run));
        var database = Path.Combine(folder, "analytics.duckdb");
        var previous = earlier is null ? options.Out.PreviousOf(run) : options.Out.Published(earlier.Manifest.PreviousRun);
        KeepRules(options.ReferenceFolder, Path.Combine(folder, FillRevision.RulesFolder));
        var rows = earlier is not null && TakeTables(earlier, database)
            ? earlier.Manifest.Rows
            : BuildWarehouse.Run(BuildOptionsOf(options, asOf, database, key.Program, run) with { Previous = Compared(options.Out, previous, key, asOf) }, files, (_, done, total) => progress("tables", done, total), log)
                .Tables.ToDictionary(table => table.Name, table => table.Rows, StringComparer.Ordinal);
        cancel.ThrowIfCancellationRequested();

        var faults = await Outputs.WriteAsync(options, asOf, folder, progress, log, cancel);
        var manifest = new Manifest
        {
            Run = run,
            Key = key.Key,
            Program = key.Program,
            Options = key.Options,
            Inputs = key.Inputs,
            Reference = key.Reference,
            Rows = rows,
            Outputs = Outputs.Hashes(folder),
            Missing = [.. missing, .. faults.Missing],
            Replaced = faults.Replaced,
            PreviousRun = previous is null ? null : Path.GetFileName(previous),
            PreviousManifest = previous is null ? null : Manifest.HashFile(Path.Combine(previous, Manifest.FileName)),
        };
        Published(log, run, files.Count, manifest.Outputs.Count, manifest.Missing.Count);
        return Publish(options.Out, folder, manifest);
    }

    /// <summary>Options of the build step.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="asOf">The as-of quarter.</param>
    /// <param name="database">File to make.</param>
    /// <param name="program">Program version.</param>
    /// <param name="run">Run id.</param>
    /// <returns>The part that the tables depend on.</returns>
    public static BuildOptions BuildOptionsOf(RunOptions options, Quarter asOf, string database, string program, string run)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new BuildOptions
        {
            DatabasePath = database,
            ReferenceFolder = options.ReferenceFolder,
            ContractsFolder = options.ContractsFolder,
            AsOf = asOf,
            Line = options.Line,
            Threads = options.Threads,
            MemoryLimitMiB = options.MemoryLimitMiB,
            PartitionBy = options.PartitionBy,
            ProgramVersion = program,
            RunId = run,
            ModelRegistry = Path.Combine(options.Out.Root, "models", "registry"),
            RiskModel = options.RiskModel,
            IsSimulated = options.IsSimulated,
        };
    }

    /// <summary>Options of the staging step.</summary>
    /// <param name="options">The run's options.</param>
    /// <returns>The part that staging depends on.</returns>
    public static StageOptions StageOptionsOf(RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new StageOptions
        {
            ExportFolder = options.Exports,
            OutFolder = options.Out.Root,
            KeyFile = options.KeyFile,
            ReferenceFolder = options.ReferenceFolder,
            ContractsFolder = options.ContractsFolder,
            QuarterOverride = options.QuarterOverride,
            Threads = options.Threads,
        };
    }

    /// <summary>An earlier publication with the same key.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="key">The run's key.</param>
    /// <returns>Null when the run has to be made.</returns>
    internal static Publication? Earlier(OutFolder folder, RunKey key) =>
        folder.RunIds().Where(run => run.EndsWith(key.Key[..12], StringComparison.Ordinal))
            .Select(run => Path.Combine(folder.Runs, run))
            .Select(path => new Publication(path, Manifest.Read(path), IsNew: false))
            .FirstOrDefault(earlier => earlier.Manifest.Key == key.Key);

    /// <summary>Whether nothing has been lost since, and nothing could not be made then for want of something the machine may have by now.</summary>
    /// <param name="earlier">From <see cref="Earlier"/>.</param>
    /// <returns>False when a run with the same key completes it.</returns>
    internal static bool IsWhole(Publication earlier) =>
        earlier.Manifest.Missing.All(missing => missing.StartsWith(RefusedInput, StringComparison.Ordinal))
        && earlier.Manifest.Outputs.Keys.All(output => File.Exists(Path.Combine(earlier.Folder, output)));

    /// <summary>The tables of an identical run: what it lacks is documents.</summary>
    private static bool TakeTables(Publication earlier, string database)
    {
        var made = Path.Combine(earlier.Folder, Path.GetFileName(database));
        if (File.Exists(made))
        {
            File.Copy(made, database);
            return true;
        }

        return false;
    }

    private static Publication Publish(OutFolder output, string folder, Manifest manifest)
    {
        manifest.Write(folder);
        var published = output.Place(folder, manifest.Run);
        output.SwitchTo(manifest.Run);
        return new Publication(published, manifest, IsNew: true);
    }

    /// <summary>Keeps the reference files with the publication, so that a later one can tell what a change of rules did.</summary>
    private static void KeepRules(string referenceFolder, string folder)
    {
        PrivateFolder.Ensure(folder);
        ReferenceFolder.Copy(referenceFolder, folder);
    }

    private static void Sweep(OutFolder folder)
    {
        if (Directory.Exists(folder.Work))
        {
            Directory.Delete(folder.Work, recursive: true);
        }

        PrivateFolder.Ensure(folder.Work);
    }

    /// <summary>
    /// The publication that numbers are compared with: the previous one, or where that one holds the same numbers, such as the draft
    /// of an issue now numbered and approved, the one that it was compared with itself. Else an issue would never say what it revises.
    /// </summary>
    private static string? Compared(OutFolder folder, string? previous, RunKey key, Quarter asOf)
    {
        while (previous is not null && Manifest.Read(previous) is var manifest && HasSameNumbers(manifest, key, asOf))
        {
            previous = folder.Published(manifest.PreviousRun);
        }

        return previous;
    }

    private static bool HasSameNumbers(Manifest manifest, RunKey key, Quarter asOf) =>
        manifest.Run.StartsWith(asOf.ToString(), StringComparison.Ordinal) && manifest.Program == key.Program
        && s_numberOptions.All(option => manifest.Options.GetValueOrDefault(option) == key.Options.GetValueOrDefault(option))
        && AreEqual(manifest.Inputs, key.Inputs) && AreEqual(manifest.Reference, key.Reference);

    private static bool AreEqual(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(entry => right.GetValueOrDefault(entry.Key) == entry.Value);

    /// <summary>Says which files the as-of quarter leaves out, and which quarters no file speaks for.</summary>
    private static void Warn(IReadOnlyList<StagedFile> files, Quarter asOf, ILogger log)
    {
        foreach (var later in files.Where(file => file.Quarter > asOf).GroupBy(file => file.Quarter!.Value).OrderBy(quarter => quarter.Key))
        {
            LeftOut(log, later.Key.ToString(), later.Count(), Printable.Of(later.First().File), asOf.ToString());
        }

        if (Quarters(files).Max() is var last && last < asOf)
        {
            CarriedOver(log, last.Plus(1).ToString(), asOf.ToString(), last.ToString());
        }
    }

    // a file counts by what it speaks for, even when every row of it was rejected: else a bad newest file would pass unseen
    private static List<Quarter> Quarters(IReadOnlyList<StagedFile> files) =>
        [.. files.Where(file => file.RefusalRule is null && file.Quarter is not null).Select(file => file.Quarter!.Value)];

    private static Quarter AsOf(RunOptions options, IReadOnlyList<StagedFile> files)
    {
        var quarters = Quarters(files);
        if (quarters.Count == 0 || files.All(file => file.RowsPath is null))
        {
            var reasons = string.Join("\n", files.Take(10).Select(file => $"  {Printable.Of(file.File)}: {file.RefusalRule ?? $"{file.RowsRejected} of {file.RowsIn} rows rejected"}"));
            throw new OperatorException(
                $"No usable export in '{options.Exports}': {files.Count} files, none understood.\n{reasons}",
                $"“{options.Exports}”中没有可用的导出文件（共 {files.Count} 个，均未受理）。");
        }

        var first = quarters.Min();
        if (options.AsOf is { } asked && asked < first)
        {
            throw new OperatorException(
                $"--as-of {asked} lies before the first export, which speaks for {first}. Take {first} or later.",
                $"--as-of {asked} 早于最早的导出数据（{first}），请改为 {first} 或以后的季度。");
        }

        return options.AsOf ?? quarters.Max();
    }

    [LoggerMessage(EventId = 111, Level = LogLevel.Warning, Message = "left_out quarter={Quarter} files={Files} first={File} reason=later_than_as_of as_of={AsOf}")]
    private static partial void LeftOut(ILogger log, string quarter, int files, string file, string asOf);

    [LoggerMessage(EventId = 113, Level = LogLevel.Warning, Message = "no_file_speaks_for from={From} to={To} carried_over_from={Last} 以上季度没有任何文件，沿用{Last}数据")]
    private static partial void CarriedOver(ILogger log, string from, string to, string last);

    [LoggerMessage(EventId = 110, Level = LogLevel.Information, Message = "published run={Run} inputs={Inputs} outputs={Outputs} missing={Missing}")]
    private static partial void Published(ILogger log, string run, int inputs, int outputs, int missing);
}
