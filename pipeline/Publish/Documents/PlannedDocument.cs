using Analytics.Reports.Typst;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>One file to make: a page set for the Typst workers, or a workbook or Word file written at once.</summary>
internal sealed record PlannedDocument
{
    /// <summary>Path below the run's folder.</summary>
    public required string Path { get; init; }

    /// <summary>Makes the job, given the full path; null for files that need no worker.</summary>
    public Func<string, TypstJob>? Job { get; init; }

    /// <summary>Writes the file, given the full path; null for jobs.</summary>
    public Action<string>? Write { get; init; }

    /// <summary>For whom a list with identities is; null for documents without.</summary>
    public string? Recipient { get; init; }
}
