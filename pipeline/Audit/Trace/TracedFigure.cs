namespace Analytics.Pipeline.Audit.Trace;

/// <summary>One printed figure and what it means.</summary>
internal sealed record TracedFigure
{
    /// <summary>Ten hex digits, printed beside the number.</summary>
    public required string Code { get; init; }

    public required string Figure { get; init; }

    public required string Quarter { get; init; }

    public required string Level { get; init; }

    public required string Division { get; init; }

    public required string DivisionName { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public double? Value { get; init; }

    public required string Unit { get; init; }

    public required string Name { get; init; }

    /// <summary>s, q, y or c.</summary>
    public required string Period { get; init; }

    public required string Formula { get; init; }

    public required string Article { get; init; }

    /// <summary>Whether villages add up to it.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>Such as <c>sql/figures/poor_people.sql</c>.</summary>
    public required string SqlFile { get; init; }
}
