using System.Runtime.InteropServices;
using System.Text;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish;

/// <summary>Where everything of one <c>--out</c> folder lies.</summary>
/// <param name="Root">The folder itself, absolute.</param>
public sealed record OutFolder(string Root)
{
    private const int ThisFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>The folder used when <c>--out</c> is not given: <c>artifacts</c> beside run.sh.</summary>
    public static string Default => Path.Combine(Home, "artifacts");

    /// <summary>The folder run.sh lies in, told by run.sh itself; the working folder when called otherwise.</summary>
    public static string Home => Environment.GetEnvironmentVariable("ANALYTICS_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory;

    /// <summary>Finished publications, one folder a run.</summary>
    public string Runs => Path.Combine(Root, "runs");

    /// <summary>Unfinished work; swept away at the next start.</summary>
    public string Work => Path.Combine(Root, "work");

    /// <summary>The reference data with the office's settings in it, when a run was given some.</summary>
    public string Reference => Path.Combine(Root, "reference");

    /// <summary>A symbolic link to the publication that counts.</summary>
    public string Current => Path.Combine(Root, "current");

    /// <summary>Locked while a run is in progress.</summary>
    public string LockFile => Path.Combine(Root, "run.lock");

    /// <summary>Opens a folder named on the command line.</summary>
    /// <param name="path">Relative to the working folder, or absolute.</param>
    /// <returns>The folder; it need not exist.</returns>
    /// <exception cref="OperatorException">DuckDB would read a part of the name as options.</exception>
    public static OutFolder Of(string path)
    {
        var root = Path.GetFullPath(path);
        return root.AsSpan().IndexOfAny('?', ';') < 0 ? new(root) : throw new OperatorException(
            $"--out '{Printable.Of(root)}': the tables cannot lie in a folder whose path has a ? or ; in it. Name another folder.",
            $"--out “{Printable.Of(root)}”：输出文件夹的路径中不能有“?”或“;”，请换一个文件夹。",
            exitCode: 2);
    }

    /// <summary>The folder of a published run.</summary>
    /// <param name="run">A run id, or a start that only one has, such as <c>2017Q3</c>; null for the current one.</param>
    /// <returns>The run's folder.</returns>
    /// <exception cref="OperatorException">Nothing is published yet, or no such run, or several.</exception>
    public string Publication(string? run)
    {
        if (run is null)
        {
            return CurrentRun() is { } folder && File.Exists(Path.Combine(folder, Manifest.FileName)) ? folder : throw new OperatorException(
                $"Nothing is published in '{Root}' yet. Run ./run.sh run --exports DIR --out '{Root}' first, or name the right folder with --out.",
                $"“{Root}”中尚无已发布的内容，请先执行 ./run.sh run，或用 --out 指定正确的文件夹。");
        }

        var ids = RunIds();
        List<string> found = ids.Contains(run, StringComparer.Ordinal) ? [run] : [.. ids.Where(id => id.StartsWith(run, StringComparison.Ordinal))];
        return found switch
        {
            [var only] => Path.Combine(Runs, only),
            [] => throw new OperatorException($"No run '{run}' in '{Runs}'. There are: {string.Join(", ", ids)}.", $"“{Runs}”中没有批次“{run}”，现有：{string.Join("、", ids)}。"),
            _ => throw new OperatorException($"'{run}' is the start of several runs: {string.Join(", ", found)}. Name one.", $"有多个批次以“{run}”开头：{string.Join("、", found)}，请写全。"),
        };
    }

    /// <summary>Ids of all finished runs.</summary>
    /// <returns>Sorted by name.</returns>
    public IReadOnlyList<string> RunIds() => Directory.Exists(Runs)
        ? [.. Directory.EnumerateDirectories(Runs).Where(folder => File.Exists(Path.Combine(folder, Manifest.FileName))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder that <see cref="Current"/> points at.</summary>
    /// <returns>Null before the first publication.</returns>
    public string? CurrentRun() => new FileInfo(Current).LinkTarget is { } target ? Path.GetFullPath(target, Root) : null;

    /// <summary>The publication that a new run follows: the current one, unless it is that run itself made again.</summary>
    /// <param name="run">Id of the new run.</param>
    /// <returns>Its folder; null when there is none.</returns>
    public string? PreviousOf(string run) => CurrentRun() is { } current && Path.GetFileName(current) != run ? Published(Path.GetFileName(current)) : null;

    /// <summary>The folder of a run that another one names.</summary>
    /// <param name="run">A run id; null for none.</param>
    /// <returns>Null when there is none, or it has been deleted since.</returns>
    public string? Published(string? run) => run is not null && File.Exists(Path.Combine(Runs, run, Manifest.FileName)) ? Path.Combine(Runs, run) : null;

    /// <summary>
    /// Moves a finished folder among the runs. An earlier publication of the same run changes places with it in one step: while
    /// <see cref="Current"/> points at it, it is there and whole at every moment.
    /// </summary>
    /// <param name="folder">The finished folder, below <see cref="Work"/>.</param>
    /// <param name="run">Its run id.</param>
    /// <returns>The folder of the run.</returns>
    public string Place(string folder, string run)
    {
        PrivateFolder.Ensure(Runs);
        var place = Path.Combine(Runs, run);
        if (!Directory.Exists(place))
        {
            Directory.Move(folder, place);
        }
        else if (RenameAt(ThisFolder, ZeroTerminated(folder), ThisFolder, ZeroTerminated(place), Exchange) == 0)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            Directory.Delete(place, recursive: true); // a file system that cannot exchange two names
            Directory.Move(folder, place);
        }

        return place;
    }

    /// <summary>Points <see cref="Current"/> at a run, in one step that readers see whole.</summary>
    /// <param name="run">Id of a finished run.</param>
    public void SwitchTo(string run)
    {
        var next = Current + ".next";
        File.Delete(next);
        File.CreateSymbolicLink(next, Path.Combine("runs", run));

        // File.Move follows a link to a folder and does not find it; rename(2) replaces the link itself, atomically
        if (Rename(ZeroTerminated(next), ZeroTerminated(Current)) != 0)
        {
            throw new IOException($"Could not switch '{Current}' to run {run} (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    /// <summary>From now on this process makes files that only this account can read.</summary>
    public static void KeepNewFilesPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(Convert.ToUInt32("077", 8));
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint SetMask(uint mask);

    private static byte[] ZeroTerminated(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Rename(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RenameAt(int fromFolder, byte[] from, int toFolder, byte[] to, uint flags);
}
