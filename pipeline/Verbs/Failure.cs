using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Pipeline.Verbs;

/// <summary>What is said of an exception that no step foresaw, in both languages. DuckDB's own messages may hold a value and stay unsaid, but for those on memory.</summary>
/// <param name="English">What happened, and what to do.</param>
/// <param name="Chinese">The same in Chinese.</param>
internal sealed record Failure(string English, string Chinese)
{
    private const string FreeSpace = "Check free space and rights of the output folder, then run the same command again; the last publication is whole.";
    private const string FreeSpaceChinese = "读写文件失败，请检查输出文件夹的可用空间和权限后重新执行；上一期发布内容完好。";

    /// <summary>Says it.</summary>
    /// <param name="fault">The exception; DuckDB's may lie below another.</param>
    /// <returns>What to print after "error: ".</returns>
    public static Failure Of(Exception fault) => (DuckDbFault(fault) ?? fault) switch
    {
        DuckDBException e when IsDiskFault(e) => new($"Reading or writing the tables failed. {FreeSpace}", FreeSpaceChinese),
        DuckDBException { ErrorType: DuckDBErrorType.OutOfMemory } e => new(
            $"{e.Message.Split('\n')[0]}. Give the tables more memory with --memory, or make a run's tables one county at a time with --partition-by county.",
            "内存不足，请用 --memory 调高内存上限，或用 --partition-by county 逐县（市、区）生成数据表。"),
        IOException e => new($"{e.Message} {FreeSpace}", FreeSpaceChinese),
        UnauthorizedAccessException e => new(
            $"{e.Message} Give this account the right to read the exports and to write the output folder.",
            "没有读写权限，请为本账户授予导出文件夹的读取权限和输出文件夹的写入权限。"),

        // a defect of ours: its place helps whoever mends it
        _ => new(
            $"the program failed ({fault.GetType().Name}); nothing was published. Please report this:\n{fault.StackTrace}",
            "程序内部错误，未发布任何内容，请将上述信息反馈给开发人员。"),
    };

    private static DuckDBException? DuckDbFault(Exception? fault)
    {
        while (fault is not (null or DuckDBException))
        {
            fault = fault.InnerException;
        }

        return fault as DuckDBException;
    }

    /// <summary>A full disk also shows as a fatal error, or as memory that cannot be spilled.</summary>
    private static bool IsDiskFault(DuckDBException e) =>
        e.ErrorType == DuckDBErrorType.Io
        || e.Message.Contains("No space left on device", StringComparison.Ordinal)
        || e.Message.Contains("max_temp_directory_size", StringComparison.Ordinal);
}
