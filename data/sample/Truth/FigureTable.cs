namespace Analytics.Sample.Truth;

/// <summary>Numerators and denominators by figure, village and quarter; figures appear as they are first added to.</summary>
internal sealed class FigureTable(int villages, int quarters)
{
    private readonly SortedDictionary<string, (decimal[] Numerators, decimal[]? Denominators)> figures = new(StringComparer.Ordinal);

    public IEnumerable<string> Figures => figures.Keys;

    /// <summary>Adds to a count.</summary>
    public void Add(string figure, int village, int quarter, decimal value) => Of(figure, isShare: false).Numerators[(village * quarters) + quarter] += value;

    /// <summary>Adds to a share or mean.</summary>
    public void Add(string figure, int village, int quarter, decimal numerator, decimal denominator)
    {
        var (numerators, denominators) = Of(figure, isShare: true);
        numerators[(village * quarters) + quarter] += numerator;
        denominators![(village * quarters) + quarter] += denominator;
    }

    public decimal Numerator(string figure, int village, int quarter) => figures[figure].Numerators[(village * quarters) + quarter];

    /// <summary>Null where the figure is a count.</summary>
    public decimal? Denominator(string figure, int village, int quarter) => figures[figure].Denominators?[(village * quarters) + quarter];

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
