namespace Analytics.Reports.Bulletin;

/// <summary>One row of <c>mart.figure</c>.</summary>
/// <param name="Numerator">The count or sum; null when there is no data.</param>
/// <param name="Denominator">Null for a plain count.</param>
public sealed record FigureValue(decimal? Numerator, decimal? Denominator)
{
    /// <summary>Code under which <c>trace</c> recounts it; empty when it was not published with one.</summary>
    public string Code { get; init; } = "";

    /// <summary>It is there, but may not be printed in public: a small count, or one from which a small count would follow.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Numerator by denominator where there is one, else the numerator; null where either is missing or hidden, or the denominator is zero.</summary>
    public decimal? Value => Denominator switch
    {
        _ when IsHidden => null,
        null => Numerator,
        0 => null,
        _ => Numerator / Denominator,
    };
}
