namespace Analytics.Models.Learners;

/// <summary>A score taken apart.</summary>
/// <param name="Base">The mean score over the training rows.</param>
/// <param name="Contributions">What each feature adds, in the order of the model's features; with the base they add up to the score.</param>
public sealed record Explanation(double Base, IReadOnlyList<double> Contributions)
{
    /// <summary>The score itself.</summary>
    public double Score => Base + Contributions.Sum();
}
