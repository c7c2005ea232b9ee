namespace Analytics.Models.Evaluation;

/// <summary>Intervals by drawing rows with replacement, the same draws for everything that is compared.</summary>
public static class Bootstrap
{
    /// <summary>Draws behind an interval.</summary>
    public const int Draws = 200;

    private const int Seed = 20161114;
    private const double Tail = 0.025;

    /// <summary>The middle 95 % of a statistic.</summary>
    /// <param name="rows">Rows to draw from.</param>
    /// <param name="statistic">Computes it from the weight of each row.</param>
    /// <returns>Low and high; NaN when no draw gives a number.</returns>
    public static Interval Of(int rows, Func<int[], double> statistic) => OfEach(rows, weights => [statistic(weights)])[0];

    /// <summary>The same of several statistics by the same draws.</summary>
    /// <param name="rows">Rows to draw from.</param>
    /// <param name="statistics">Computes them from the weight of each row.</param>
    /// <returns>One interval a statistic.</returns>
    public static IReadOnlyList<Interval> OfEach(int rows, Func<int[], double[]> statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        var random = new Random(Seed);
        var draws = new double[Draws][];
        var weights = new int[rows];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(weights);
            for (var i = 0; i < rows; i++)
            {
                weights[random.Next(rows)]++;
            }

            draws[draw] = statistics(weights);
        }

        return [.. Enumerable.Range(0, draws[0].Length).Select(k => Middle([.. draws.Select(values => values[k]).Where(value => !double.IsNaN(value)).Order()]))];
    }

    private static Interval Middle(double[] sorted) => sorted.Length == 0
        ? new Interval(double.NaN, double.NaN)
        : new Interval(sorted[(int)(Tail * sorted.Length)], sorted[Math.Max(0, (int)Math.Ceiling((1 - Tail) * sorted.Length) - 1)]);
}
