using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Sheets;

/// <summary>Shares as bars, drawn by the template.</summary>
/// <param name="Caption">Above them.</param>
/// <param name="Bars">From top to bottom.</param>
/// <param name="Note">What the tick marks; may be empty.</param>
public sealed record BarsBlock(string Caption, IReadOnlyList<Bar> Bars, string Note) : Block;
