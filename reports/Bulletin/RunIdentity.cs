namespace Analytics.Reports.Bulletin;

/// <summary>Which run the numbers come from. Printed on the last page.</summary>
public sealed record RunIdentity
{
    /// <summary>Run id.</summary>
    public required string RunId { get; init; }

    /// <summary>Version of the program.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary><c>plan</c> or <c>actual</c>.</summary>
    public required string Line { get; init; }

    /// <summary>Household line of the quarter's year, yuan a head; null when not known.</summary>
    public decimal? LineYuan { get; init; }

    /// <summary>How sure the line is: policy, derived, published, unconfirmed or extrapolated; empty when not known.</summary>
    public string LineStatus { get; init; } = "";

    /// <summary>Every input, ordered by name.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Lines read over all inputs.</summary>
    public long RowsIn { get; init; }

    /// <summary>Of them rejected.</summary>
    public long RowsRejected { get; init; }
}
