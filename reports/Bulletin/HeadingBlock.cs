namespace Analytics.Reports.Bulletin;

/// <summary>A heading.</summary>
/// <param name="Level">1 (一、) or 2 (（一）).</param>
/// <param name="Text">With its number.</param>
public sealed record HeadingBlock(int Level, string Text) : Block;
