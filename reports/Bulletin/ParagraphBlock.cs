namespace Analytics.Reports.Bulletin;

/// <summary>A paragraph.</summary>
/// <param name="Text">Plain text.</param>
public sealed record ParagraphBlock(string Text) : Block
{
    /// <summary>A run-in heading before the text, in 楷体; may be empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Who seals a sheet, with the date below: lines set to the right.</summary>
    public bool IsSignature { get; init; }
}
