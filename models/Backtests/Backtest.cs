using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Selection;

namespace Analytics.Models.Backtests;

/// <summary>The training, choice and evaluation of the relapse model on any panel.</summary>
public static class Backtest
{
    private const double Top = 0.05;

    /// <summary>Learns from the earlier periods and judges the last one with labels.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="rule">A feature to judge as a rule by itself; null for none.</param>
    /// <param name="options">How to train.</param>
    /// <returns>Metrics of every learner and baseline.</returns>
    /// <exception cref="PanelException">No earlier period, one class, or no label.</exception>
    public static BacktestResult Run(Panel panel, string? rule, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(options);
        var test = LastLabelled(panel);
        var last = test - options.Horizon;
        if (last < 0)
        {
            throw new PanelException(
                $"No earlier period: the panel's labelled periods end with '{panel.Periods[test]}', and training needs one at least {options.Horizon} before it. Add earlier periods.");
        }

        var (train, judged) = (panel.Labelled(0, last), panel.Labelled(test, test));
        RequireBothClasses(train, $"training periods '{panel.Periods[0]}' to '{panel.Periods[last]}'");
        RequireBothClasses(judged, $"test period '{panel.Periods[test]}'");

        var trees = TreeChoice.Make(panel, last, options);
        var logistic = LogisticModel.Train(panel.Features, train);
        var aucs = SingleVariable.Aucs(panel, train);
        var strongest = panel.Features[Enumerable.Range(0, aucs.Count).MaxBy(i => aucs[i])];
        var models = new List<(string Name, string Detail, RiskModel Model)>
        {
            ("lightgbm", FormattableString.Invariant($"{trees.Options.Leaves} leaves, {trees.Options.Rounds} trees"), trees.Model),
            ("logistic", "L-BFGS on filled, flagged and standardised features", logistic),
            ("single_variable", strongest, SingleVariable.Of("single_variable", panel, strongest, last)),
        };
        if (rule is not null)
        {
            models.Add(("rule", rule, SingleVariable.Of("rule", panel, rule, last)));
        }

        bool[] labels = [.. judged.Select(row => row.Label!.Value)];
        var baseRate = train.Average(row => row.Label is true ? 1.0 : 0.0);
        var scores = models.ConvertAll(model => Judge(model.Name, model.Detail, model.Model, judged, labels, baseRate));
        scores.Add(Judge("base_rate", FormattableString.Invariant($"{baseRate:F4} for everyone"), [.. labels.Select(_ => 0.0)], [.. labels.Select(_ => baseRate)], labels, baseRate));
        return new BacktestResult
        {
            TestPeriod = panel.Periods[test],
            TrainFrom = panel.Periods[0],
            TrainTo = panel.Periods[last],
            TrainRows = train.Count,
            TrainEvents = train.Count(row => row.Label is true),
            TrainRowsWithGaps = train.Count(row => Array.Exists(row.Values, float.IsNaN)),
            TestRows = judged.Count,
            TestEvents = labels.Count(label => label),
            UnlabelledRows = panel.Rows.Count(row => row.Label is null),
            Chosen = LearnerChoice.Best(panel, last, options, trees.ValidationPrecision, strongest),
            Learners = scores,
            SuspectedLeaks = new LeakAlarm().Suspicions(
                scores.Where(score => score.Learner is "lightgbm" or "logistic").Select(score => (score.Learner, score.Auc)),
                panel.Features.Zip(SingleVariable.Aucs(panel, judged))),
        };
    }

    private static BacktestScore Judge(string name, string detail, RiskModel model, IReadOnlyList<PanelRow> rows, bool[] labels, double baseRate)
    {
        var scores = model.Score([.. rows.Select(row => row.Values)]);
        return Judge(name, detail, scores, [.. scores.Select(model.Probability)], labels, baseRate);
    }

    private static BacktestScore Judge(string name, string detail, double[] scores, double[] probabilities, bool[] labels, double baseRate)
    {
        var ranking = new Ranking(scores, labels);
        var top = Math.Max(1, Top * labels.Length);
        var interval = Bootstrap.Of(labels.Length, weights => Metrics.AveragePrecision(ranking, weights));
        return new BacktestScore(
            name, detail, Metrics.AveragePrecision(ranking), Metrics.Auc(ranking), Metrics.EventsAmongTop(ranking, top) / top,
            Metrics.Brier(probabilities, labels), Metrics.BrierSkill(probabilities, labels, baseRate), Metrics.CalibrationError(probabilities, labels),
            interval.Low, interval.High);
    }

    private static int LastLabelled(Panel panel)
    {
        for (var period = panel.Periods.Count - 1; period >= 0; period--)
        {
            if (panel.Labelled(period, period).Count > 0)
            {
                return period;
            }
        }

        throw new PanelException("The panel has no labelled row: the label column must hold 0 or 1 (true or false), blank where the outcome is not known yet.");
    }

    private static void RequireBothClasses(IReadOnlyList<PanelRow> rows, string where)
    {
        var events = rows.Count(row => row.Label is true);
        if (events == 0 || events == rows.Count)
        {
            throw new PanelException(
                $"One class only: of {rows.Count} labelled rows in the {where}, {events} are events. A model needs events and others in both; check the label column.");
        }
    }
}
