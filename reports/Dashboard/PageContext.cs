using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>What every part of a page needs: the publication, the place, the quarter, the reader, and where the page stands.</summary>
/// <param name="Snapshot">The publication.</param>
/// <param name="Place">The place shown; for pages of no place, the reader's root.</param>
/// <param name="Quarter">The quarter shown.</param>
/// <param name="Viewer">The reader.</param>
/// <param name="Root">Relative way to the site's root: empty or <c>../</c>.</param>
public sealed record PageContext(DashboardSnapshot Snapshot, Division Place, ReportQuarter Quarter, Viewer Viewer, string Root)
{
    /// <summary>The quarter before; null when the publication has none.</summary>
    public ReportQuarter? PreviousQuarter => Snapshot.Quarters.Contains(Quarter.Previous) ? Quarter.Previous : null;

    /// <summary>The same quarter a year before; null when the publication has none.</summary>
    public ReportQuarter? YearBefore
    {
        get
        {
            var before = new ReportQuarter(Quarter.Year - 1, Quarter.Number);
            return Snapshot.Quarters.Contains(before) ? before : null;
        }
    }

    /// <summary>A number of the place and quarter shown, unless told otherwise.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="place">Another place.</param>
    /// <param name="quarter">Another quarter.</param>
    /// <returns>An absent cell when there is none.</returns>
    public FigureCell Cell(string figure, Division? place = null, ReportQuarter? quarter = null) =>
        Snapshot.Figures.Find(figure, (quarter ?? Quarter).Key, (place ?? Place).Code);

    /// <summary>Address of a place's page at a quarter, relative to this page.</summary>
    /// <param name="place">The place.</param>
    /// <param name="quarter">The quarter; null for the one shown.</param>
    /// <returns>Such as <c>../2017Q4/441502.html</c>.</returns>
    public string Link(Division place, ReportQuarter? quarter = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        return $"{Root}{(quarter ?? Quarter).Key}/{place.Slug}.html";
    }

    /// <summary>Address of a figure's page.</summary>
    /// <param name="definition">The figure or a variant of it.</param>
    /// <returns>Such as <c>../figure/poor_people.html</c>.</returns>
    public string Link(FigureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{Root}figure/{definition.Base}.html";
    }

    /// <summary>True when the reader may see what is counted for a responsible unit as a whole: his place holds towns of it, and is more than a town.</summary>
    /// <param name="unit">Name of the unit.</param>
    /// <returns>True for every name, also one of no unit, when the reader sees the city.</returns>
    public bool SeesUnit(string unit) =>
        Viewer.Root.Level == "city"
        || (Viewer.Root.Level != "town" && Snapshot.Places.Towns.Any(town => town.Zone == unit && Snapshot.Places.Path(town, Viewer.Root).Count > 0));

    /// <summary>The audit rules that the reader may know of: patterns are for auditors alone.</summary>
    public IEnumerable<FindingRule> Rules => Snapshot.FindingRules.Where(rule => Viewer.SeesLeads || !rule.IsPattern);

    /// <summary>True when the place's page may be linked to: it is in scope and has anybody on the register.</summary>
    /// <param name="place">The place.</param>
    /// <returns>False for places out of scope.</returns>
    public bool IsOpen(Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (place.Level != "village" || Viewer.SeesHouseholds)
            && Snapshot.Figures.Covers(place.Code, Quarter.Key)
            && Snapshot.Places.Path(place, Viewer.Root).Count > 0;
    }
}
