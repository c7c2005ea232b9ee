using System.Runtime.InteropServices;

namespace Analytics.Models.Learners;

/// <summary>Platt's map from a score to a probability: 1 / (1 + exp(−(slope × score + intercept))).</summary>
/// <param name="Slope">1 leaves log odds as they are.</param>
/// <param name="Intercept">0 leaves log odds as they are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Calibration(double Slope, double Intercept)
{
    private const int Rounds = 50;

    /// <summary>Leaves log odds as they are.</summary>
    public static Calibration None => new(1, 0);

    /// <summary>The probability that goes with a score.</summary>
    /// <param name="score">Any score.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Intercept)));

    /// <summary>Fits the map by maximum likelihood (Newton), with Platt's targets, which keep it finite when classes part cleanly.</summary>
    /// <param name="scores">Scores of rows the model has not learned from.</param>
    /// <param name="labels">Their labels.</param>
    /// <returns>The map.</returns>
    public static Calibration Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        var positives = labels.Count(label => label);
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (labels.Count - positives + 2.0);
        var mean = scores.Average();
        var spread = Math.Max(1e-9, Math.Sqrt(scores.Average(score => (score - mean) * (score - mean))));
        var (slope, intercept) = (0.0, Math.Log((positives + 1.0) / (labels.Count - positives + 1.0)));
        for (var round = 0; round < Rounds; round++)
        {
            double g1 = 0, g0 = 0, h11 = 1e-9, h10 = 0, h00 = 1e-9;
            for (var i = 0; i < scores.Count; i++)
            {
                var x = (scores[i] - mean) / spread;
                var p = 1 / (1 + Math.Exp(-((slope * x) + intercept)));
                var (error, weight) = (p - (labels[i] ? high : low), p * (1 - p));
                g1 += error * x;
                g0 += error;
                h11 += weight * x * x;
                h10 += weight * x;
                h00 += weight;
            }

            var determinant = (h11 * h00) - (h10 * h10);
            var (d1, d0) = (((h00 * g1) - (h10 * g0)) / determinant, ((h11 * g0) - (h10 * g1)) / determinant);
            slope -= d1;
            intercept -= d0;
            if (Math.Abs(d1) + Math.Abs(d0) < 1e-9)
            {
                break;
            }
        }

        return new Calibration(slope / spread, intercept - (slope * mean / spread));
    }
}
