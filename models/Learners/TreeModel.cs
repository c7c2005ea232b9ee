using System.Globalization;
using Analytics.Models.Panels;
using Analytics.Models.Trees;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Analytics.Models.Learners;

/// <summary>
/// Boosted trees of ML.NET's LightGBM, scored and explained over its public trees. A missing value goes below every known one, so that a split can
/// part it off: the trees of ML.NET do not show where a NaN goes. Rows whose window is still open teach what they can: how much of it has passed is a
/// column of its own in training, and the trees are then read for a whole window.
/// </summary>
public sealed class TreeModel : RiskModel
{
    /// <summary>
    /// Rows above which a training has two threads, whatever the machine has; fewer wait for each other longer than they gain. LightGBM's deterministic mode grows the same
    /// trees on one and two, and ML.NET lets one training run at a time.
    /// </summary>
    private const int ManyRows = 50_000;

    private const float Missing = -1e30f;
    private readonly Tree[] trees;
    private readonly double baseScore;

    private TreeModel(IReadOnlyList<string> features, int leaves, int window, ITransformer transformer, DataViewSchema schema, Tree[] trees)
    {
        (Features, Leaves, Window, Transformer, Schema, this.trees) = (features, leaves, window, transformer, schema, trees);
        baseScore = trees.Sum(tree => tree.Mean);
    }

    /// <inheritdoc/>
    public override string Learner => string.Create(CultureInfo.InvariantCulture, $"lightgbm_{Leaves}_leaves");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Features { get; }

    /// <summary>Leaves a tree.</summary>
    public int Leaves { get; }

    /// <summary>Trees.</summary>
    public int Rounds => trees.Length;

    /// <summary>Periods of a whole window, where open windows were among the training rows; else 0.</summary>
    internal int Window { get; }

    internal ITransformer Transformer { get; }

    internal DataViewSchema Schema { get; }

    /// <summary>Training rows through the inner nodes and leaves of each tree; saved beside ML.NET's own file.</summary>
    internal IReadOnlyList<(double[] Nodes, double[] Leaves)> Covers => [.. trees.Select(tree => (tree.NodeCover, tree.LeafCover))];

    /// <summary>Trains on labelled rows.</summary>
    /// <param name="features">Names of the features.</param>
    /// <param name="rows">Rows with a label; NaN allowed.</param>
    /// <param name="options">Settings.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">All rows have the same label.</exception>
    public static TreeModel Train(IReadOnlyList<string> features, IReadOnlyList<PanelRow> rows, TreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        Trainer.RequireBothClasses([.. rows.Select(row => row.Label!.Value)]);
        return Train(features, [.. rows.Select(row => new TrainingRow { Label = row.Label!.Value, Features = Filled(row.Values) })], 0, options);
    }

    /// <summary>Trains on what was known of rows by some period, open windows included.</summary>
    /// <param name="features">Names of the features.</param>
    /// <param name="rows">Rows; NaN allowed.</param>
    /// <param name="horizon">Periods of a whole window: what scores and probabilities speak of.</param>
    /// <param name="options">Settings.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">All rows have the same label.</exception>
    public static TreeModel Train(IReadOnlyList<string> features, IReadOnlyList<KnownRow> rows, int horizon, TreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var (prepared, window) = Prepared(rows, horizon);
        return Train(features, prepared, window, options);
    }

    /// <summary>Scores of other rows after the first trees alone, for several numbers of trees at once; the trees themselves are not kept.</summary>
    internal static double[][] TryOut(IReadOnlyList<string> features, IReadOnlyList<KnownRow> rows, int horizon, TreeOptions options, IReadOnlyList<float[]> others, IReadOnlyList<int> rounds)
    {
        var (prepared, window) = Prepared(rows, horizon);
        return Fit(features, prepared, window, options, (_, _, trees) => ScoreAt(trees, others, rounds));
    }

    /// <summary>Trains on the probabilities that a simulation knows: each row counts with its share as an event and with the rest as none.</summary>
    /// <param name="features">Names of the features.</param>
    /// <param name="rows">Rows; their labels are not read.</param>
    /// <param name="probabilities">One probability a row.</param>
    /// <param name="options">Settings.</param>
    /// <returns>The model.</returns>
    public static TreeModel TrainSoft(IReadOnlyList<string> features, IReadOnlyList<PanelRow> rows, IReadOnlyList<double> probabilities, TreeOptions options) =>
        Train(
            features,
            [
                .. rows.Select((row, i) => new TrainingRow { Label = true, Weight = (float)probabilities[i], Features = Filled(row.Values) }),
                .. rows.Select((row, i) => new TrainingRow { Label = false, Weight = (float)(1 - probabilities[i]), Features = Filled(row.Values) }),
            ],
            0,
            options);

    /// <inheritdoc/>
    public override double[] Score(IReadOnlyList<float[]> rows) => ScoreAt(trees, rows, [trees.Length])[0];

    /// <inheritdoc/>
    public override Explanation Explain(float[] row)
    {
        var filled = Filled(row);
        var contributions = new double[Features.Count];
        foreach (var tree in trees)
        {
            TreeExplainer.Add(tree, filled, contributions);
        }

        return new Explanation(baseScore, contributions);
    }

    private static double[][] ScoreAt(Tree[] trees, IReadOnlyList<float[]> rows, IReadOnlyList<int> rounds)
    {
        var scores = rounds.Select(_ => new double[rows.Count]).ToArray();
        Parallel.For(0, rows.Count, i =>
        {
            var filled = Filled(rows[i]);
            var (sum, next) = (0.0, 0);
            for (var tree = 0; tree < trees.Length && next < rounds.Count; tree++)
            {
                sum += trees[tree].Value(filled);
                while (next < rounds.Count && rounds[next] == tree + 1)
                {
                    scores[next++][i] = sum;
                }
            }

            for (; next < rounds.Count; next++)
            {
                scores[next][i] = sum;
            }
        });

        return scores;
    }

    /// <summary>A model read back: ML.NET's transformer with the saved covers.</summary>
    internal static TreeModel Restore(IReadOnlyList<string> features, int leaves, int window, ITransformer transformer, DataViewSchema schema, IReadOnlyList<(double[] Nodes, double[] Leaves)> covers)
    {
        var read = TreesOf(transformer, features.Count, window);
        for (var i = 0; i < read.Length; i++)
        {
            read[i].Restore(covers[i].Nodes, covers[i].Leaves);
        }

        return new TreeModel(features, leaves, window, transformer, schema, read);
    }

    private static (TrainingRow[] Rows, int Window) Prepared(IReadOnlyList<KnownRow> rows, int horizon)
    {
        Trainer.RequireBothClasses([.. rows.Select(row => row.IsEvent)]);
        var window = rows.All(row => row.Periods == horizon) ? 0 : horizon;
        return ([.. rows.Select(row => new TrainingRow { Label = row.IsEvent, Features = window == 0 ? Filled(row.Row.Values) : [.. Filled(row.Row.Values), row.Periods] })], window);
    }

    private static TreeModel Train(IReadOnlyList<string> features, TrainingRow[] rows, int window, TreeOptions options) =>
        Fit(features, rows, window, options, (transformer, schema, grown) =>
        {
            Parallel.ForEach(grown, tree => Array.ForEach(rows, row => tree.Count(row.Features)));
            return new TreeModel(features, options.Leaves, window, transformer, schema, grown);
        });

    private static T Fit<T>(IReadOnlyList<string> features, TrainingRow[] rows, int window, TreeOptions options, Func<ITransformer, DataViewSchema, Tree[], T> made)
    {
        return Trainer.Fit(context =>
        {
            var view = TrainingRow.View(context, rows, features.Count + (window > 0 ? 1 : 0));
            var transformer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
            {
                LabelColumnName = nameof(TrainingRow.Label),
                FeatureColumnName = nameof(TrainingRow.Features),
                ExampleWeightColumnName = nameof(TrainingRow.Weight),
                NumberOfIterations = options.Rounds,
                NumberOfLeaves = options.Leaves,
                LearningRate = options.LearningRate,
                MinimumExampleCountPerLeaf = options.MinimumRowsInLeaf,
                MaximumBinCountPerFeature = options.Bins,
                Booster = new GradientBooster.Options { L2Regularization = options.L2, FeatureFraction = options.FeatureShare },
                Sigmoid = 1,
                UseCategoricalSplit = false,
                HandleMissingValue = false,
                Deterministic = true,
                Seed = options.Seed,
                NumberOfThreads = rows.Length > ManyRows ? 2 : 1,
                Silent = true,
            }).Fit(view);
            return made(transformer, view.Schema, TreesOf(transformer, features.Count, window));
        });
    }

    private static Tree[] TreesOf(ITransformer transformer, int features, int window)
    {
        var model = ((ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>>)transformer).Model;
        var ensemble = model.SubModel.TrainedTreeEnsemble;
        var whole = window > 0 ? new FixedFeature(features, window) : null;
        return [.. ensemble.Trees.Select((tree, i) => new Tree(tree, ensemble.TreeWeights[i], whole))];
    }

    private static float[] Filled(float[] values)
    {
        var filled = (float[])values.Clone();
        for (var i = 0; i < filled.Length; i++)
        {
            if (float.IsNaN(filled[i]))
            {
                filled[i] = Missing;
            }
        }

        return filled;
    }
}
