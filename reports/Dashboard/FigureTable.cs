namespace Analytics.Reports.Dashboard;

/// <summary>All published figures in memory: one row of cells a place, one cell a figure and quarter. Filled once, then only read.</summary>
public sealed class FigureTable
{
    private readonly Dictionary<string, int> _figures;
    private readonly Dictionary<string, int> _quarters;
    private readonly Dictionary<string, FigureCell[]> _places = new(StringComparer.Ordinal);

    /// <summary>Makes an empty table.</summary>
    /// <param name="figures">Ids of all figures.</param>
    /// <param name="quarters">Keys of all quarters, such as <c>2017Q4</c>.</param>
    public FigureTable(IEnumerable<string> figures, IEnumerable<string> quarters)
    {
        _figures = figures.Select((figure, index) => (figure, index)).ToDictionary(pair => pair.figure, pair => pair.index, StringComparer.Ordinal);
        _quarters = quarters.Select((quarter, index) => (quarter, index)).ToDictionary(pair => pair.quarter, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>Puts one number in; figures and quarters that were not announced are left out.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="quarter">Quarter key.</param>
    /// <param name="division">Code, or name of a zone.</param>
    /// <param name="cell">The number.</param>
    public void Add(string figure, string quarter, string division, FigureCell cell)
    {
        if (!_figures.TryGetValue(figure, out var figureIndex) || !_quarters.TryGetValue(quarter, out var quarterIndex))
        {
            return;
        }

        if (!_places.TryGetValue(division, out var cells))
        {
            _places[division] = cells = new FigureCell[_figures.Count * _quarters.Count];
        }

        cells[(figureIndex * _quarters.Count) + quarterIndex] = cell;
    }

    /// <summary>Looks a number up.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="quarter">Quarter key.</param>
    /// <param name="division">Code, or name of a zone.</param>
    /// <returns>A cell in state <see cref="FigureState.Absent"/> when there is none.</returns>
    public FigureCell Find(string figure, string quarter, string division) =>
        _figures.TryGetValue(figure, out var figureIndex) && _quarters.TryGetValue(quarter, out var quarterIndex) && _places.TryGetValue(division, out var cells)
            ? cells[(figureIndex * _quarters.Count) + quarterIndex]
            : default;

    /// <summary>True when the place has any figure in a quarter: else nobody there is on the register.</summary>
    /// <param name="division">Code, or name of a zone.</param>
    /// <param name="quarter">Quarter key.</param>
    /// <returns>False also for unknown places and quarters.</returns>
    public bool Covers(string division, string quarter) => Find("registered_people", quarter, division).State != FigureState.Absent;

    /// <summary>True when any place has the figure in any quarter.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="division">Code, or name of a zone.</param>
    /// <returns>False also for unknown figures.</returns>
    public bool Has(string figure, string division) => _quarters.Keys.Any(quarter => Find(figure, quarter, division).State != FigureState.Absent);
}
