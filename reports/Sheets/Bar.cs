namespace Analytics.Reports.Sheets;

/// <summary>A share as a bar.</summary>
/// <param name="Label">What it is the share of.</param>
/// <param name="Share">0 to 1; null when there is no data.</param>
/// <param name="Value">The share in words, such as 98.2%.</param>
/// <param name="Other">The same of the place above, for comparison; null for none.</param>
/// <param name="Code">Code under which <c>trace</c> recounts it.</param>
public sealed record Bar(string Label, double? Share, string Value, double? Other, string Code);
