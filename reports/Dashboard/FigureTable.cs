namespace Analytics.Reports.Dashboard;

/// <summary>All published figures in memory: one block of cells a figure, one cell a place and quarter. Filled once, then only read.</summary>
public sealed class FigureTable
{
    private readonly Dictionary<string, int> _figures;
    private readonly Dictionary<string, int> _quarters;
    private readonly Dictionary<string, int> _places;
    private readonly PackedCell[]?[] _cells;
    private readonly int[]?[] _denominators;
    private readonly List<long> _large = [];

    /// <summary>Makes an empty table.</summary>
    /// <param name="figures">Ids of all figures.</param>
    /// <param name="quarters">Keys of all quarters, such as <c>2017Q4</c>.</param>
    /// <param name="divisions">Codes of all places, or names of zones.</param>
    public FigureTable(IEnumerable<string> figures, IEnumerable<string> quarters, IEnumerable<string> divisions)
    {
        (_figures, _quarters, _places) = (Positions(figures), Positions(quarters), Positions(divisions));
        (_cells, _denominators) = (new PackedCell[_figures.Count][], new int[_figures.Count][]);
    }

    /// <summary>Puts one number in; figures, quarters and places that were not announced are left out.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="quarter">Quarter key.</param>
    /// <param name="division">Code, or name of a zone.</param>
    /// <param name="cell">The number.</param>
    public void Add(string figure, string quarter, string division, FigureCell cell)
    {
        if (!_figures.TryGetValue(figure, out var block) || Position(quarter, division) is not { } position)
        {
            return;
        }

        var denominator = PackedNumber.Of(cell.Denominator, _large);
        (_cells[block] ??= NewBlock<PackedCell>())[position] = new PackedCell(cell.Code, cell.State, PackedNumber.Of(cell.Numerator, _large), denominator.Form);
        if (denominator.Form != PackedNumberForm.None)
        {
            (_denominators[block] ??= NewBlock<int>())[position] = denominator.Bits;
        }
    }

    /// <summary>Looks a number up.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="quarter">Quarter key.</param>
    /// <param name="division">Code, or name of a zone.</param>
    /// <returns>A cell in state <see cref="FigureState.Absent"/> when there is none.</returns>
    public FigureCell Find(string figure, string quarter, string division)
    {
        if (!_figures.TryGetValue(figure, out var block) || _cells[block] is not { } cells || Position(quarter, division) is not { } position || cells[position].State == FigureState.Absent)
        {
            return default;
        }

        var cell = cells[position];
        var denominator = new PackedNumber(cell.DenominatorForm, _denominators[block]?[position] ?? 0);
        return new FigureCell(cell.Numerator.Millionths(_large), denominator.Millionths(_large), cell.Code, cell.State);
    }

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

    private static Dictionary<string, int> Positions(IEnumerable<string> keys) =>
        keys.Select((key, position) => (key, position)).ToDictionary(pair => pair.key, pair => pair.position, StringComparer.Ordinal);

    private T[] NewBlock<T>() => new T[_places.Count * _quarters.Count];

    private int? Position(string quarter, string division) =>
        _quarters.TryGetValue(quarter, out var column) && _places.TryGetValue(division, out var row) ? (row * _quarters.Count) + column : null;
}
