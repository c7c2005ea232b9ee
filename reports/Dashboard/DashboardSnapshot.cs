using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>One publication as the pages show it: read once, never changed. All lists are in the order in which they are shown.</summary>
public sealed record DashboardSnapshot
{
    /// <summary>Run id.</summary>
    public required string Run { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Income line in force: plan or actual.</summary>
    public required string Line { get; init; }

    /// <summary>True when the registry is synthetic: every page says so.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The day the data reach, while the as-of quarter is not over by them; null once it is.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>True when small counts are hidden and nothing below the town is here.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The thresholds in force at the as-of quarter.</summary>
    public required Limits Limits { get; init; }

    /// <summary>The places.</summary>
    public required DivisionTree Places { get; init; }

    /// <summary>All quarters, oldest first; the last is the as-of quarter.</summary>
    public required IReadOnlyList<ReportQuarter> Quarters { get; init; }

    /// <summary>The catalogue of figures, by id.</summary>
    public required IReadOnlyList<FigureDefinition> Definitions { get; init; }

    /// <summary>The numbers.</summary>
    public required FigureTable Figures { get; init; }

    /// <summary>Register accounts by place and quarter.</summary>
    public required ILookup<(string Division, string Quarter), AccountEntry> Accounts { get; init; }

    /// <summary>Exit targets.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    /// <summary>Audit rules, by id.</summary>
    public required IReadOnlyList<FindingRule> FindingRules { get; init; }

    /// <summary>Leads by place and quarter.</summary>
    public required ILookup<(string Division, string Quarter), FindingCount> Findings { get; init; }

    /// <summary>Input files.</summary>
    public required IReadOnlyList<ReceivedFile> Files { get; init; }

    /// <summary>Open rejected rows.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    /// <summary>Restated numbers.</summary>
    public required IReadOnlyList<Revision> Revisions { get; init; }

    /// <summary>Households by risk band, by place and quarter.</summary>
    public required ILookup<(string Division, string Quarter), RiskBand> RiskBands { get; init; }

    /// <summary>Quality of the risk model.</summary>
    public required IReadOnlyList<RiskMetric> RiskMetrics { get; init; }

    /// <summary>The tile map.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>Households of the as-of quarter; null in the static site.</summary>
    public HouseholdRegister? Households { get; init; }

    /// <summary>The as-of quarter.</summary>
    public ReportQuarter AsOf => Quarters[^1];

    /// <summary>The definition of a figure.</summary>
    /// <param name="figure">Figure id.</param>
    /// <returns>Null when the catalogue has none.</returns>
    public FigureDefinition? Definition(string figure) => _byId.Value.GetValueOrDefault(figure);

    /// <summary>The figures of a theme, by id, without the variants inside and outside the poor villages.</summary>
    /// <param name="theme">One of <see cref="FigureTheme.All"/>.</param>
    /// <returns>Empty when the catalogue has none.</returns>
    public IEnumerable<FigureDefinition> FiguresOf(FigureTheme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return _byTheme.Value[theme.Id];
    }

    private readonly Lazy<Dictionary<string, FigureDefinition>> _byId;
    private readonly Lazy<ILookup<string, FigureDefinition>> _byTheme;

    /// <summary>Makes an empty snapshot to be filled by its initialiser.</summary>
    public DashboardSnapshot()
    {
        _byId = new(() => Definitions!.ToDictionary(definition => definition.Figure, StringComparer.Ordinal));
        _byTheme = new(() => Definitions!.Where(definition => !definition.IsSide).ToLookup(definition => FigureTheme.Of(definition).Id, StringComparer.Ordinal));
    }
}
