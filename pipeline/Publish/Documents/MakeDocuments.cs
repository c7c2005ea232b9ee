using System.Diagnostics;
using Analytics.Pipeline.Vault;
using Analytics.Reports.Charts;
using Analytics.Reports.Typst;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Makes every document of a run: cards, sheets, notices, forms, workbooks. What fails is named and the rest goes on.</summary>
internal static partial class MakeDocuments
{
    private const string Cure = "write it in by hand, or run again with --font-dir and a font that has it. 字库缺字，以〓代替：请手工补写，或用 --font-dir 补充字体后重新执行。";

    /// <summary>Makes them.</summary>
    /// <param name="connection">The published database.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="quarter">The quarter reported.</param>
    /// <param name="folder">The run's folder.</param>
    /// <param name="run">Run id, at the foot of the pages.</param>
    /// <param name="progress">Told of documents done.</param>
    /// <param name="log">Gets counts and times.</param>
    /// <param name="cancel">Stops between documents.</param>
    /// <returns>What could not be made, and what was made with a mark for a character.</returns>
    public static async Task<DocumentFaults> RunAsync(
        DuckDBConnection connection, RunOptions options, Quarter quarter, string folder, string run, Action<string, long, long> progress, ILogger log, CancellationToken cancel)
    {
        var context = new DocumentContext(connection, options, quarter, run);
        var plan = DocumentPlan.Of(context, quarter);
        foreach (var directory in plan.Select(document => Path.GetDirectoryName(Path.Combine(folder, document.Path))!).Distinct(StringComparer.Ordinal))
        {
            PrivateFolder.Ensure(directory);
        }

        try
        {
            await using var pool = await TypstPool.StartAsync(
                TypstOptions.ForRepository(OutFolder.Home) with { OfficeFontFolder = options.FontFolder, Workers = Math.Clamp(options.Threads, 1, 4) },
                cancel);
            ChartFont.Register(pool.FontFolder);
            return await MakeAsync(plan, pool, options, folder, progress, log, cancel);
        }
        catch (TypstException failure) when (failure.Failure is TypstFailure.Setup or TypstFailure.Font)
        {
            return new DocumentFaults([.. plan.Where(document => document.Job is not null).Select(document => $"output {document.Path}: {failure.Message}")], []);
        }
    }

    private static async Task<DocumentFaults> MakeAsync(
        IReadOnlyList<PlannedDocument> plan, TypstPool pool, RunOptions options, string folder, Action<string, long, long> progress, ILogger log, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var cache = new DocumentCache(options.Out, pool.Hello);
        var failed = new string?[plan.Count];
        var replaced = new string?[plan.Count];
        long done = 0, pages = 0, reused = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, plan.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(options.Threads, 1, 4), CancellationToken = cancel },
            async (i, stop) =>
            {
                var document = plan[i];
                var path = Path.Combine(folder, document.Path);
                try
                {
                    if (document.Job is { } job)
                    {
                        var (result, isReused) = await cache.RenderAsync(pool, job(path), keep: document.Recipient is null, stop);
                        Interlocked.Add(ref pages, result.Pages);
                        Interlocked.Add(ref reused, isReused ? result.Pages : 0);
                        replaced[i] = result.Replaced.Length > 0 ? $"output {document.Path}: {GetaMark.Mark} stands for {result.Replaced}, in no font; {Cure}" : null;
                    }
                    else
                    {
                        document.Write!(path);
                    }
                }
                catch (TypstException failure)
                {
                    failed[i] = $"output {document.Path}: {failure.Message}";
                }
                catch (IOException failure)
                {
                    failed[i] = $"output {document.Path}: {failure.Message}";
                }

                progress("documents", Interlocked.Increment(ref done), plan.Count);
            });
        cache.Sweep();
        var pagesPerSecond = pages * 1000 / Math.Max(1, clock.ElapsedMilliseconds);
        var peakMiB = pool.PeakResidentBytes >> 20;
        var restarts = pool.Restarts;
        DocumentsMade(log, plan.Count, pages, reused, clock.ElapsedMilliseconds, pagesPerSecond, peakMiB, restarts);
        return new DocumentFaults([.. failed.OfType<string>()], [.. replaced.OfType<string>()]);
    }

    [LoggerMessage(EventId = 112, Level = LogLevel.Information, Message = "documents_made documents={Documents} pages={Pages} pages_reused={Reused} ms={Milliseconds} pages_per_second={PagesPerSecond} worker_peak_mib={PeakMiB} worker_restarts={Restarts}")]
    private static partial void DocumentsMade(ILogger log, int documents, long pages, long reused, long milliseconds, long pagesPerSecond, long peakMiB, int restarts);
}
