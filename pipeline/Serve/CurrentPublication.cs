using System.Runtime;
using System.Runtime.CompilerServices;
using Analytics.Pipeline.Dashboard;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Dashboard;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Serve;

/// <summary>Keeps the server on the publication that <c>current</c> points at: looks every two seconds, reads a new one beside the old, then swaps.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="clock">When to look.</param>
/// <param name="log">Told of each swap.</param>
public sealed partial class CurrentPublication(OutFolder folder, TimeProvider clock, ILogger<CurrentPublication> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    // a city of 40,000 households is read with the first; a larger one is read again with more
    private const int FirstMemoryMiB = 48;
    private const int MostMemoryMiB = 512;

    private volatile ServedPublication? _served;

    /// <summary>The publication to answer from.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="Load"/>.</exception>
    public ServedPublication Served => _served ?? throw new InvalidOperationException("nothing was loaded");

    /// <summary>Reads the current publication, if it is another than the one served.</summary>
    /// <exception cref="OperatorException">Nothing is published yet.</exception>
    public void Load()
    {
        var run = folder.Publication(run: null);
        if (IsServed(run))
        {
            return;
        }

        if (ForgetPages())
        {
            GiveBack(); // the kept pages of the old publication, so that both fit
        }

        Swap(run);
        GiveBack(); // what reading left behind, and the old publication: from here on memory stays where it is
    }

    private static void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // methods of their own: their frames are gone, and with them the last hold on the old publication, before memory is given back
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsServed(string run) => _served?.Folder == run;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ForgetPages()
    {
        _served?.ForgetPages();
        return _served is not null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Swap(string run)
    {
        try
        {
            _served = new ServedPublication(run, Read(run, FirstMemoryMiB));
        }
        catch (DuckDBException e) when (e.ErrorType is DuckDBErrorType.Catalog or DuckDBErrorType.Binder)
        {
            throw new OperatorException(
                $"'{run}' was published by an earlier program and lacks tables that the pages need. Run ./run.sh run again.",
                $"“{run}”由旧版程序发布，缺少页面所需的表，请重新执行 ./run.sh run。",
                1,
                e);
        }

        Swapped(log, _served.Snapshot.Run);
    }

    private static DashboardSnapshot Read(string run, int memoryMiB)
    {
        var isSimulated = Manifest.Read(run).Options.GetValueOrDefault("simulated") == "yes";
        try
        {
            using var connection = new DuckDBConnection($"Data Source={Path.Combine(run, "analytics.duckdb")};access_mode=READ_ONLY;threads=1;memory_limit={memoryMiB}MiB;autoinstall_known_extensions=false;autoload_known_extensions=false");
            connection.Open();
            return DashboardSource.Read(connection, new DashboardRequest { IsPublic = false, IsSimulated = isSimulated });
        }
        catch (DuckDBException e) when (e.ErrorType == DuckDBErrorType.OutOfMemory && memoryMiB < MostMemoryMiB)
        {
            return Read(run, memoryMiB * 2);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Load();
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                Kept(log, e); // the old publication is answered from until the new one can be read
            }
        }
    }

    [LoggerMessage(EventId = 500, Level = LogLevel.Information, Message = "serving run={Run}")]
    private static partial void Swapped(ILogger log, string run);

    [LoggerMessage(EventId = 501, Level = LogLevel.Warning, Message = "new_publication_unreadable action=kept_the_old_one")]
    private static partial void Kept(ILogger log, Exception error);
}
