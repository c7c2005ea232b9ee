using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>Which kind of learner does best on the inner splits.</summary>
internal static class LearnerChoice
{
    /// <summary>Compares trees, logistic and the strongest single feature by average precision; the simpler one wins a tie.</summary>
    public static string Best(Panel panel, int last, TrainingOptions options, double treePrecision, string strongest)
    {
        var splits = InnerSplits.Of(panel, last, options);
        if (splits.Count == 0)
        {
            return "lightgbm";
        }

        bool[] labels = [.. splits.SelectMany(split => split.Validate).Select(row => row.Label!.Value)];
        var logistic = splits.SelectMany(split => LogisticModel.Train(panel.Features, split.Closed).Score([.. split.Validate.Select(row => row.Values)])).ToArray();
        var rule = SingleVariable.Of("single_variable", panel, strongest, last);
        var single = splits.SelectMany(split => rule.Score([.. split.Validate.Select(row => row.Values)])).ToArray();
        var precision = new[]
        {
            ("single_variable", Metrics.AveragePrecision(new Ranking(single, labels))),
            ("logistic", Metrics.AveragePrecision(new Ranking(logistic, labels))),
            ("lightgbm", treePrecision),
        };
        return precision.MaxBy(pair => pair.Item2).Item1;
    }
}
