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

    /// <summary>一类, 二类 or 三类.</summary>
    public required string Priority { get; init; }

    /// <summary>Rank within its town, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Responsible cadre; empty when none is assigned.</summary>
    public required string Helper { get; init; }

    /// <summary>Day of the last visit that has one; null when none is known.</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>Year in which 走访, which gives no days, last counts a visit; null where <see cref="LastVisit"/> is in that year or later.</summary>
    public int? LastVisitYear { get; init; }

    /// <summary>The last visit in words; empty when none is known.</summary>
    /// <param name="day">How a day is written.</param>
    /// <returns>The day, or the year with the note that the day is not known.</returns>
    public string LastVisitAs(Func<DateOnly, string> day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return LastVisitYear is { } year ? $"{Bulletin.Wording.Year(year)}年（无具体日期）" : LastVisit is { } last ? day(last) : "";
    }

    /// <summary>The latest promise on record; null when none is.</summary>
    public VisitPromise? Promise { get; init; }

    /// <summary>Day by which the visit is due.</summary>
    public required DateOnly Due { get; init; }
}
