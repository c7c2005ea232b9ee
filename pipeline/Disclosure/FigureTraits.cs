namespace Analytics.Pipeline.Disclosure;

/// <summary>What a figure counts, as far as hiding needs it.</summary>
internal sealed record FigureTraits
{
    /// <summary>Its numerator counts people or households, so that 1 to 4 of them must not show.</summary>
    public required bool CountsPeople { get; init; }

    /// <summary>Who is left of its denominator is people too: the uninsured, the unvisited.</summary>
    public required bool HasRest { get; init; }

    /// <summary>Its denominator counts people, though its numerator is an amount: money a head.</summary>
    public required bool HasHeads { get; init; }

    /// <summary>Known to everybody: a task, a number of villages. Never hidden.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>What happened in one quarter; hidden before a stock or a sum is.</summary>
    public required bool IsFlow { get; init; }

    /// <summary>Figures of one family are parts of one list, such as the causes.</summary>
    public required string Family { get; init; }

    /// <summary>A figure without whose numerator this one must not stand; null when none.</summary>
    public string? Companion { get; init; }

    /// <summary>What hiding it costs a reader, 0 to 9.</summary>
    public required int Worth { get; init; }
}
