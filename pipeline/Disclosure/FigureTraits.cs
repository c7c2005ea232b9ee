namespace Analytics.Pipeline.Disclosure;

/// <summary>What a figure counts, as far as hiding needs it.</summary>
/// <param name="CountsPeople">Its numerator counts people or households.</param>
/// <param name="Family">Figures with equal families are parts of one list, such as the causes.</param>
/// <param name="Companion">A figure without whose numerator this one must not stand; null when none.</param>
/// <param name="Worth">What hiding it costs a reader, 0 to 9.</param>
internal sealed record FigureTraits(bool CountsPeople, string Family, string? Companion, int Worth);
