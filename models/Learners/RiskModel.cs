namespace Analytics.Models.Learners;

/// <summary>Something that orders entities by risk, and can say why.</summary>
public abstract class RiskModel
{
    /// <summary>What made it, such as <c>lightgbm_2_leaves</c> or <c>logistic</c>.</summary>
    public abstract string Learner { get; }

    /// <summary>Features it reads, in the order of the rows' values.</summary>
    public abstract IReadOnlyList<string> Features { get; }

    /// <summary>Turns a score into a probability; identity on the log odds for a model trained by log loss.</summary>
    public Calibration Calibration { get; internal set; } = Calibration.None;

    /// <summary>Whether <see cref="Probability"/> means anything: points of a rule do only after a calibration.</summary>
    public virtual bool HasProbability => true;

    /// <summary>Scores rows: higher is riskier. Equal rows get equal scores on any number of threads.</summary>
    /// <param name="rows">Values in the order of <see cref="Features"/>; NaN where nothing is known.</param>
    /// <returns>One finite score a row: log odds, or points of a rule.</returns>
    public abstract double[] Score(IReadOnlyList<float[]> rows);

    /// <summary>What each feature adds to a row's score.</summary>
    /// <param name="row">One row of values.</param>
    /// <returns>Contributions that add up to the score within 1e-4.</returns>
    public abstract Explanation Explain(float[] row);

    /// <summary>The probability that goes with a score.</summary>
    /// <param name="score">A score of <see cref="Score"/>.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(double score) => Calibration.Probability(score);
}
