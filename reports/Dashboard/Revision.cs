namespace Analytics.Reports.Dashboard;

/// <summary>A number that differs from what was published before (<c>mart.revision</c>). Before and the four parts add up to now.</summary>
/// <param name="Figure">Figure id.</param>
/// <param name="Quarter">Quarter it speaks for.</param>
/// <param name="Division">Code, or name of a zone.</param>
/// <param name="Before">As published before; null for none.</param>
/// <param name="Now">As published now; null for none.</param>
public sealed record Revision(string Figure, string Quarter, string Division, decimal? Before, decimal? Now)
{
    /// <summary>What rows that came late change.</summary>
    public decimal? LateRows { get; init; }

    /// <summary>What corrected rows change.</summary>
    public decimal? CorrectedRows { get; init; }

    /// <summary>What another threshold or list changes.</summary>
    public decimal? RuleChange { get; init; }

    /// <summary>What another version of the program changes.</summary>
    public decimal? ProgramChange { get; init; }
}
