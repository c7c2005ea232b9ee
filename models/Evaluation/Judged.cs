using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Models.Evaluation;

/// <summary>A model with its scores on a closed test period it has not learned from.</summary>
public sealed class Judged
{
    /// <summary>Scores the rows.</summary>
    /// <param name="modelId">Learner and hash.</param>
    /// <param name="model">The model.</param>
    /// <param name="period">The test period.</param>
    /// <param name="rows">Its labelled rows.</param>
    /// <param name="baseRate">Share of events among the training rows.</param>
    public Judged(string modelId, RiskModel model, string period, IReadOnlyList<PanelRow> rows, double baseRate)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rows);
        (ModelId, Model, Period, Rows, BaseRate) = (modelId, model, period, rows, baseRate);
        Labels = [.. rows.Select(row => row.Label!.Value)];
        Scores = model.Score([.. rows.Select(row => row.Values)]);
        Probabilities = [.. Scores.Select(model.Probability)];
        Ranking = new Ranking(Scores, Labels);
    }

    /// <summary>Learner and hash.</summary>
    public string ModelId { get; }

    /// <summary>The model.</summary>
    public RiskModel Model { get; }

    /// <summary>The test period.</summary>
    public string Period { get; }

    /// <summary>Its labelled rows.</summary>
    public IReadOnlyList<PanelRow> Rows { get; }

    /// <summary>Share of events among the training rows.</summary>
    public double BaseRate { get; }

    /// <summary>Their labels.</summary>
    public IReadOnlyList<bool> Labels { get; }

    /// <summary>Their scores.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Their probabilities.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>Their order.</summary>
    public Ranking Ranking { get; }

    /// <summary>Events.</summary>
    public int Events => Labels.Count(label => label);

    /// <summary>Expected calibration error.</summary>
    public double CalibrationError => Metrics.CalibrationError(Probabilities, Labels);

    /// <summary>Interval of what this model has more of average precision than another, by the same draws of households.</summary>
    /// <param name="other">Another model on the same rows.</param>
    /// <returns>Above zero when it is better beyond chance.</returns>
    public Interval PrecisionOver(Judged other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Bootstrap.Of(Rows.Count, weights => Metrics.AveragePrecision(Ranking, weights) - Metrics.AveragePrecision(other.Ranking, weights));
    }

    /// <summary>The same of precision among the first to be visited.</summary>
    /// <param name="other">Another model on the same rows.</param>
    /// <param name="visits">How many households can be visited.</param>
    /// <returns>Above zero when it is better beyond chance.</returns>
    public Interval HitsOver(Judged other, double visits)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Bootstrap.Of(Rows.Count, weights => (Metrics.EventsAmongTop(Ranking, visits, weights) - Metrics.EventsAmongTop(other.Ranking, visits, weights)) / visits);
    }
}
