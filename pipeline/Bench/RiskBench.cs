using System.Globalization;
using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Selection;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Risk;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Bench;

/// <summary>
/// The risk model on the synthetic city against what can be known there: the oracle knows every latent state, the ceiling is the best forecast from
/// what is exported, learned from the oracle's own chances on other households. Simulated results are no claim about Shanwei.
/// </summary>
internal static class RiskBench
{
    private const double Top = 0.05;
    private static readonly TreeOptions s_ceiling = new() { Leaves = 32, Rounds = 300, LearningRate = 0.06, MinimumRowsInLeaf = 20 };

    /// <summary>Makes a city of a preset, builds it, holds the contest and compares.</summary>
    public static IReadOnlyList<RiskRatio> Run(SamplePreset preset, string folder, int households, int seed)
    {
        var city = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"risk-{preset}-{households}-{seed}").ToLowerInvariant());
        var options = new RunOptions { Exports = Path.Combine(city, "exports"), Out = new OutFolder(Path.Combine(city, "out")), KeyFile = Path.Combine(folder, "office.key") };
        var soft = Path.Combine(city, "truth", "risk_soft_label.csv");
        if (!File.Exists(soft))
        {
            SampleCity.Write(new SampleOptions { Out = city, ReferenceFolder = options.ReferenceFolder, Households = households, Seed = seed, Preset = preset, HasSoftLabels = true }, null, CancellationToken.None);
        }

        var (panel, reference, database) = Build(options, city);
        Measured took;
        ContestResult? held = null;
        using (database)
        {
            took = Measured.Of(() =>
            {
                held = new Contest(panel, reference.Options).Hold(panel.Periods.Count - 1);
                held.Champion.Score([.. panel.Rows.Where(row => row.Period == panel.Periods[^1]).Select(row => row.Values)]);
                return panel.Rows.Count;
            });
        }

        return Compare(preset.ToString().ToLowerInvariant(), panel, held!, Chances(soft, options.KeyFile), took);
    }

    private static (Panel Panel, RiskReference Reference, IDisposable Database) Build(RunOptions options, string city)
    {
        var path = Path.Combine(city, "bench.duckdb");
        File.Delete(path);
        var files = StageFiles.Run(MakePublication.StageOptionsOf(options), null, NullLogger.Instance, CancellationToken.None);
        var asOf = files.Max(file => file.Quarter)!.Value;
        BuildWarehouse.Run(MakePublication.BuildOptionsOf(options, asOf, path, "bench", "bench"), files, null, NullLogger.Instance);
        var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        connection.Open();
        return (RiskPanel.Read(connection), RiskReference.Read(connection), connection);
    }

    private static Dictionary<(string, string), double> Chances(string path, string keyFile)
    {
        using var keys = new PersonKeys(OfficeKey.Load(keyFile), new KeyCache());
        return File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToDictionary(
            cells => (keys.Household("G", cells[0]), cells[1]), cells => double.Parse(cells[2], CultureInfo.InvariantCulture));
    }

    private static List<RiskRatio> Compare(string preset, Panel panel, ContestResult held, Dictionary<(string, string), double> chances, Measured took)
    {
        double? Chance(PanelRow row) => chances.TryGetValue((row.Entity, row.Period), out var chance) ? chance : null;
        var period = held.Tests[^1].Period;
        var tests = held.Tests.Where(test => test.Period == period).ToList();
        int[] judged = [.. Enumerable.Range(0, tests[0].Rows.Count).Where(i => IsHeldOut(tests[0].Rows[i].Entity) && Chance(tests[0].Rows[i]) is not null)];
        bool[] labels = [.. judged.Select(i => tests[0].Labels[i])];
        var taught = panel.Rows.Where(row => !IsHeldOut(row.Entity) && Chance(row) is not null).ToList();
        var ceiling = TreeModel.TrainSoft(panel.Features, taught, taught.ConvertAll(row => Chance(row)!.Value), s_ceiling);
        var best = Marks(ceiling.Score([.. judged.Select(i => tests[0].Rows[i].Values)]), labels);
        var oracle = Marks([.. judged.Select(i => Chance(tests[0].Rows[i])!.Value)], labels);
        var rate = labels.Average(label => label ? 1.0 : 0.0);
        var marks = tests.ToDictionary(test => test.Model.Learner.Split('_')[0], test => Marks([.. judged.Select(i => test.Scores[i])], labels), StringComparer.Ordinal);
        var (own, logistic, rule) = (marks["lightgbm"], marks["logistic"], marks["rule"]);
        double Share(double value, double top) => (value - rate) / (top - rate);
        var note = string.Create(CultureInfo.InvariantCulture, $"{preset} preset, test quarter {period}, {labels.Length} households held out from the ceiling, base rate {rate:F3}; simulated, no claim about Shanwei");
        RiskRatio Row(string work, string against, double ratio, string goal, FormattableString numbers) => new($"{preset}: {work}", against, ratio, goal, FormattableString.Invariant(numbers) + "; " + note);
        return
        [
            Row("attainable lift of average precision", "observable ceiling", Share(own.Precision, best.Precision), "0.93 to 1.02", $"trees {own.Precision:F4}, ceiling {best.Precision:F4}, oracle {oracle.Precision:F4}"),
            Row("attainable precision at 5 %", "observable ceiling", Share(own.Top, best.Top), "≥ 0.95", $"trees {own.Top:F4}, ceiling {best.Top:F4}, oracle {oracle.Top:F4}"),
            Row("lift of average precision", "logistic", (own.Precision - rate) / (logistic.Precision - rate), "≥ 1.10", $"logistic {logistic.Precision:F4}"),
            Row("lift of average precision", "rule list", (own.Precision - rate) / (rule.Precision - rate), "≥ 1.40", $"rule list {rule.Precision:F4}"),
            Row("oracle's average precision", "observable ceiling", oracle.Precision / best.Precision, "≥ 1.50", $"accepts the panel"),
            Row("rule list's attainable lift", "observable ceiling", Share(rule.Precision, best.Precision), "≤ 0.60", $"accepts the panel"),
            Row("logistic's attainable lift", "observable ceiling", Share(logistic.Precision, best.Precision), "≤ 0.85", $"accepts the panel"),
            Row("best single feature's AUC", "value", SingleVariable.Aucs(panel, tests[0].Rows).Max(), "≤ 0.80", $"accepts the panel"),
            Row("calibration error of the trees", "value", tests.Single(test => test.Model is TreeModel).CalibrationError, "≤ 0.01", $"all {tests[0].Rows.Count} households of the quarter"),
            Row("seconds of contest and scoring", "60", took.WallSeconds / 60, "≤ 1.00", $"{took.WallSeconds:F1} s wall, {took.CpuSeconds:F1} s CPU, {took.PeakMiB:F0} MiB with the build, {took.Rows} household-quarters"),
        ];
    }

    private static (double Precision, double Top) Marks(double[] scores, bool[] labels)
    {
        var ranking = new Ranking(scores, labels);
        var top = Math.Max(1, Top * labels.Length);
        return (Metrics.AveragePrecision(ranking), Metrics.EventsAmongTop(ranking, top) / top);
    }

    /// <summary>Half of the households teach the ceiling, the other half judge: keys are hashes, so their last digit is as good as a coin.</summary>
    private static bool IsHeldOut(string key) => key[^1] % 2 == 0;
}
