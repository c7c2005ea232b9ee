using Analytics.Models.Learners;
using Microsoft.ML;

namespace Analytics.Models.Registry;

/// <summary>What ML.NET's own file does not hold of a model.</summary>
internal sealed record ModelDescription
{
    public required string Learner { get; init; }

    public required IReadOnlyList<string> Features { get; init; }

    public required double CalibrationSlope { get; init; }

    public required double CalibrationIntercept { get; init; }

    public int Leaves { get; init; }

    /// <summary>Periods of a whole window, where open windows were among the training rows; else 0.</summary>
    public int Window { get; init; }

    /// <summary>Training rows through the inner nodes, then in the leaves, of each tree.</summary>
    public IReadOnlyList<double[][]>? Covers { get; init; }

    public Preparation? Preparation { get; init; }

    public IReadOnlyList<RulePoint>? Points { get; init; }

    public string? TieFeature { get; init; }

    public bool IsHigherRiskier { get; init; }

    public double GapValue { get; init; }

    public static ModelDescription Of(RiskModel model)
    {
        var description = new ModelDescription
        {
            Learner = model.Learner, Features = model.Features, CalibrationSlope = model.Calibration.Slope, CalibrationIntercept = model.Calibration.Intercept,
        };
        return model switch
        {
            TreeModel trees => description with { Leaves = trees.Leaves, Window = trees.Window, Covers = [.. trees.Covers.Select(cover => new[] { cover.Nodes, cover.Leaves })] },
            LogisticModel logistic => description with { Preparation = logistic.Preparation },
            RuleModel rule => description with { Points = rule.Points, TieFeature = rule.TieFeature, IsHigherRiskier = rule.IsHigherRiskier, GapValue = rule.GapValue },
            _ => throw new ArgumentException($"No description of a {model.Learner}.", nameof(model)),
        };
    }

    /// <param name="trained">Reads ML.NET's file; called for trained models alone.</param>
    public RiskModel Restore(Func<(ITransformer Transformer, DataViewSchema Schema)> trained)
    {
        RiskModel model;
        if (TieFeature is not null)
        {
            model = new RuleModel(Learner, Features, Points!, TieFeature, IsHigherRiskier, GapValue);
        }
        else
        {
            var (transformer, schema) = trained();
            model = Preparation is { } preparation
                ? LogisticModel.Restore(Features, preparation, transformer, schema)
                : TreeModel.Restore(Features, Leaves, Window, transformer, schema, [.. Covers!.Select(cover => (cover[0], cover[1]))]);
        }

        model.Calibration = new Calibration(CalibrationSlope, CalibrationIntercept);
        return model;
    }
}
