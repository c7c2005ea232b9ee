using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>
/// Bytes held in memory under a path, for a reader that takes only paths: nothing is unpacked to disk, and the memory is free
/// again when the process ends, however it ends.
/// </summary>
internal sealed class NamelessFile : IDisposable
{
    private readonly FileStream held;

    private NamelessFile(FileStream held) => this.held = held;

    /// <summary>A path that this process can read until the file is disposed.</summary>
    public string Path => $"/proc/self/fd/{held.SafeFileHandle.DangerousGetHandle()}";

    /// <summary>Holds a stream's bytes.</summary>
    /// <param name="source">The stream; disposed.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>The file.</returns>
    /// <exception cref="Rules.RefusedException">More than may be held.</exception>
    public static NamelessFile Of(Stream source, IntakeLimits limits)
    {
        using var bytes = Held.InMemory(source, limits);
        var descriptor = Create(Encoding.UTF8.GetBytes("intake\0"), flags: 0);
        if (descriptor < 0)
        {
            throw new IOException($"memfd_create ended with {Marshal.GetLastPInvokeError()}");
        }

        var file = new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.ReadWrite);
        bytes.CopyTo(file);
        file.Flush();
        return new NamelessFile(file);
    }

    public void Dispose() => held.Dispose();

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Create(byte[] name, uint flags);
}
