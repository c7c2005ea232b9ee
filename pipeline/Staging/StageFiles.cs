using System.Collections.Concurrent;
using System.Diagnostics;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Vault;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Staging;

/// <summary>Takes in every file of a folder: archive, read, check, and stage as typed, pseudonymous Parquet.</summary>
public static class StageFiles
{
    /// <summary>Stages a folder. A file staged before with the same contracts, reference data and key is not read again.</summary>
    /// <param name="options">What to stage, and where to.</param>
    /// <param name="progress">Told now and then how far it is; may be called from several threads. Null for none.</param>
    /// <param name="log">One event a file.</param>
    /// <param name="stop">Stops between rows; what is complete stays.</param>
    /// <returns>A record for every file and layout, refused files and sheets too, in ordinal order of the files.</returns>
    /// <exception cref="OperatorException">No such folder, an unreadable file, a bad key.</exception>
    public static IReadOnlyList<StagedFile> Run(StageOptions options, Action<StageProgress>? progress, ILogger log, CancellationToken stop)
    {
        using var context = new StageContext(options);
        StageCache.Prepare(context);
        var files = InputFolder.List(options.ExportFolder, options.Limits, log);
        var counter = new StageCounter(files, progress);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = stop };
        var hashes = Receive(context, files, parallel, log);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = hashes.Select(hash =>
        {
            copies[hash] = copies.GetValueOrDefault(hash) + 1;
            return copies[hash] == 1 ? hash[..16] : $"{hash[..16]}-c{copies[hash]}";
        }).ToArray();

        var results = new IReadOnlyList<StagedFile>[files.Count];
        var order = Enumerable.Range(0, files.Count).OrderByDescending(index => files[index].Length).ThenBy(index => index);
        Each(order, parallel, index =>
        {
            results[index] = Stage(context, files[index], hashes[index], ids[index], counter, log, stop);
            counter.FileDone(files[index]);
        });
        return [.. results.SelectMany(result => result)];
    }

    /// <summary>Hashes every file and archives what the inbox has not seen.</summary>
    private static string[] Receive(StageContext context, IReadOnlyList<InputFile> files, ParallelOptions parallel, ILogger log)
    {
        var hashes = new string[files.Count];
        var containers = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Each(Enumerable.Range(0, files.Count), parallel, index =>
        {
            var file = files[index];
            hashes[index] = file.Hash();
            if (!context.Options.KeepsInbox || file.Refused == Rule.FileUnreadable || !containers.TryAdd(file.DiskPath, true))
            {
                return;
            }

            var onDisk = file.IsInArchive ? file with { Open = () => File.OpenRead(file.DiskPath) } : file;
            if (context.Inbox.Keep(file.IsInArchive ? onDisk.Hash() : hashes[index], onDisk.Open))
            {
                StagingLog.Archived(log, file.IsInArchive ? Printable.Of(Path.GetFileName(file.DiskPath)) : file.Shown);
            }
        });
        return hashes;
    }

    private static List<StagedFile> Stage(
        StageContext context, InputFile file, string hash, string id, StageCounter counter, ILogger log, CancellationToken stop)
    {
        try
        {
            if (file.Refused != Rule.None)
            {
                throw new RefusedException(file.Refused);
            }

            return StageCache.Find(context, file, hash, id, log) ?? StageNew(context, file, hash, id, counter, log, stop);
        }
        catch (RefusedException refused)
        {
            return [Refusal(context, file, hash, id, refused, log)];
        }
        catch (InvalidDataException)
        {
            return [Refusal(context, file, hash, id, new RefusedException(Rule.WorkbookDamaged), log)];
        }
    }

    private static List<StagedFile> StageNew(
        StageContext context, InputFile file, string hash, string id, StageCounter counter, ILogger log, CancellationToken stop)
    {
        using var input = OpenedInput.Open(file, context.Scan, context.Options.Limits);
        var layouts = input.Plan().GroupBy(plan => plan.Contract.Name, StringComparer.Ordinal).ToList();
        foreach (var sheet in input.Skipped)
        {
            StagingLog.SheetSkipped(log, file.Shown, Printable.Of(sheet));
        }

        var entries = new List<StagedEntry>();
        foreach (var sheets in layouts)
        {
            var clock = Stopwatch.GetTimestamp();
            var part = layouts.Count == 1 ? id : $"{id}-{entries.Count + 1}";
            var output = context.Borrow();
            StagedEntry entry;
            try
            {
                var stager = new FileStager(context, output, input, [.. sheets], counter.Rows, stop);
                entry = StageCache.Add(context, part, folder => stager.Stage(folder, part));
            }
            finally
            {
                context.Return(output);
            }

            StagingLog.Staged(
                log, file.Shown, entry.Layout, entry.RowsIn, entry.RowsStaged, entry.RowsRejected, entry.RowsBlank, entry.RowsTotal,
                (long)Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            entries.Add(entry);
        }

        foreach (var sheet in input.Refused)
        {
            StagingLog.Refused(log, file.Shown, IntakeRules.Id(Rule.SheetUnknown), Printable.Of(sheet));
            entries.Add(new StagedEntry { Layout = "", Table = "", SourceSystem = "", RefusedSheet = sheet });
        }

        StageCache.Complete(context, id, entries);
        return StageCache.Records(context, file, hash, id, entries);
    }

    private static StagedFile Refusal(StageContext context, InputFile file, string hash, string id, RefusedException refused, ILogger log)
    {
        StagingLog.Refused(log, file.Shown, IntakeRules.Id(refused.Rule), Printable.Of(refused.Detail));
        return new StagedFile
        {
            FileId = id,
            File = file.Name,
            Sha256 = hash,
            Layout = refused.Layout,
            SourceSystem = "",
            RefusalRule = IntakeRules.Id(refused.Rule),
            RefusalReason = context.Rules.Reason(refused.Rule, refused.Detail),
        };
    }

    /// <summary>Does something for each; the first fault comes out as it is, not wrapped.</summary>
    private static void Each(IEnumerable<int> indexes, ParallelOptions parallel, Action<int> body)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(indexes, EnumerablePartitionerOptions.NoBuffering), parallel, body);
        }
        catch (AggregateException faults)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }
}
