namespace Analytics.Pipeline.Intake;

/// <summary>Bounds on what one input file may cost. The defaults hold ten cities in one file.</summary>
public sealed record IntakeLimits
{
    /// <summary>Most bytes of one file, in MiB.</summary>
    /// <value>8192.</value>
    public int FileMiB { get; init; } = 8192;

    /// <summary>Most files in one zip archive, archives inside it included.</summary>
    /// <value>2000.</value>
    public int ArchiveEntries { get; init; } = 2000;

    /// <summary>Most bytes an archive or a workbook may unpack to, in MiB.</summary>
    /// <value>8192.</value>
    public int UnpackedMiB { get; init; } = 8192;

    /// <summary>Most bytes unpacked per packed byte, from 16 MiB unpacked on.</summary>
    /// <value>200.</value>
    public int UnpackRatio { get; init; } = 200;

    /// <summary>Most bytes of a file that must be held in memory (a workbook inside an archive), in MiB.</summary>
    /// <value>512.</value>
    public int HeldMiB { get; init; } = 512;

    /// <summary>Most rows of one sheet or text file.</summary>
    /// <value>20,000,000.</value>
    public long Rows { get; init; } = 20_000_000;

    /// <summary>Most columns.</summary>
    /// <value>1000.</value>
    public int Columns { get; init; } = 1000;

    /// <summary>Most sheets of one workbook.</summary>
    /// <value>200.</value>
    public int Sheets { get; init; } = 200;

    /// <summary>Most characters of one line of text.</summary>
    /// <value>262,144.</value>
    public int LineCharacters { get; init; } = 1 << 18;

    /// <summary>Most lines that one quoted record may span.</summary>
    /// <value>100.</value>
    public int QuotedLines { get; init; } = 100;
}
