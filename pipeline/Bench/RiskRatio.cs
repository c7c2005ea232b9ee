namespace Analytics.Pipeline.Bench;

/// <summary>One goal of the risk model as a ratio.</summary>
/// <param name="Work">What was judged.</param>
/// <param name="Baseline">Against what.</param>
/// <param name="Ratio">The ratio, or the value where the goal is a value.</param>
/// <param name="Goal">The goal, such as <c>≥ 0.93</c>.</param>
/// <param name="Note">The numbers behind it.</param>
public sealed record RiskRatio(string Work, string Baseline, double Ratio, string Goal, string Note);
