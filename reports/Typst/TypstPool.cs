using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Analytics.Reports.Typst;

/// <summary>
/// Long-lived Typst workers. A document whose worker crashed or fell silent is tried once more with a fresh one; any other
/// failure is final. Workers are replaced after so many documents or so much memory.
/// </summary>
public sealed class TypstPool : IAsyncDisposable
{
    private readonly TypstOptions options;
    private readonly Channel<TypstWorker?> idle;
    private TypstWorker? answering;
    private JsonObject fonts = [];
    private long lastId;
    private int restarts;
    private long peakResidentBytes;

    private TypstPool(TypstOptions options)
    {
        this.options = options;
        idle = Channel.CreateBounded<TypstWorker?>(options.Workers);
    }

    /// <summary>Versions of the engine, for the run record.</summary>
    public TypstHello Hello { get; private set; } = new("", "", "");

    /// <summary>Folder of the fonts, for charts drawn outside the engine.</summary>
    public string FontFolder => options.FontFolder;

    /// <summary>Most memory any one worker held, in bytes.</summary>
    public long PeakResidentBytes => peakResidentBytes;

    /// <summary>Memory and CPU time of the worker that answered last, while it lives.</summary>
    public (long ResidentBytes, TimeSpan ProcessorTime) Answering => answering is { } worker ? (worker.ResidentBytes, worker.ProcessorTime) : default;

    /// <summary>Workers that were replaced because they crashed or fell silent.</summary>
    public int Restarts => restarts;

    /// <summary>Starts the workers and makes sure that every family a template asks for is there.</summary>
    /// <param name="options">Where everything lies.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The pool, ready.</returns>
    /// <exception cref="TypstException">Setup or Font; names what is missing and what brings it.</exception>
    public static async Task<TypstPool> StartAsync(TypstOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Workers < 1)
        {
            throw new ArgumentException("at least one worker", nameof(options));
        }

        RequireFolders(options);
        var pool = new TypstPool(options);
        try
        {
            // The first tells what there is; the others start when they are first needed.
            var first = await TypstWorker.StartAsync(options, cancellationToken);
            pool.idle.Writer.TryWrite(first);
            for (var i = 1; i < options.Workers; i++)
            {
                pool.idle.Writer.TryWrite(null);
            }

            pool.Hello = first.Hello;
            pool.fonts = FontRoles.Choose(await pool.OfficeFamiliesAsync(cancellationToken));
            await pool.ProbeAsync("汕尾市2017年", "年", cancellationToken);
            return pool;
        }
        catch
        {
            await pool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sets one page of every distinct character in every role font, before a batch starts.</summary>
    /// <param name="text">All text of the documents to come.</param>
    /// <param name="chartText">All text of their charts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When every character can be set.</returns>
    /// <exception cref="TypstException">Font: names the family or the characters.</exception>
    public Task ProbeAsync(string text, string chartText, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(chartText);
        return RenderAsync(
            new TypstJob
            {
                Template = "probe",
                Created = new DateOnly(2016, 1, 1),
                Data = new JsonObject { ["text"] = Distinct(text), ["chartText"] = Distinct(chartText) },
            },
            cancellationToken);
    }

    /// <summary>Makes one document. Any number of callers at a time.</summary>
    /// <param name="job">The document.</param>
    /// <param name="cancellationToken">Gives up waiting; a worker in the middle of a document is ended.</param>
    /// <returns>Pages and size.</returns>
    /// <exception cref="TypstException">What failed; nothing was written.</exception>
    public async Task<TypstResult> RenderAsync(TypstJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var answer = await AskAsync(id => TypstProtocol.Render(id, job, fonts), cancellationToken);
        return new TypstResult(answer["pages"]!.GetValue<int>(), answer["bytes"]!.GetValue<long>());
    }

    /// <summary>A hash over all that decides a document's bytes.</summary>
    /// <param name="job">The document; where it goes does not count.</param>
    /// <param name="engine">Templates and versions.</param>
    /// <returns>40 hex digits.</returns>
    public string Fingerprint(TypstJob job, string engine)
    {
        ArgumentNullException.ThrowIfNull(job);
        var text = engine + options.OfficeFontFolder + TypstProtocol.Render(0, job with { OutputPath = null }, fonts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }

    /// <summary>Ends every worker.</summary>
    public async ValueTask DisposeAsync()
    {
        idle.Writer.TryComplete();
        await foreach (var worker in idle.Reader.ReadAllAsync())
        {
            if (worker is not null)
            {
                await worker.DisposeAsync();
            }
        }
    }

    private static string Distinct(string text) => string.Concat(
        text.EnumerateRunes().Where(rune => rune.Value > ' ').Distinct().Order().Select(rune => rune.ToString()));

    private static void RequireFolders(TypstOptions options)
    {
        if (!Directory.Exists(options.NodeModulesFolder))
        {
            throw new TypstException(
                TypstFailure.Setup,
                $"no npm packages in '{options.NodeModulesFolder}': run 'npm ci' in reports/Typst",
                $"“{options.NodeModulesFolder}”下没有 npm 包：请在 reports/Typst 下运行 npm ci");
        }

        foreach (var folder in new[] { options.FontFolder, options.OfficeFontFolder }.OfType<string>().Where(folder => !Directory.Exists(folder)))
        {
            throw new TypstException(
                TypstFailure.Setup,
                $"no font folder '{folder}': run 'bash reports/Typst/fonts.sh'",
                $"没有字体文件夹“{folder}”：请运行 bash reports/Typst/fonts.sh");
        }
    }

    private async Task<IReadOnlyList<string>> OfficeFamiliesAsync(CancellationToken cancellationToken)
    {
        if (options.OfficeFontFolder is null)
        {
            return [];
        }

        var names = FontRoles.OfficeFamilies.Concat(FontRoles.FamiliesIn(options.OfficeFontFolder)).Distinct(StringComparer.Ordinal);
        var answer = await AskAsync(id => TypstProtocol.Families(id, names), cancellationToken);
        return [.. answer["known"]!.AsArray().Select(name => name!.GetValue<string>())];
    }

    private async Task<JsonNode> AskAsync(Func<long, string> line, CancellationToken cancellationToken)
    {
        var request = line(Interlocked.Increment(ref lastId));
        var worker = await idle.Reader.ReadAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                worker ??= await TypstWorker.StartAsync(options, cancellationToken);
                try
                {
                    var answer = await worker.AskAsync(request, cancellationToken);
                    answering = worker;
                    InterlockedMax(ref peakResidentBytes, worker.ResidentBytes);
                    worker = await RecycleAsync(worker);
                    return answer["ok"]!.GetValue<bool>() ? answer : throw TypstProtocol.Failed(answer);
                }
                catch (TypstException failure) when (failure.IsTransient)
                {
                    await EndAsync(worker!);
                    worker = null;
                    Interlocked.Increment(ref restarts);
                    if (attempt == 2)
                    {
                        throw;
                    }
                }
                catch (OperationCanceledException)
                {
                    await EndAsync(worker!);
                    worker = null;
                    throw;
                }
            }
        }
        finally
        {
            if (!idle.Writer.TryWrite(worker) && worker is not null)
            {
                await worker.DisposeAsync(); // the pool was closed meanwhile
            }
        }
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Interlocked.Read(ref most); value > seen; seen = Interlocked.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private async Task<TypstWorker?> RecycleAsync(TypstWorker worker)
    {
        if (worker.Served < options.RecycleAfterDocuments && worker.ResidentBytes <= options.RecycleAboveMiB * 1024L * 1024L)
        {
            return worker;
        }

        await worker.DisposeAsync();
        return null;
    }

    private static async Task EndAsync(TypstWorker worker)
    {
        worker.Kill();
        await worker.DisposeAsync();
    }
}
