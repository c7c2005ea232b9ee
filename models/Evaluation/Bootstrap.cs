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
    public static Interval Of(int rows, Func<int[], double> statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var random = new Random(Seed);
        var values = new List<double>(Draws);
        var weights = new int[rows];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(weights);
            for (var i = 0; i < rows; i++)
            {
                weights[random.Next(rows)]++;
            }

            if (statistic(weights) is var value && !double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        if (values.Count == 0)
        {
            return new Interval(double.NaN, double.NaN);
        }

        values.Sort();
        return new Interval(values[(int)(Tail * values.Count)], values[Math.Max(0, (int)Math.Ceiling((1 - Tail) * values.Count) - 1)]);
    }
}
