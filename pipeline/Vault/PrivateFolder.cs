namespace Analytics.Pipeline.Vault;

/// <summary>Folders and files that only the pipeline's own account may read: 0700 and 0600.</summary>
public static class PrivateFolder
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode0600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder with its parents; a new one is 0700.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The same path.</returns>
    public static string Ensure(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FolderMode);
        }

        return path;
    }

    /// <summary>Opens a new file for writing, 0600. Something already there is an <see cref="IOException"/>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The open file.</returns>
    public static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode0600;
        }

        return new FileStream(path, options);
    }

    /// <summary>Copies a file; the copy is 0600, whatever the rights of the original.</summary>
    /// <param name="from">The original.</param>
    /// <param name="to">The copy; a file already there is replaced.</param>
    public static void Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        Restrict(to);
    }

    /// <summary>Whether anybody but the owner may read or write a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Always false on Windows, where access is by inherited lists.</returns>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(FolderMode)) != UnixFileMode.None;

    /// <summary>Takes every right from others on a file that another library has written.</summary>
    /// <param name="path">The file.</param>
    public static void Restrict(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, FileMode0600);
        }
    }
}
