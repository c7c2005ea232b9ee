namespace Analytics.Reports.Charts;

/// <summary>A finished chart.</summary>
/// <param name="Svg">The picture; equal inputs give equal text.</param>
/// <param name="Text">Every word drawn in it, for the font probe.</param>
public sealed record Chart(string Svg, string Text);
