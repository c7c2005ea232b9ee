using System.Diagnostics;
using System.Globalization;

namespace Analytics.Pipeline.Verbs;

/// <summary>Runs a query in a process of its own, which prints the answer itself, and ends it when its time is over.</summary>
/// <param name="runFolder">The run's folder.</param>
/// <param name="limits">What a query may take.</param>
internal sealed class SqlProcess(string runFolder, SqlLimits limits)
{
    /// <summary>Runs one query to its end.</summary>
    /// <param name="query">The query.</param>
    /// <param name="format">table, csv or json.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>Exit code of the query's process; its message is printed already.</returns>
    /// <exception cref="OperatorException">The query took too long or too much memory.</exception>
    public async Task<int> RunAsync(string query, string format, CancellationToken cancel)
    {
        using var process = Process.Start(StartInfo(format))!;
        using var overtime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        overtime.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        try
        {
            await process.StandardInput.WriteAsync(query.AsMemory(), overtime.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(overtime.Token);
        }
        catch (IOException)
        {
            await process.WaitForExitAsync(overtime.Token); // it ended before it had read the query, and has said why
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new OperatorException(
                $"The query ran longer than {limits.Seconds} seconds and was ended. Ask for less, or allow more with --timeout.",
                $"查询超过{limits.Seconds}秒，已终止。请缩小范围，或用 --timeout 放宽时限。");
        }

        // ended by a signal: the process took more than it may
        return process.ExitCode < 128
            ? process.ExitCode
            : throw new OperatorException(
                $"The query was ended: it took more than {limits.MemoryMiB} MiB of memory. Ask for less, or allow more with --memory.",
                $"查询超过{limits.MemoryMiB} MiB内存，已终止。请缩小范围，或用 --memory 放宽。");
    }

    private ProcessStartInfo StartInfo(string format)
    {
        var program = Environment.ProcessPath!;
        List<string> arguments = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(SqlProcess).Assembly.Location] : [];
        arguments.AddRange([
            SqlWorker.Name, runFolder,
            "--format", format,
            "--timeout", limits.Seconds.ToString(CultureInfo.InvariantCulture),
            "--memory", limits.MemoryMiB.ToString(CultureInfo.InvariantCulture)]);
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["DOTNET_GCHeapHardLimit"] = SqlLimits.HeapLimit;
        return start;
    }
}
