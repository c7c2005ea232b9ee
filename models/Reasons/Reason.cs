namespace Analytics.Models.Reasons;

/// <summary>What a group of features adds to a household's score.</summary>
/// <param name="Group">The group.</param>
/// <param name="Contribution">Sum over its features; positive raises the risk.</param>
/// <param name="Feature">The feature that says it best: the largest contribution of the sum's sign.</param>
/// <param name="Value">Its value; NaN where unknown.</param>
/// <param name="TextZh">The value in words.</param>
public sealed record Reason(string Group, double Contribution, string Feature, float Value, string TextZh);
