namespace Analytics.Pipeline.Audit.Trace;

/// <summary>Everything that stands behind one printed figure.</summary>
internal sealed record TraceReport
{
    public required TracedFigure Figure { get; init; }

    /// <summary>Run id of the publication.</summary>
    public required string Run { get; init; }

    /// <summary>The figure's own SELECT.</summary>
    public required string Sql { get; init; }

    /// <summary>Tables below the figure, parents before children.</summary>
    public required IReadOnlyList<TraceTable> Lineage { get; init; }

    /// <summary>Input files that the lineage reads, up to the figure's quarter.</summary>
    public required IReadOnlyList<TraceInput> Inputs { get; init; }

    /// <summary>Rows of published tables that stand behind the figure, by table and file.</summary>
    public required IReadOnlyList<TraceRows> Rows { get; init; }

    /// <summary>The figure counted anew from the typed rows of the inputs; null where the recount has no row.</summary>
    public required (decimal Numerator, decimal? Denominator)? Recount { get; init; }

    /// <summary>Reference files that changed since the publication, so that a recount may differ.</summary>
    public required IReadOnlyList<string> ChangedReference { get; init; }

    /// <summary>Whether the recount is the printed number.</summary>
    public bool IsEqual => Recount is { } recount && recount.Numerator == (Figure.Numerator ?? 0) && (recount.Denominator ?? 0) == (Figure.Denominator ?? 0);
}
