using System.Globalization;
using System.Text.Json;
using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Pipeline.Bench;

/// <summary>The boosted trees against scikit-learn's HistGradientBoosting: identical rows, leaves and trees; the trees on two threads, scikit-learn on one, so the ratio is of CPU time.</summary>
internal static class LearnerBench
{
    /// <summary>What the baseline needs.</summary>
    public const string Library = "sklearn";

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private const int TrainRows = 400_000;
    private const int TestRows = 40_000;
    private const int Features = 40;
    private static readonly TreeOptions s_options = new() { Leaves = 16, Rounds = 100, LearningRate = 0.1, MinimumRowsInLeaf = 20, L2 = 1, FeatureShare = 1 };

    /// <summary>Ratios of average precision and of processor time.</summary>
    /// <exception cref="OperatorException">Code 3: scikit-learn is missing; the message says how to get it.</exception>
    public static IReadOnlyList<RiskRatio> Run(string folder)
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, TrainRows + TestRows).Select(i => Draw(i, random)).ToArray();
        var path = Path.Combine(folder, "learner_rows.bin");
        using (var writer = new BinaryWriter(new BufferedStream(File.Create(path), 1 << 20)))
        {
            foreach (var row in rows)
            {
                writer.Write(row.Label is true ? 1f : 0f);
                foreach (var value in row.Values)
                {
                    writer.Write(value);
                }
            }
        }

        var other = Fit(folder, path);
        var (train, test) = (rows[..TrainRows], rows[TrainRows..]);
        TreeModel? model = null;
        var own = Measured.Of(() =>
        {
            model = TreeModel.Train([.. Enumerable.Range(0, Features).Select(j => $"f{j}")], train, s_options);
            return TrainRows;
        });
        var precision = Metrics.AveragePrecision(new Ranking(model!.Score([.. test.Select(row => row.Values)]), [.. test.Select(row => row.Label is true)]));
        File.Delete(path);
        var note = string.Create(CultureInfo.InvariantCulture, $"{TrainRows:N0} rows, {Features} features, {s_options.Leaves} leaves, {s_options.Rounds} trees");
        return
        [
            new RiskRatio("average precision of the trees", "scikit-learn HistGradientBoosting", precision / other.AveragePrecision, "≥ 0.98", FormattableString.Invariant($"{precision:F4} / {other.AveragePrecision:F4}; {note}")),
            new RiskRatio("CPU of their training", "scikit-learn HistGradientBoosting", own.CpuSeconds / other.CpuSeconds, "≤ 1.00", FormattableString.Invariant($"{own.CpuSeconds:F1} s / {other.CpuSeconds:F1} s; {note}")),
        ];
    }

    private static BaselineFit Fit(string folder, string path)
    {
        string[] arguments = [path, .. new object[] { Features, TrainRows, s_options.Leaves, s_options.Rounds, s_options.LearningRate, s_options.MinimumRowsInLeaf, s_options.L2 }.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)];
        return JsonSerializer.Deserialize<BaselineFit>(PythonPeer.Run(folder, "hist_gradient_boosting.py", Library, arguments), s_json)!;
    }

    private static PanelRow Draw(int i, Random random)
    {
        var values = new float[Features];
        for (var j = 0; j < Features; j++)
        {
            var u = random.NextDouble();
            values[j] = (float)(j < 20 ? Math.Sqrt(-2 * Math.Log(1 - u)) * Math.Cos(2 * Math.PI * random.NextDouble()) : j < 30 ? Math.Floor(u * 12) : u < 0.15 ? 1 : 0);
        }

        var logit = -2.9 + (0.6 * values[0]) - (0.5 * values[1]) + (0.4 * Math.Max(0, values[2]) * values[30]) + (0.3 * Math.Sin(2 * values[3]))
            + (0.08 * values[20]) - (0.2 * Math.Abs(values[4])) + (0.9 * values[31]);
        return new PanelRow(i.ToString(CultureInfo.InvariantCulture), "q", random.NextDouble() < 1 / (1 + Math.Exp(-logit)), values, []);
    }

    private sealed record BaselineFit(double WallSeconds, double CpuSeconds, double AveragePrecision);
}
