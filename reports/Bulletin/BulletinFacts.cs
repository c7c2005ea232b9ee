namespace Analytics.Reports.Bulletin;

/// <summary>Every number a bulletin is made from, as published. Lists are in the order in which they are printed.</summary>
public sealed record BulletinFacts
{
    /// <summary>The quarter reported.</summary>
    public required ReportQuarter Quarter { get; init; }

    /// <summary>Where the quarter stands in the plan.</summary>
    public Phase Phase => (Targets.Any(target => target.Year >= Quarter.Year), Quarter.ClosesYear) switch
    {
        (false, _) => Phase.AfterPlan,
        (true, true) => Phase.YearEnd,
        _ => Phase.OpenYear,
    };

    /// <summary>The thresholds in force at the quarter.</summary>
    public required Limits Limits { get; init; }

    /// <summary>Day by which what the bulletin asks for is due: a month after the quarter.</summary>
    public DateOnly Due => Quarter.End.AddDays(1).AddMonths(1).AddDays(-1);

    /// <summary>The place reported as a whole: the city, or the responsible unit of a unit's bulletin.</summary>
    public required Place City { get; init; }

    /// <summary>A responsible unit's own bulletin, which holds no other place.</summary>
    public bool IsUnit { get; init; }

    /// <summary>A report of the whole year, which compares with the end of the year before.</summary>
    public bool IsYear { get; init; }

    /// <summary>The quarter that the report compares with.</summary>
    public ReportQuarter Before => IsYear ? ReportQuarter.YearEnd(Quarter.Year - 1) : Quarter.Previous;

    /// <summary>That quarter in words.</summary>
    public string BeforeName => IsYear ? "上年末" : "上季度末";

    /// <summary>The day reported, in words.</summary>
    public string End => IsYear ? $"{Wording.Year(Quarter.Year)}年末" : $"{Quarter.Chinese}末";

    /// <summary>The same where the year is known.</summary>
    public string ShortEnd => IsYear ? "年末" : $"{Quarter.ShortChinese}末";

    /// <summary>The time reported, in words.</summary>
    public string Period => IsYear ? "本年" : "本季度";

    /// <summary>The whole in words.</summary>
    public string Whole => IsUnit ? City.Name : "全市";

    /// <summary>The day the data reach, while the quarter is not over by them; null once it is.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>Problems from issue to issue, by unit.</summary>
    public IReadOnlyList<RectificationItem> Rectification { get; init; } = [];

    /// <summary>Money by use and by treasury, most paid first.</summary>
    public IReadOnlyList<FundFlow> FundFlows { get; init; } = [];

    /// <summary>The register against the lists of departments, those that have come.</summary>
    public IReadOnlyList<DepartmentMatch> DepartmentMatches { get; init; } = [];

    /// <summary>What earlier issues printed otherwise.</summary>
    public IReadOnlyList<RevisionItem> Revisions { get; init; } = [];

    /// <summary>Counties by code; their sums hold the zones that lie in them.</summary>
    public required IReadOnlyList<Place> Counties { get; init; }

    /// <summary>The responsible units.</summary>
    public required IReadOnlyList<Place> Zones { get; init; }

    /// <summary>Towns, by responsible unit and code.</summary>
    public required IReadOnlyList<Place> Towns { get; init; }

    /// <summary>City, counties, zones and towns at the quarter; the city at earlier quarters too.</summary>
    public required IReadOnlyDictionary<FigureKey, FigureValue> Figures { get; init; }

    /// <summary>What the figures mean.</summary>
    public required IReadOnlyList<FigureMeaning> Meanings { get; init; }

    /// <summary>The city's task by year.</summary>
    public required IReadOnlyList<YearTarget> Targets { get; init; }

    /// <summary>True when the year's targets of responsible units were derived from the baseline.</summary>
    public required bool HasDerivedTargets { get; init; }

    /// <summary>Counties, responsible units and towns whose task of the year the office set itself.</summary>
    public IReadOnlySet<string> OwnTargets { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The city's register account of the quarter.</summary>
    public required IReadOnlyList<AccountEntry> Account { get; init; }

    /// <summary>The quarter's household review by criterion.</summary>
    public required IReadOnlyList<CriterionCount> Criteria { get; init; }

    /// <summary>The quarter's household review by verdict.</summary>
    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }

    /// <summary>Rows handed in for the quarter.</summary>
    public required IReadOnlyList<SenderRows> Senders { get; init; }

    /// <summary>Files that were refused; one that names no quarter belongs to the newest issue.</summary>
    public required IReadOnlyList<RefusedFile> RefusedFiles { get; init; }

    /// <summary>Villages on the register whose data were carried over from an earlier quarter; null when not known.</summary>
    public long? StaleVillages { get; init; }

    /// <summary>Villages on the register; null when not known.</summary>
    public long? Villages { get; init; }

    /// <summary>Which run it was.</summary>
    public required RunIdentity Run { get; init; }
}
