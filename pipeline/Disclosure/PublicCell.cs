namespace Analytics.Pipeline.Disclosure;

/// <summary>One row of <c>mart.figure</c> at town level or above, as far as hiding needs it.</summary>
/// <param name="Figure">Figure id.</param>
/// <param name="Quarter">Such as <c>2017Q4</c>.</param>
/// <param name="Division">Code, or the name of a zone.</param>
/// <param name="Numerator">Null when there is no data.</param>
/// <param name="Denominator">Null for a plain count.</param>
internal sealed record PublicCell(string Figure, string Quarter, string Division, decimal? Numerator, decimal? Denominator);
