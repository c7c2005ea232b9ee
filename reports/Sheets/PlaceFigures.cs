using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Sheets;

/// <summary>The figures of one place at one quarter, as cards and work sheets print them.</summary>
/// <param name="Figures">By figure id.</param>
public sealed record PlaceFigures(IReadOnlyDictionary<string, FigureValue> Figures)
{
    /// <summary>No figures at all.</summary>
    public static PlaceFigures None { get; } = new(new Dictionary<string, FigureValue>(StringComparer.Ordinal));

    /// <summary>A figure's value; null without data.</summary>
    /// <param name="figure">Figure id.</param>
    /// <returns>The value.</returns>
    public decimal? Value(string figure) => Figures.GetValueOrDefault(figure)?.Value;

    /// <summary>A count or a mean with its unit and code.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="figure">Figure id.</param>
    /// <param name="unit">Such as 人.</param>
    /// <returns>— without data.</returns>
    public Fact Fact(string label, string figure, string unit)
    {
        var value = Figures.GetValueOrDefault(figure);
        return new Fact(label, value?.Value is { } number ? Wording.Number(number) + unit : Wording.Missing, value?.Value is null ? "" : value.Code);
    }

    /// <summary>Those of some shares that have data, as bars.</summary>
    /// <param name="shares">Figure ids and labels, in order.</param>
    /// <param name="other">The place above, for the mark.</param>
    /// <returns>Bars; shares without a row in this place are left out.</returns>
    public IReadOnlyList<Bar> Bars(IEnumerable<(string Figure, string Label)> shares, PlaceFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            .. from share in shares
               let value = Figures.GetValueOrDefault(share.Figure)
               where value is not null
               select new Bar(share.Label, (double?)value.Value, Wording.Percent(value.Value), (double?)other.Value(share.Figure), value.Value is null ? "" : value.Code),
        ];
    }
}
