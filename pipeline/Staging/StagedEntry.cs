namespace Analytics.Pipeline.Staging;

/// <summary>What is remembered of a staged file: everything about a staged file but its name and quarter.</summary>
internal sealed record StagedEntry
{
    public required string Layout { get; init; }

    /// <summary>Staged table of the layout, whose columns the rows have.</summary>
    public required string Table { get; init; }

    public required string SourceSystem { get; init; }

    /// <summary>Date in a data column, else above the header or in a note; null when only the file's name can say.</summary>
    public DateOnly? SheetDate { get; init; }

    public long RowsIn { get; init; }

    public long RowsStaged { get; init; }

    public long RowsRejected { get; init; }

    public long RowsBlank { get; init; }

    public long RowsTotal { get; init; }

    public long Repairs { get; init; }

    public long Returned { get; init; }

    /// <summary>SHA-256 of what was written, by path below the output folder: the Parquet files and the sealed identities.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Name of a sheet refused beside the sheets that were read; null for what was read.</summary>
    public string? RefusedSheet { get; init; }
}
