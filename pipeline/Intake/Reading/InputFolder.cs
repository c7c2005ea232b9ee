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
    /// <returns>The files; what is refused by its name or as an archive is among them.</returns>
    /// <exception cref="OperatorException">There is no such folder.</exception>
    public static IReadOnlyList<InputFile> List(string folder, IntakeLimits limits, ILogger log)
    {
        if (!Directory.Exists(folder))
        {
            throw new OperatorException(
                $"Export folder {folder} does not exist: give --exports the folder with the registry's exports.",
                $"数据文件夹 {folder} 不存在，请用 --exports 指定导出文件所在文件夹。");
        }

        var files = new List<InputFile>();
        Walk(new DirectoryInfo(folder), "", files, limits, log);
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
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

    internal static void Skipped(ILogger log, string file, string reason) => LogSkipped(log, file, reason);

    private static void Walk(DirectoryInfo folder, string prefix, List<InputFile> files, IntakeLimits limits, ILogger log)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = prefix + entry.Name;
            if (IsTemporary(entry.Name))
            {
                LogSkipped(log, name, "hidden_or_temporary");
            }
            else if (entry.LinkTarget is not null)
            {
                LogSkipped(log, name, "link");
            }
            else if (entry is DirectoryInfo below)
            {
                Walk(below, name + "/", files, limits, log);
            }
            else
            {
                Add((FileInfo)entry, name, files, limits, log);
            }
        }
    }

    private static void Add(FileInfo entry, string name, List<InputFile> files, IntakeLimits limits, ILogger log)
    {
        var file = new InputFile
        {
            Name = name,
            DiskPath = entry.FullName,
            Length = entry.Length,
            Open = () => new FileStream(entry.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
        };
        if (entry.Length > (long)limits.FileMiB << 20)
        {
            files.Add(file with { Refused = Rule.TooLarge });
        }
        else if (IsArchive(name))
        {
            files.AddRange(InputArchive.Open(file, limits, log));
        }
        else if (Takes(name) is { } isReadable)
        {
            files.Add(isReadable ? file : file with { Refused = Rule.WorkbookDamaged });
        }
        else
        {
            LogSkipped(log, name, "not_a_table");
        }
    }

    [LoggerMessage(2101, LogLevel.Information, "skipped file={File} reason={Reason}")]
    private static partial void LogSkipped(ILogger log, string file, string reason);
}
