using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Verbs;

/// <summary>What one query may take. A query can neither be cancelled nor bounded from inside DuckDB in every case, so the limits are those of its process.</summary>
/// <param name="Seconds">Most wall time.</param>
/// <param name="MemoryMiB">Most memory for the query itself.</param>
internal sealed record SqlLimits(int Seconds, int MemoryMiB)
{
    // the runtime, DuckDB's threads and the printing of rows, beside the query
    private const int OverheadMiB = 1024;

    private const int ResourceCpu = 0;
    private const int ResourceData = 2;

    /// <summary>Heap of the runtime in the query's process, as the runtime's settings want it.</summary>
    public static string HeapLimit => "0x20000000"; // 512 MiB

    /// <summary>Binds this process for the rest of its life: beyond the memory an allocation fails, beyond the time the kernel ends it, also when nobody waits for it any more.</summary>
    public void BindThisProcess()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // the caller still ends the process when the time is over
        }

        Bind(ResourceData, (ulong)(MemoryMiB + OverheadMiB) << 20);
        Bind(ResourceCpu, (ulong)Seconds * (ulong)Environment.ProcessorCount);
    }

    private static void Bind(int resource, ulong most)
    {
        Limit limit = new(most, most);
        if (SetLimit(resource, limit) != 0)
        {
            throw new InvalidOperationException($"setrlimit failed with error {Marshal.GetLastPInvokeError()}");
        }
    }

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
