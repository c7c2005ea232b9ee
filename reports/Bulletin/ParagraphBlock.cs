namespace Analytics.Reports.Bulletin;

/// <summary>A paragraph.</summary>
/// <param name="Text">Plain text.</param>
public sealed record ParagraphBlock(string Text) : Block;
