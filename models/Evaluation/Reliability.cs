namespace Analytics.Models.Evaluation;

/// <summary>One bin of a reliability diagram.</summary>
/// <param name="Rows">Rows in it.</param>
/// <param name="Forecast">Mean probability.</param>
/// <param name="Observed">Share of events.</param>
public sealed record Reliability(int Rows, double Forecast, double Observed)
{
    private const int Bins = 10;

    /// <summary>Bins of equally many rows, from the lowest probability up; equal probabilities stay in one bin.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="labels">Their labels.</param>
    /// <returns>At most ten bins.</returns>
    public static IReadOnlyList<Reliability> Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(labels);
        var order = Enumerable.Range(0, labels.Count).OrderBy(i => probabilities[i]).ToArray();
        var bins = new List<Reliability>(Bins);
        var start = 0;
        for (var bin = 1; bin <= Bins && start < order.Length; bin++)
        {
            var end = Math.Max(start, (int)((long)order.Length * bin / Bins));
            while (end > start && end < order.Length && probabilities[order[end]] == probabilities[order[end - 1]])
            {
                end++;
            }

            if (end > start)
            {
                var rows = order[start..end];
                bins.Add(new Reliability(rows.Length, rows.Average(i => probabilities[i]), rows.Average(i => labels[i] ? 1.0 : 0.0)));
                start = end;
            }
        }

        return bins;
    }
}
