namespace Analytics.Sample.Truth;

/// <summary>Numerators and denominators by figure, village and quarter; figures appear as they are first added to.</summary>
internal sealed class FigureTable(int villages, int quarters)
{
    private readonly Dictionary<string, (decimal[] Numerators, decimal[]? Denominators)> figures = new(StringComparer.Ordinal);

    /// <summary>Names of the figures, in order; the second tells whether it has a denominator.</summary>
    public IEnumerable<(string Figure, bool IsShare)> Figures => figures
        .OrderBy(figure => figure.Key, StringComparer.Ordinal)
        .Select(figure => (figure.Key, figure.Value.Denominators is not null));

    /// <summary>Adds to a count.</summary>
    public void Add(string figure, int village, int quarter, decimal value) => Of(figure, isShare: false).Numerators[(village * quarters) + quarter] += value;

    /// <summary>Adds to a share or mean.</summary>
    public void Add(string figure, int village, int quarter, decimal numerator, decimal denominator)
    {
        var (numerators, denominators) = Of(figure, isShare: true);
        numerators[(village * quarters) + quarter] += numerator;
        denominators![(village * quarters) + quarter] += denominator;
    }

    /// <summary>Sums of some villages; the denominator is 0 where the figure is a count.</summary>
    public (decimal Numerator, decimal Denominator) Sum(string figure, IReadOnlyList<int> places, int quarter)
    {
        var (numerators, denominators) = figures[figure];
        var (numerator, denominator) = (0m, 0m);
        foreach (var village in places)
        {
            numerator += numerators[(village * quarters) + quarter];
            denominator += denominators?[(village * quarters) + quarter] ?? 0;
        }

        return (numerator, denominator);
    }

    private (decimal[] Numerators, decimal[]? Denominators) Of(string figure, bool isShare)
    {
        if (!figures.TryGetValue(figure, out var columns))
        {
            columns = (new decimal[villages * quarters], isShare ? new decimal[villages * quarters] : null);
            figures.Add(figure, columns);
        }

        return columns;
    }
}
