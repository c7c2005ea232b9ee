namespace Analytics.Reports.VisitSheet;

/// <summary>A household on the priority list, with what a cadre needs at the door.</summary>
public sealed record VisitHousehold
{
    /// <summary>Opaque code that stands for the household on paper.</summary>
    public required string Code { get; init; }

    /// <summary>County or district.</summary>
    public required string County { get; init; }

    /// <summary>Responsible unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Town.</summary>
    public required string Town { get; init; }

    /// <summary>Village.</summary>
    public required string Village { get; init; }

    /// <summary>户码; empty when the register gives none.</summary>
    public required string HouseholdCode { get; init; }

    /// <summary>Head of household.</summary>
    public required string Head { get; init; }

    /// <summary>Phone; empty when the register gives none.</summary>
    public required string Phone { get; init; }

    /// <summary>Members.</summary>
    public required IReadOnlyList<VisitMember> Members { get; init; }

    /// <summary>未脱贫, 预脱贫 or 已脱贫.</summary>
    public required string Status { get; init; }

    /// <summary>Main cause; empty when not known.</summary>
    public required string Cause { get; init; }

    /// <summary>Why it stands on the list, in plain words.</summary>
    public required string Reasons { get; init; }

    /// <summary>高, 中 or 低.</summary>
    public required string Priority { get; init; }

    /// <summary>Rank within its town, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Responsible cadre; empty when none is assigned.</summary>
    public required string Helper { get; init; }

    /// <summary>Last visit; null when none is known.</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>The latest promise on record; null when none is.</summary>
    public VisitPromise? Promise { get; init; }

    /// <summary>Day by which the visit is due.</summary>
    public required DateOnly Due { get; init; }
}
