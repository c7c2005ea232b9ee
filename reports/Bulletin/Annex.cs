namespace Analytics.Reports.Bulletin;

/// <summary>An annex, on pages of its own.</summary>
/// <param name="Label">附件1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its content.</param>
public sealed record Annex(string Label, string Title, IReadOnlyList<Block> Blocks);
