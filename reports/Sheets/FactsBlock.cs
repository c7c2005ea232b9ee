using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Sheets;

/// <summary>Values with their labels, side by side.</summary>
/// <param name="Columns">How many beside each other.</param>
/// <param name="Items">From left to right, row by row.</param>
public sealed record FactsBlock(int Columns, IReadOnlyList<Fact> Items) : Block;
