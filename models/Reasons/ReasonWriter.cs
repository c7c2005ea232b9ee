using Analytics.Models.Learners;

namespace Analytics.Models.Reasons;

/// <summary>Groups exact contributions and says the leading feature of each group in Chinese.</summary>
public sealed class ReasonWriter
{
    private readonly FeatureText[] texts;
    private readonly string[] groups;

    /// <summary>Prepares the texts of a model's features.</summary>
    /// <param name="features">Features in the model's order.</param>
    /// <param name="known">Texts of features.</param>
    /// <exception cref="ArgumentException">A feature has no text.</exception>
    public ReasonWriter(IReadOnlyList<string> features, IReadOnlyList<FeatureText> known)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(known);
        var byFeature = known.ToDictionary(text => text.Feature, StringComparer.Ordinal);
        texts = [.. features.Select(feature => byFeature.TryGetValue(feature, out var text) ? text : throw new ArgumentException($"Feature '{feature}' has no text in risk_features.csv.", nameof(known)))];
        groups = [.. texts.Select(text => text.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reasons of one household.</summary>
    /// <param name="row">Its values.</param>
    /// <param name="explanation">Its contributions.</param>
    /// <returns>One reason a group; their contributions and the base add up to the score. From the one that raises the risk most.</returns>
    public IReadOnlyList<Reason> Write(float[] row, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(explanation);
        var reasons = new List<Reason>(groups.Length);
        foreach (var group in groups)
        {
            int[] columns = [.. Enumerable.Range(0, texts.Length).Where(column => texts[column].Group == group)];
            var sum = columns.Sum(column => explanation.Contributions[column]);
            var leading = columns.MaxBy(column => sum < 0 ? -explanation.Contributions[column] : explanation.Contributions[column]);
            reasons.Add(new Reason(group, sum, texts[leading].Feature, row[leading], texts[leading].Say(row[leading])));
        }

        return [.. reasons.OrderByDescending(reason => reason.Contribution).ThenBy(reason => reason.Group, StringComparer.Ordinal)];
    }
}
