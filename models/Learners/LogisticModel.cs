using Analytics.Models.Panels;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Analytics.Models.Learners;

/// <summary>ML.NET's L-BFGS logistic regression on standardised features; a gap is filled with the training mean and flagged.</summary>
public sealed class LogisticModel : RiskModel
{
    private readonly float[] weights;
    private readonly float bias;

    private LogisticModel(IReadOnlyList<string> features, Preparation preparation, ITransformer transformer, DataViewSchema schema)
    {
        (Features, Preparation, Transformer, Schema) = (features, preparation, transformer, schema);
        var model = ((ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>)transformer).Model;
        (weights, bias) = ([.. model.SubModel.Weights], model.SubModel.Bias);
    }

    /// <inheritdoc/>
    public override string Learner => "logistic";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Features { get; }

    internal Preparation Preparation { get; }

    internal ITransformer Transformer { get; }

    internal DataViewSchema Schema { get; }

    /// <summary>Trains on labelled rows.</summary>
    /// <param name="features">Names of the features.</param>
    /// <param name="rows">Rows with a label; NaN allowed.</param>
    /// <param name="l2">Penalty on the squared weights.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">All rows have the same label.</exception>
    public static LogisticModel Train(IReadOnlyList<string> features, IReadOnlyList<PanelRow> rows, float l2 = 1f)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Trainer.RequireBothClasses([.. rows.Select(row => row.Label!.Value)]);
        var preparation = Preparation.Of([.. rows.Select(row => row.Values)]);
        return Trainer.Fit(context =>
        {
            var prepared = rows.Select(row => new TrainingRow { Label = row.Label!.Value, Features = preparation.Apply(row.Values) }).ToArray();
            var view = TrainingRow.View(context, prepared, preparation.Width);
            var transformer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(TrainingRow.Label),
                FeatureColumnName = nameof(TrainingRow.Features),
                L1Regularization = 0,
                L2Regularization = l2,
                NumberOfThreads = 1,
            }).Fit(view);
            return new LogisticModel(features, preparation, transformer, view.Schema);
        });
    }

    /// <inheritdoc/>
    public override double[] Score(IReadOnlyList<float[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var scores = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var values = Preparation.Apply(rows[i]);
            var sum = (double)bias;
            for (var j = 0; j < values.Length; j++)
            {
                sum += (double)weights[j] * values[j];
            }

            scores[i] = sum;
        }

        return scores;
    }

    /// <inheritdoc/>
    public override Explanation Explain(float[] row)
    {
        // standardised features have mean 0 over the training rows, so the bias is the mean score
        var values = Preparation.Apply(row);
        var contributions = new double[Features.Count];
        for (var j = 0; j < values.Length; j++)
        {
            contributions[Preparation.FeatureOf(j)] += (double)weights[j] * values[j];
        }

        return new Explanation(bias, contributions);
    }

    internal static LogisticModel Restore(IReadOnlyList<string> features, Preparation preparation, ITransformer transformer, DataViewSchema schema) =>
        new(features, preparation, transformer, schema);
}
