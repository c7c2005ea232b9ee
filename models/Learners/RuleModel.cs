namespace Analytics.Models.Learners;

/// <summary>
/// A rule that people can apply by hand: points for each condition that holds, ties broken by one feature. With no points it is that
/// feature's order alone, such as the income gap.
/// </summary>
/// <param name="name">Its name, such as <c>rule_points</c>.</param>
/// <param name="features">Features of the rows.</param>
/// <param name="points">Conditions with their points.</param>
/// <param name="tieFeature">Feature that orders equal points.</param>
/// <param name="isHigherRiskier">Whether a higher value of it is riskier.</param>
/// <param name="gapValue">The value that stands for a gap of the tie feature.</param>
public sealed class RuleModel(string name, IReadOnlyList<string> features, IReadOnlyList<RulePoint> points, string tieFeature, bool isHigherRiskier, double gapValue = 0) : RiskModel
{
    /// <summary>A full turn of the tie feature stays below one point.</summary>
    private const double TieScale = 0.5;

    private readonly int tie = IndexOf(features, tieFeature);
    private readonly int[] columns = [.. points.Select(point => IndexOf(features, point.Feature))];

    /// <inheritdoc/>
    public override string Learner => name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Features => features;

    /// <inheritdoc/>
    public override bool HasProbability => Calibration != Calibration.None;

    /// <summary>Conditions with their points.</summary>
    public IReadOnlyList<RulePoint> Points => points;

    /// <summary>Feature that orders equal points.</summary>
    public string TieFeature => tieFeature;

    /// <summary>Whether a higher value of it is riskier.</summary>
    public bool IsHigherRiskier => isHigherRiskier;

    /// <summary>The value that stands for a gap of it.</summary>
    public double GapValue => gapValue;

    /// <inheritdoc/>
    public override double[] Score(IReadOnlyList<float[]> rows) => [.. rows.Select(row => Explain(row).Score)];

    /// <inheritdoc/>
    public override Explanation Explain(float[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var contributions = new double[Features.Count];
        for (var i = 0; i < points.Count; i++)
        {
            contributions[columns[i]] += points[i].Holds(row[columns[i]]) ? points[i].Points : 0;
        }

        var value = float.IsNaN(row[tie]) ? gapValue : row[tie];
        contributions[tie] += (isHigherRiskier ? 1 : -1) * (points.Count == 0 ? value : TieScale * value / (1 + Math.Abs(value)));
        return new Explanation(0, contributions);
    }

    private static int IndexOf(IReadOnlyList<string> features, string feature)
    {
        for (var i = 0; i < features.Count; i++)
        {
            if (features[i] == feature)
            {
                return i;
            }
        }

        throw new ArgumentException($"A rule reads '{feature}', which is no feature.", nameof(feature));
    }
}
