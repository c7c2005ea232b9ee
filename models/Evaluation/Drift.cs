namespace Analytics.Models.Evaluation;

/// <summary>How far the households scored now are from those learned from.</summary>
public static class Drift
{
    private const int Bins = 10;
    private const double Floor = 1e-4;

    /// <summary>Population stability index of one feature, gaps being a bin of their own. Above 0.25 is commonly read as a shift.</summary>
    /// <param name="before">Values learned from.</param>
    /// <param name="now">Values scored now.</param>
    /// <returns>0 and up.</returns>
    public static double Stability(IReadOnlyList<float> before, IReadOnlyList<float> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var known = before.Where(value => !float.IsNaN(value)).Order().ToArray();
        float[] edges = known.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(bin => known[(int)((long)known.Length * bin / Bins)]).Distinct()];
        var (expected, actual) = (Shares(before, edges), Shares(now, edges));
        return expected.Zip(actual, (e, a) => (a - e) * Math.Log(a / e)).Sum();
    }

    /// <summary>Share of gaps.</summary>
    /// <param name="values">Values of a feature.</param>
    /// <returns>0 to 1.</returns>
    public static double Missing(IReadOnlyList<float> values) => values.Count(float.IsNaN) / (double)Math.Max(1, values.Count);

    private static double[] Shares(IReadOnlyList<float> values, float[] edges)
    {
        var counts = new double[edges.Length + 2];
        foreach (var value in values)
        {
            counts[float.IsNaN(value) ? edges.Length + 1 : edges.Count(edge => value >= edge)]++;
        }

        return [.. counts.Select(count => Math.Max(Floor, count / Math.Max(1, values.Count)))];
    }
}
