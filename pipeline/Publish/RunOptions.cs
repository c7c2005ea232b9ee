namespace Analytics.Pipeline.Publish;

/// <summary>Everything one run depends on, beside the program and the previous publication. Equal options give equal figures.</summary>
public sealed record RunOptions
{
    /// <summary>Folder of registry exports; read with all its subfolders.</summary>
    public required string Exports { get; init; }

    /// <summary>Folder of publications, archive and cache.</summary>
    public required OutFolder Out { get; init; }

    /// <summary>File of the office's key; made at first use.</summary>
    public required string KeyFile { get; init; }

    /// <summary>Quarter whose end is the as-of date; null takes the latest quarter any file speaks for.</summary>
    public Quarter? AsOf { get; init; }

    /// <summary>Quarter to book every file to, whatever its own date.</summary>
    public Quarter? QuarterOverride { get; init; }

    /// <summary>Income line in force: <c>plan</c> or <c>actual</c>.</summary>
    public string Line { get; init; } = "plan";

    /// <summary>Folder of the office's own fonts, put before the free ones.</summary>
    public string? FontFolder { get; init; }

    /// <summary>发文字号; without it, or without <see cref="IssueDate"/>, every page says 送审稿.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Folder of the office's own words, one Markdown file a quarter such as <c>2017Q3.md</c>; null when it has none.</summary>
    public string? WordsFolder { get; init; }

    /// <summary>The year's data are frozen and the units have commented: the list of missed tasks may be printed.</summary>
    public bool AfterComments { get; init; }

    /// <summary>The two officials who approved the documents; null before <c>approve</c>. Read from the output folder, never typed.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>
    /// Stop after this part: <c>intake</c>, <c>build</c> (tables, no documents), <c>report</c> (no lists with identities), <c>lists</c>
    /// (those alone), <c>site</c> (tables and dashboard), or null for everything.
    /// </summary>
    public string? Only { get; init; }

    /// <summary>Id of an earlier risk model, or the end of it, that scores the as-of quarter; null lets the contest decide.</summary>
    public string? RiskModel { get; init; }

    /// <summary>Threads for intake and DuckDB.</summary>
    /// <value>All cores.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Most memory DuckDB may take, in MiB.</summary>
    /// <value>768.</value>
    public int MemoryLimitMiB { get; init; } = 768;

    /// <summary>Whether household tables are made for all at once (<c>whole</c>) or one <c>county</c> or <c>zone</c> at a time, with less memory. Changes no result.</summary>
    /// <value>whole.</value>
    public string PartitionBy { get; init; } = Warehouse.BuildOptions.Whole;

    /// <summary>What the office has set beyond the policy (<see cref="OfficeSettings"/>); null for nothing.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Reference data shipped with the program.</summary>
    public string ReferenceFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data", "reference");

    /// <summary>Contracts of the layouts, shipped with the program.</summary>
    public string ContractsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data", "contracts");

    /// <summary>True when the export folder carries the sample's mark: every document says so on its face.</summary>
    public bool IsSimulated => File.Exists(Path.Combine(Exports, ".simulated"));

    /// <summary>Lists every fault at once, so that the operator corrects the command line in one go.</summary>
    /// <returns>One line a fault, English and Chinese; empty when the options can be used.</returns>
    public IReadOnlyList<(string English, string Chinese)> Faults()
    {
        List<(string, string)> faults = [];
        if (!Directory.Exists(Exports))
        {
            faults.Add(($"--exports '{Exports}': no such folder.", $"--exports “{Exports}”：没有这个文件夹。"));
        }
        else if (IsInside(Out.Root, Exports))
        {
            faults.Add(($"--out '{Out.Root}' lies inside --exports; its own files would be read as exports.", "--out 不能放在 --exports 文件夹之内。"));
        }

        if (FontFolder is not null && !Directory.Exists(FontFolder))
        {
            faults.Add(($"--font-dir '{FontFolder}': no such folder.", $"--font-dir “{FontFolder}”：没有这个文件夹。"));
        }

        if (WordsFolder is not null && !Directory.Exists(WordsFolder))
        {
            faults.Add(($"--words '{WordsFolder}': no such folder.", $"--words “{WordsFolder}”：没有这个文件夹。"));
        }

        if (SettingsFile is not null && !File.Exists(SettingsFile))
        {
            faults.Add(($"--settings '{SettingsFile}': no such file.", $"--settings “{SettingsFile}”：没有这个文件。"));
        }

        if (Threads is < 1 or > 256)
        {
            faults.Add(($"--threads {Threads}: must be from 1 to 256.", "--threads 应为 1 至 256。"));
        }

        if (MemoryLimitMiB is < 256 or > 1_048_576)
        {
            faults.Add(($"--memory {MemoryLimitMiB}: must be from 256 to 1048576 MiB.", "--memory 应为 256 至 1048576（MiB）。"));
        }

        return faults;
    }

    private static bool IsInside(string path, string folder) =>
        Path.GetFullPath(path + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(folder + Path.DirectorySeparatorChar), StringComparison.Ordinal);
}
