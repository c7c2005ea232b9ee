namespace Analytics.Reports.Sheets;

/// <summary>A labelled value.</summary>
/// <param name="Label">Such as 在册人口.</param>
/// <param name="Value">With its unit, such as 328人.</param>
/// <param name="Code">Code under which <c>trace</c> recounts it; empty when it is no figure.</param>
public sealed record Fact(string Label, string Value, string Code = "");
