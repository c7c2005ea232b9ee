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
/// part it off: the trees of ML.NET do not show where a NaN goes.
/// </summary>
public sealed class TreeModel : RiskModel
{
    /// <summary>One thread in every training: the same trees on every machine, and no spinning threads beside other work.</summary>
    private const int Threads = 1;

    private const float Missing = -1e30f;
    private readonly Tree[] trees;
    private readonly double baseScore;

    private TreeModel(IReadOnlyList<string> features, int leaves, ITransformer transformer, DataViewSchema schema, Tree[] trees)
    {
        (Features, Leaves, Transformer, Schema, this.trees) = (features, leaves, transformer, schema, trees);
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
        return Train(features, [.. rows.Select(row => new TrainingRow { Label = row.Label!.Value, Features = Filled(row.Values) })], options);
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
            options);

    /// <inheritdoc/>
    public override double[] Score(IReadOnlyList<float[]> rows) => ScoreAt(rows, [trees.Length])[0];

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

    /// <summary>Scores after the first trees alone, for several numbers of trees at once.</summary>
    internal double[][] ScoreAt(IReadOnlyList<float[]> rows, IReadOnlyList<int> rounds)
    {
        var scores = rounds.Select(_ => new double[rows.Count]).ToArray();
        for (var i = 0; i < rows.Count; i++)
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
        }

        return scores;
    }

    /// <summary>A model read back: ML.NET's transformer with the saved covers.</summary>
    internal static TreeModel Restore(IReadOnlyList<string> features, int leaves, ITransformer transformer, DataViewSchema schema, IReadOnlyList<(double[] Nodes, double[] Leaves)> covers)
    {
        var read = TreesOf(transformer);
        for (var i = 0; i < read.Length; i++)
        {
            read[i].Restore(covers[i].Nodes, covers[i].Leaves);
        }

        return new TreeModel(features, leaves, transformer, schema, read);
    }

    private static TreeModel Train(IReadOnlyList<string> features, TrainingRow[] rows, TreeOptions options)
    {
        return Trainer.Fit(context =>
        {
            var view = TrainingRow.View(context, rows, features.Count);
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
                NumberOfThreads = Threads,
                Silent = true,
            }).Fit(view);
            var grown = TreesOf(transformer);
            foreach (var tree in grown)
            {
                foreach (var row in rows)
                {
                    tree.Count(row.Features);
                }
            }

            return new TreeModel(features, options.Leaves, transformer, view.Schema, grown);
        });
    }

    private static Tree[] TreesOf(ITransformer transformer)
    {
        var model = ((ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>>)transformer).Model;
        var ensemble = model.SubModel.TrainedTreeEnsemble;
        return [.. ensemble.Trees.Select((tree, i) => new Tree(tree, ensemble.TreeWeights[i]))];
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
