using Analytics.Pipeline.Intake.Rules;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Lists the files of an export folder, archives opened, in ordinal order of their names.</summary>
internal static partial class InputFolder
{
    private static readonly string[] Tables = [".csv", ".txt", ".tsv", ".xls", ".xlsx", ".xlsm", ".parquet"];
    private static readonly string[] Unreadable = [".xlsb", ".et", ".ett", ".ods", ".rar", ".7z", ".tar", ".gz", ".mdb", ".accdb", ".dbf"];

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The export folder.</param>
    /// <param name="limits">Bounds on archives.</param>
    /// <param name="log">Where skipped files are named.</param>
    /// <returns>The files; what is refused by its name, as an archive or because it cannot be opened is among them.</returns>
    /// <exception cref="OperatorException">There is no such folder.</exception>
    public static IReadOnlyList<InputFile> List(string folder, IntakeLimits limits, ILogger log) =>
        [.. OnDisk(folder, limits, log)
            .SelectMany(file => IsArchive(file.Name) && file.Refused == Rule.None ? InputArchive.Open(file, limits, log) : [file])
            .OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Lists the files of a folder that a run takes in or refuses, archives unopened.</summary>
    /// <param name="folder">The export folder.</param>
    /// <param name="limits">Bounds on a file.</param>
    /// <param name="log">Where skipped files are named.</param>
    /// <returns>The files on disk; what is refused by its name or because it cannot be opened is among them.</returns>
    /// <exception cref="OperatorException">There is no such folder.</exception>
    public static IReadOnlyList<InputFile> OnDisk(string folder, IntakeLimits limits, ILogger log)
    {
        if (!Directory.Exists(folder))
        {
            throw new OperatorException(
                $"Export folder {folder} does not exist: give --exports the folder with the registry's exports.",
                $"数据文件夹 {folder} 不存在，请用 --exports 指定导出文件所在文件夹。");
        }

        var files = new List<InputFile>();
        Walk(new DirectoryInfo(folder), "", files, limits, log);
        return files;
    }

    /// <summary>Whether a name is a hidden or temporary file of an office program.</summary>
    internal static bool IsTemporary(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name is "Thumbs.db" or "desktop.ini" or "__MACOSX";

    /// <summary>What to do with a file by its name: true take, false refuse, null skip.</summary>
    internal static bool? Takes(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return Array.IndexOf(Tables, extension) >= 0 ? true : Array.IndexOf(Unreadable, extension) >= 0 ? false : null;
    }

    internal static bool IsArchive(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    internal static void Skipped(ILogger log, string file, string reason) => LogSkipped(log, Printable.Of(file), reason);

    private static void Walk(DirectoryInfo folder, string prefix, List<InputFile> files, IntakeLimits limits, ILogger log)
    {
        foreach (var entry in folder.GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = prefix + entry.Name;
            if (IsTemporary(entry.Name))
            {
                Skipped(log, name, "hidden_or_temporary");
            }
            else if (entry.LinkTarget is not null)
            {
                Skipped(log, name, "link");
            }
            else if (entry is DirectoryInfo below)
            {
                WalkBelow(below, name + "/", files, limits, log);
            }
            else if (IsArchive(name) || Takes(name) is not null)
            {
                files.Add(Opened(entry.FullName, name, limits));
            }
            else
            {
                Skipped(log, name, "not_a_table");
            }
        }
    }

    private static void WalkBelow(DirectoryInfo folder, string prefix, List<InputFile> files, IntakeLimits limits, ILogger log)
    {
        try
        {
            Walk(folder, prefix, files, limits, log);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            files.Add(NotOpened(folder.FullName, prefix));
        }
    }

    /// <summary>A file by what opening it says.</summary>
    private static InputFile Opened(string path, string name, IntakeLimits limits)
    {
        try
        {
            var length = new FileInfo(path).Length;
            // a pipe has no length either, and opening it would wait for a writer
            Func<Stream> open = length == 0 ? () => Stream.Null : () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            open().Dispose();
            return new InputFile
            {
                Name = name,
                DiskPath = path,
                Length = length,
                Open = open,
                Refused = length > (long)limits.FileMiB << 20 ? Rule.TooLarge : Takes(name) == false ? Rule.WorkbookDamaged : Rule.None,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return NotOpened(path, name);
        }
    }

    /// <summary>What the system lists but does not open: no rights, or a name in GBK bytes, which .NET cannot give back.</summary>
    private static InputFile NotOpened(string path, string name) =>
        new() { Name = name, DiskPath = path, Length = 0, Open = () => Stream.Null, Refused = Rule.FileUnreadable };

    [LoggerMessage(2101, LogLevel.Information, "skipped file={File} reason={Reason}")]
    private static partial void LogSkipped(ILogger log, string file, string reason);
}
