using System.Globalization;
using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Selection;
using Analytics.Sample;

namespace Analytics.Pipeline.Bench;

/// <summary>
/// The risk model on the synthetic city against what can be known there: the oracle knows every latent state, the ceiling is the best forecast from
/// what is exported, learned from the oracle's own chances on other households. Simulated results are no claim about Shanwei.
/// </summary>
internal static class RiskBench
{
    private const double Top = 0.05;
    private const int GroupMinimumEvents = 100;
    private static readonly TreeOptions s_ceiling = new() { Leaves = 32, Rounds = 300, LearningRate = 0.06, MinimumRowsInLeaf = 20, FeatureShare = 0.7, Bins = 255 };

    /// <summary>Makes a city of a preset, builds its tables of risk, holds the contest and compares.</summary>
    public static IReadOnlyList<RiskRatio> Run(SamplePreset preset, string folder, int households, int seed)
    {
        var city = RiskCity.Of(preset, folder, households, seed);
        ContestResult? held = null;
        var took = Measured.Of(() =>
        {
            held = new Contest(city.Panel, city.Reference.Options).Hold(city.Panel.Periods.Count - 1);
            held.Champion.Score([.. city.Panel.Rows.Where(row => row.Period == city.Panel.Periods[^1]).Select(row => row.Values)]);
            return city.Panel.Rows.Count;
        });
        return Compare(preset.ToString().ToLowerInvariant(), city, held!, took);
    }

    private static List<RiskRatio> Compare(string preset, RiskCity city, ContestResult held, Measured took)
    {
        var period = held.Tests[^1].Period;
        var tests = held.Tests.Where(test => test.Period == period).ToList();
        var rows = tests[0].Rows;
        int[] known = [.. Enumerable.Range(0, rows.Count).Where(i => city.Chance(rows[i]) is not null)];
        bool[] labels = [.. known.Select(i => tests[0].Labels[i])];
        double[] chances = [.. known.Select(i => city.Chance(rows[i])!.Value)];
        var ceiling = Ceiling(city, [.. known.Select(i => rows[i])]);
        var best = Marks(ceiling, labels);
        var oracle = Marks(chances, labels);
        var trees = tests.Single(test => test.Model is TreeModel);
        var (expected, expectedBest) = (MeanOfTop([.. known.Select(i => trees.Scores[i])], chances), MeanOfTop(ceiling, chances));
        var rate = labels.Average(label => label ? 1.0 : 0.0);
        var marks = tests.ToDictionary(test => test.Model.Learner.Split('_')[0], test => Marks([.. known.Select(i => test.Scores[i])], labels), StringComparer.Ordinal);
        var (own, logistic, rule) = (marks["lightgbm"], marks["logistic"], marks["rule"]);
        var open = Marks([.. OpenLogistic(city, trees.Period, [.. known.Select(i => rows[i])])], labels);
        double Share(double value, double top) => (value - rate) / (top - rate);
        var note = string.Create(CultureInfo.InvariantCulture, $"{preset} preset, test quarter {period}, {labels.Length} households, base rate {rate:F3}; simulated, no claim about Shanwei");
        RiskRatio Row(string work, string against, double ratio, string goal, FormattableString numbers) => new($"{preset}: {work}", against, ratio, goal, FormattableString.Invariant(numbers) + "; " + note);
        return
        [
            Row("attainable lift of average precision", "observable ceiling", Share(own.Precision, best.Precision), "0.93 to 1.02", $"trees {own.Precision:F4}, ceiling {best.Precision:F4}, oracle {oracle.Precision:F4}"),
            Row("attainable precision at 5 %", "observable ceiling", Share(own.Top, best.Top), "≥ 0.95", $"trees {own.Top:F4}, ceiling {best.Top:F4}, oracle {oracle.Top:F4}"),
            Row("the same by true chances, without the luck of one outcome", "observable ceiling", (expected - chances.Average()) / (expectedBest - chances.Average()), "reported", $"trees {expected:F4}, ceiling {expectedBest:F4}, base rate {chances.Average():F4}"),
            Row("lift of average precision", "logistic", (own.Precision - rate) / (logistic.Precision - rate), "≥ 1.10", $"logistic {logistic.Precision:F4}"),
            Row("lift of average precision", "logistic that learns from open windows too", (own.Precision - rate) / (open.Precision - rate), "reported", $"logistic {open.Precision:F4}"),
            Row("lift of average precision", "rule list", (own.Precision - rate) / (rule.Precision - rate), "≥ 1.40", $"rule list {rule.Precision:F4}"),
            Row("base rate", "value", rate, "0.03 to 0.08", $"accepts the panel"),
            Row("oracle's average precision", "observable ceiling", oracle.Precision / best.Precision, "≥ 1.50", $"accepts the panel"),
            Row("rule list's attainable lift", "observable ceiling", Share(rule.Precision, best.Precision), "≤ 0.60", $"accepts the panel"),
            Row("logistic's attainable lift", "observable ceiling", Share(logistic.Precision, best.Precision), "≤ 0.85", $"accepts the panel"),
            Row("best single feature's AUC", "value", SingleVariable.Aucs(city.Panel, rows).Max(), "≤ 0.80", $"accepts the panel"),
            .. Quality(trees, city, Row),
            Row("seconds of contest and scoring", "60", took.WallSeconds / 60, "≤ 1.00", $"{took.WallSeconds:F1} s wall, {took.CpuSeconds:F1} s CPU, {took.PeakMiB:F0} MiB at most with the panel, {took.Rows} household-quarters, champion {held.Champion.Learner}"),
        ];
    }

    /// <summary>Calibration, fairness, reasons and stability of the trees on the test quarter.</summary>
    private static IEnumerable<RiskRatio> Quality(Judged trees, RiskCity city, Func<string, string, double, string, FormattableString, RiskRatio> row)
    {
        var visits = Math.Max(1, Top * trees.Rows.Count);
        var model = (TreeModel)trees.Model;
        yield return row("calibration error of the trees", "value", trees.CalibrationError, "≤ 0.01", $"all {trees.Rows.Count} households of the quarter, mean forecast {trees.Probabilities.Average():F4}");
        var counties = trees.Rows.Select((one, i) => (County: one.Groups[city.Panel.GroupNames.ToList().IndexOf("county")], i)).GroupBy(one => one.County, StringComparer.Ordinal)
            .Where(county => county.Count(one => trees.Labels[one.i]) >= GroupMinimumEvents)
            .Select(county => (county.Key, Ratio: county.Sum(one => trees.Probabilities[one.i]) / county.Count(one => trees.Labels[one.i]))).OrderBy(county => county.Key, StringComparer.Ordinal).ToList();
        if (counties.Count > 0)
        {
            yield return row("county's mean forecast, the one furthest off", "observed", counties.MaxBy(county => Math.Abs(county.Ratio - 1)).Ratio, "0.85 to 1.15", $"{string.Join(", ", counties.Select(county => FormattableString.Invariant($"{county.Key} {county.Ratio:F2}")))}");
        }

        foreach (var group in new[] { "sex", "disability" })
        {
            var reached = Fairness.Reached(trees, city.Panel.GroupNames.ToList().IndexOf(group), visits);
            yield return row($"events reached by the first 5 %, by {group}", "the group reached most", Fairness.Ratio(reached, GroupMinimumEvents), "≥ 0.80", $"{string.Join(", ", reached.Select(one => FormattableString.Invariant($"{one.Group} {one.Reached:F3} of {one.Events}")))}");
        }

        int[] listed = [.. Enumerable.Range(0, trees.Rows.Count).OrderByDescending(i => trees.Scores[i]).ThenBy(i => i).Take((int)visits)];
        yield return row("reasons less the score, largest of the list", "value", listed.Max(i => Math.Abs(model.Explain(trees.Rows[i].Values).Score - trees.Scores[i])), "≤ 1e-4", $"{listed.Length} households");
        var halves = new double[2][];
        Parallel.For(0, 2, half => halves[half] = model.Score([.. trees.Rows.Where((_, i) => i % 2 == half).Select(one => one.Values)]));
        yield return row("scores that differ on two threads", "value", Enumerable.Range(0, trees.Rows.Count).Count(i => halves[i % 2][i / 2] != trees.Scores[i]), "0", $"{trees.Rows.Count} scores");
        var horizon = city.Reference.Options.Training.Horizon;
        var known = city.Panel.Known(city.Panel.Periods.ToList().IndexOf(trees.Period), horizon);
        var other = TreeModel.Train(city.Panel.Features, known, horizon, new TreeOptions { Leaves = model.Leaves, Rounds = model.Rounds, Seed = 2 }).Score([.. trees.Rows.Select(one => one.Values)]);
        var again = Enumerable.Range(0, other.Length).OrderByDescending(i => other[i]).ThenBy(i => i).Take(listed.Length).ToHashSet();
        double both = listed.Count(again.Contains);
        yield return row("list of 5 % under another seed, Jaccard", "value", both / ((2 * listed.Length) - both), "≥ 0.75", $"{both} of {listed.Length} on both");
    }

    /// <summary>Scores of a logistic regression that is taught like the trees: windows still open included, with the quarters that had passed as one more column.</summary>
    private static double[] OpenLogistic(RiskCity city, string period, IReadOnlyList<PanelRow> judged)
    {
        var horizon = city.Reference.Options.Training.Horizon;
        var taught = city.Panel.Known(city.Panel.Periods.ToList().IndexOf(period), horizon).Select(known => known.Row with { Label = known.IsEvent, Values = [.. known.Row.Values, known.Periods] }).ToList();
        return LogisticModel.Train([.. city.Panel.Features, "window"], taught).Score([.. judged.Select(row => (float[])[.. row.Values, horizon])]);
    }

    /// <summary>The best forecast from what is exported: each half of the households is forecast by trees that learned true chances from the other half.</summary>
    private static double[] Ceiling(RiskCity city, IReadOnlyList<PanelRow> judged)
    {
        var scores = new double[judged.Count];
        for (var half = 0; half < 2; half++)
        {
            var taught = city.Panel.Rows.Where(row => HalfOf(row.Entity) != half && city.Chance(row) is not null).ToList();
            var model = TreeModel.TrainSoft(city.Panel.Features, taught, taught.ConvertAll(row => city.Chance(row)!.Value), s_ceiling);
            int[] own = [.. Enumerable.Range(0, judged.Count).Where(i => HalfOf(judged[i].Entity) == half)];
            var forecast = model.Score([.. own.Select(i => judged[i].Values)]);
            for (var i = 0; i < own.Length; i++)
            {
                scores[own[i]] = forecast[i];
            }
        }

        return scores;
    }

    private static (double Precision, double Top) Marks(double[] scores, bool[] labels)
    {
        var ranking = new Ranking(scores, labels);
        var top = Math.Max(1, Top * labels.Length);
        return (Metrics.AveragePrecision(ranking), Metrics.EventsAmongTop(ranking, top) / top);
    }

    /// <summary>Mean true chance among the first 5 %: the precision to be expected of a list.</summary>
    private static double MeanOfTop(double[] scores, double[] chances) =>
        Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i).Take((int)Math.Max(1, Top * scores.Length)).Average(i => chances[i]);

    /// <summary>Keys are hashes, so their last digit is as good as a coin.</summary>
    private static int HalfOf(string key) => key[^1] % 2;
}
