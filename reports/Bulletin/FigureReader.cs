namespace Analytics.Reports.Bulletin;

/// <summary>Looks figures up for one issue and remembers which were printed.</summary>
internal sealed class FigureReader(BulletinFacts facts)
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Ids of every figure found so far, ordered.</summary>
    public IReadOnlyCollection<string> Used => used;

    /// <summary>A figure of a place, at the quarter unless told; null when it was not published or has no data.</summary>
    public decimal? Value(string figure, Place? place = null, ReportQuarter? quarter = null) => Find(figure, place, quarter)?.Value;

    /// <summary>What a share counts, such as the people whose exit stands.</summary>
    public decimal? Numerator(string figure, Place? place = null, ReportQuarter? quarter = null) => Find(figure, place, quarter)?.Numerator;

    /// <summary>What a share is measured against, such as the task.</summary>
    public decimal? Denominator(string figure, Place? place = null, ReportQuarter? quarter = null) => Find(figure, place, quarter)?.Denominator;

    /// <summary>Whether the whole place has a figure with a value at the quarter.</summary>
    public bool Has(string figure) => facts.Figures.GetValueOrDefault(new FigureKey(figure, facts.Quarter.Key, facts.City.Division))?.Value is not null;

    private FigureValue? Find(string figure, Place? place, ReportQuarter? quarter)
    {
        var key = new FigureKey(figure, (quarter ?? facts.Quarter).Key, (place ?? facts.City).Division);
        if (facts.Figures.GetValueOrDefault(key) is not { IsHidden: false } found)
        {
            return null;
        }

        used.Add(figure);
        return found;
    }
}
