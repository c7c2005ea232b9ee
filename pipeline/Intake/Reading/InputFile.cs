namespace Analytics.Pipeline.Intake.Reading;

/// <summary>One file to be taken in: on disk, or inside an archive.</summary>
internal sealed record InputFile
{
    /// <summary>Path below the export folder with '/', and <c>!entry</c> inside an archive.</summary>
    public required string Name { get; init; }

    /// <summary>The file on disk that holds it.</summary>
    public required string DiskPath { get; init; }

    /// <summary>Whether it lies inside an archive.</summary>
    public bool IsInArchive { get; init; }

    /// <summary>Bytes it takes on disk or packed.</summary>
    public required long Length { get; init; }

    /// <summary>Opens its bytes from the start, forward only.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Why it is refused before it is read; <see cref="Rules.Rule.None"/> when it is not.</summary>
    public Rules.Rule Refused { get; init; }
}
