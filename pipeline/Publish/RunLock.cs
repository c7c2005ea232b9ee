using System.Globalization;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish;

/// <summary>One run at a time in an output folder. The operating system frees the lock when the process ends, however it ends.</summary>
public sealed class RunLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _holder;

    private RunLock(FileStream held, string holder)
    {
        _held = held;
        _holder = holder;
    }

    /// <summary>Takes the lock or says who has it.</summary>
    /// <param name="folder">The output folder; made when missing.</param>
    /// <param name="clock">Tells the time that a second start is told.</param>
    /// <returns>The lock; dispose it to let go.</returns>
    /// <exception cref="OperatorException">Another run is in progress (exit code 5).</exception>
    public static RunLock Take(OutFolder folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(clock);
        PrivateFolder.Ensure(folder.Root);
        var holder = folder.LockFile + ".holder";
        FileStream held;
        try
        {
            held = new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            var who = File.Exists(holder) ? File.ReadAllText(holder).Trim() : "an unknown process";
            throw new OperatorException(
                $"Another run is in progress in '{folder.Root}': {who}. Wait for it to end, or stop that process.",
                $"“{folder.Root}”中已有任务在运行：{who}。请等待其结束，或停止该进程。",
                exitCode: 5,
                e);
        }

        var since = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var next = $"{holder}.{Environment.ProcessId}";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{Environment.UserName}@{Environment.MachineName}, process {Environment.ProcessId}, since {since}"));
        File.Move(next, holder, overwrite: true);
        return new RunLock(held, holder);
    }

    public void Dispose()
    {
        File.Delete(_holder);
        _held.Dispose();
    }

    // EAGAIN of Linux and macOS, ERROR_SHARING_VIOLATION of Windows; a full or read-only disk is no other run
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
