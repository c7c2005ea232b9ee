namespace Analytics.Models.Trees;

/// <summary>A feature that has one value wherever a model is used.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Value">Its value.</param>
internal sealed record FixedFeature(int Column, float Value);
