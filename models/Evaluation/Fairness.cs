namespace Analytics.Models.Evaluation;

/// <summary>Equal opportunity: of the households that fell back, how many of each group the list would have reached.</summary>
public static class Fairness
{
    /// <summary>Share of a group's events among the first to be visited, with its interval.</summary>
    /// <param name="judged">A model on a test period.</param>
    /// <param name="groupColumn">Index of the group column.</param>
    /// <param name="visits">How many households can be visited.</param>
    /// <returns>One result a group value, by value.</returns>
    public static IReadOnlyList<(string Group, double Reached, Interval Interval, int Rows, int Events)> Reached(Judged judged, int groupColumn, double visits)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var (cutoff, atCutoff) = Cutoff(judged, visits);
        double Visited(double score) => score > cutoff ? 1 : score == cutoff ? atCutoff : 0;
        return
        [
            .. judged.Rows.Select((row, i) => (Group: row.Groups[groupColumn], IsEvent: judged.Labels[i], Visited: Visited(judged.Scores[i])))
                .GroupBy(row => row.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    double[] listed = [.. group.Where(row => row.IsEvent).Select(row => row.Visited)];
                    var interval = Bootstrap.Of(listed.Length, weights => Share(listed, weights));
                    return (group.Key, Share(listed, null), interval, group.Count(), listed.Length);
                }),
        ];
    }

    /// <summary>The lowest share over the highest, among groups with enough events; NaN with fewer than two.</summary>
    /// <param name="reached">Results of <see cref="Reached"/>.</param>
    /// <param name="minimumEvents">Groups below give no verdict.</param>
    /// <returns>0 to 1.</returns>
    public static double Ratio(IReadOnlyList<(string Group, double Reached, Interval Interval, int Rows, int Events)> reached, int minimumEvents)
    {
        double[] shares = [.. reached.Where(group => group.Events >= minimumEvents).Select(group => group.Reached)];
        return shares.Length < 2 || shares.Max() == 0 ? double.NaN : shares.Min() / shares.Max();
    }

    /// <summary>The score of the last to be visited, and the share of those with that very score who are.</summary>
    private static (double Score, double Share) Cutoff(Judged judged, double visits)
    {
        var sorted = judged.Scores.OrderDescending().ToArray();
        var cutoff = sorted[Math.Clamp((int)visits - 1, 0, sorted.Length - 1)];
        return (cutoff, (visits - sorted.Count(score => score > cutoff)) / sorted.Count(score => score == cutoff));
    }

    private static double Share(double[] listed, int[]? weights)
    {
        double hits = 0, all = 0;
        for (var i = 0; i < listed.Length; i++)
        {
            var weight = weights is null ? 1 : weights[i];
            all += weight;
            hits += listed[i] * weight;
        }

        return all == 0 ? double.NaN : hits / all;
    }
}
