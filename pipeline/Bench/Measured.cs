using System.Diagnostics;
using System.Globalization;

namespace Analytics.Pipeline.Bench;

/// <summary>What one piece of work took in its own process.</summary>
/// <param name="WallSeconds">Wall time.</param>
/// <param name="CpuSeconds">Processor time over all threads.</param>
/// <param name="PeakMiB">Most resident memory of the process.</param>
/// <param name="Rows">Rows worked on.</param>
public sealed record Measured(double WallSeconds, double CpuSeconds, double PeakMiB, long Rows)
{
    /// <summary>Runs work in this process and measures it.</summary>
    /// <param name="work">Returns how many rows it worked on.</param>
    /// <returns>The measurement.</returns>
    public static Measured Of(Func<long> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        ResetPeak();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var rows = work();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new Measured(wall, (process.TotalProcessorTime - cpu).TotalSeconds, PeakOf(process), rows);
    }

    /// <summary>This work and another, one after the other.</summary>
    /// <param name="next">The other.</param>
    /// <returns>Times added, the higher peak, the rows of this one.</returns>
    public Measured Plus(Measured next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new Measured(WallSeconds + next.WallSeconds, CpuSeconds + next.CpuSeconds, Math.Max(PeakMiB, next.PeakMiB), Rows);
    }

    /// <summary>What was done before in this process does not count: Linux starts the high-water mark anew from what is resident now.</summary>
    private static void ResetPeak()
    {
        const string Refs = "/proc/self/clear_refs";
        if (File.Exists(Refs))
        {
            GC.Collect();
            File.WriteAllText(Refs, "5");
        }
    }

    private static double PeakOf(Process process)
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return line is null
            ? process.PeakWorkingSet64 / 1048576.0
            : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
