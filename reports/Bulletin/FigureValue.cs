namespace Analytics.Reports.Bulletin;

/// <summary>One row of <c>mart.figure</c>.</summary>
/// <param name="Numerator">The count or sum; null when there is no data.</param>
/// <param name="Denominator">Null for a plain count.</param>
public sealed record FigureValue(decimal? Numerator, decimal? Denominator)
{
    /// <summary>Numerator by denominator where there is one, else the numerator; null where either is missing or the denominator is zero.</summary>
    public decimal? Value => Denominator switch
    {
        null => Numerator,
        0 => null,
        _ => Numerator / Denominator,
    };
}
