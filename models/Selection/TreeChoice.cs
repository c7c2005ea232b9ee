using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>
/// Boosted trees whose leaves and number were chosen on inner splits by log loss, trained on all that was known when the window of the last training period closed:
/// closed windows, and open ones as far as they had passed.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Options">Its settings.</param>
/// <param name="ValidationPrecision">Average precision of these settings on the inner splits; NaN without a split.</param>
public sealed record TreeChoice(TreeModel Model, TreeOptions Options, double ValidationPrecision)
{
    private const int RoundStep = 25;

    /// <summary>Chooses and trains.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="last">Index of the last training period.</param>
    /// <param name="options">What competes.</param>
    /// <returns>The choice.</returns>
    public static TreeChoice Make(Panel panel, int last, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(options);
        var splits = InnerSplits.Of(panel, last, options);
        var labels = splits.SelectMany(split => split.Validate).Select(row => row.Label!.Value).ToArray();
        var grid = Enumerable.Range(1, options.MaximumRounds / RoundStep).Select(step => step * RoundStep).ToArray();
        var first = new TreeOptions { Leaves = options.Leaves[0], Rounds = Math.Min(100, options.MaximumRounds), Seed = options.Seed };
        var tried = new List<Candidate>();
        var isLarge = panel.Labelled(0, last).Count > InnerSplits.LargePanel;
        foreach (var leaves in splits.Count == 0 ? Enumerable.Empty<int>() : options.Leaves.OrderDescending())
        {
            tried.Insert(0, Try(panel, splits, labels, options.Horizon, grid, first with { Leaves = leaves, Rounds = grid[^1] }));
            // many rows carry large trees: where fewer leaves do worse, still fewer need not be tried
            if (isLarge && tried.Count > 1 && tried[0].Loss > tried[1].Loss)
            {
                break;
            }
        }

        var (_, bestScores, best) = tried.MinBy(candidate => candidate.Loss) ?? new Candidate(double.MaxValue, [], first);
        var model = TreeModel.Train(panel.Features, panel.Known(last + options.Horizon, options.Horizon), options.Horizon, best);
        if (bestScores.Length == 0)
        {
            return new TreeChoice(model, best, double.NaN);
        }

        double[] probabilities = [.. bestScores.Select(model.Probability)];
        if (Metrics.CalibrationError(probabilities, labels) > options.CalibrationErrorMax)
        {
            // trees that tell nothing score each fold by the base rate of the others, which is high where its own is low: such a map would turn the order round
            var fitted = Calibration.Fit(bestScores, labels);
            model.Calibration = fitted.Slope > 0 ? fitted : Calibration.None;
        }

        return new TreeChoice(model, best, Metrics.AveragePrecision(new Ranking(bestScores, labels)));
    }

    private static Candidate Try(Panel panel, IReadOnlyList<InnerSplit> splits, bool[] labels, int horizon, int[] grid, TreeOptions settings)
    {
        var byRounds = splits
            .Select(split => TreeModel.TryOut(panel.Features, split.Known, horizon, settings, [.. split.Validate.Select(row => row.Values)], grid))
            .ToList();
        return grid.Select((rounds, step) =>
        {
            double[] scores = [.. byRounds.SelectMany(scored => scored[step])];
            return new Candidate(LogLoss(scores, labels), scores, settings with { Rounds = rounds });
        }).MinBy(candidate => candidate.Loss)!;
    }

    private static double LogLoss(double[] scores, bool[] labels)
    {
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var margin = labels[i] ? scores[i] : -scores[i];
            sum += margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : -margin + Math.Log(1 + Math.Exp(margin));
        }

        return sum / scores.Length;
    }

    private sealed record Candidate(double Loss, double[] Scores, TreeOptions Options);
}
