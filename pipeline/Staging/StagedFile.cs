namespace Analytics.Pipeline.Staging;

/// <summary>One input file after intake: what it was, what it held, and where its typed rows lie.</summary>
public sealed record StagedFile
{
    /// <summary>First 16 hex digits of <see cref="Sha256"/>: the key of the file in every table.</summary>
    public required string FileId { get; init; }

    /// <summary>Path below the export folder with '/', and <c>!entry</c> for a file inside a zip.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes as received, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Contract name such as <c>g_roster</c>; empty when refused before a layout was found.</summary>
    public required string Layout { get; init; }

    /// <summary>Staged table whose columns the rows have, such as <c>roster</c>; empty when refused.</summary>
    public string Table { get; init; } = "";

    /// <summary>G, N, M, own or a department; empty when refused.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>Date the file was taken, which is <c>recorded_at</c> of its rows; null when refused for want of one.</summary>
    public DateOnly? TakenDate { get; init; }

    /// <summary>Quarter it speaks for.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Lines after the header, over all sheets.</summary>
    public long RowsIn { get; init; }

    /// <summary>Rows staged. Duplicates are found later, across the files of one snapshot, and are part of this count.</summary>
    public long RowsStaged { get; init; }

    /// <summary>Rows rejected.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Blank lines.</summary>
    public long RowsBlank { get; init; }

    /// <summary>Totals, notes and footers.</summary>
    public long RowsTotal { get; init; }

    /// <summary>Rule id of <c>intake_rules.csv</c> when the whole file, or a sheet of it, was refused, else null.</summary>
    public string? RefusalRule { get; init; }

    /// <summary>Why it was refused, in Chinese, without any personal data.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>Typed Parquet of its rows; null when refused or empty.</summary>
    public string? RowsPath { get; init; }

    /// <summary>Parquet of its rejected rows; null when none.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>Parquet of its repairs and notes, counted; null when none.</summary>
    public string? RepairsPath { get; init; }

    /// <summary>Parquet of the rows that come back to be accepted; null when none.</summary>
    public string? ReturnedPath { get; init; }
}
