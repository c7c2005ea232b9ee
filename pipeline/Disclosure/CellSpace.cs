namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// The public numbers of one release as cells, and every sum among them that a reader can know. A cell is a number at a quarter
/// and a place; numbers that are equal at every place of a quarter (a share's denominator and the count it repeats) are one
/// cell. Sums are found in the numbers themselves: places that add up to the place above, a whole and its two or three parts, a list
/// and its total, and a stock, the stock before and the flow between them.
/// </summary>
internal sealed partial class CellSpace
{
    private const long Unseen = -1; // no row: nothing to hide, nothing to know

    /// <summary>What hiding a number costs that everybody knows anyway: it is printed beside the figures, so that hiding it hides nothing.</summary>
    public const long Known = 1_000_000_000_000;

    private const int Dense = 4; // places; sums of sparser series are mostly chance

    private readonly IReadOnlyList<string> divisions;
    private readonly IReadOnlyList<(int Parent, int[] Children)> sums;
    private readonly IReadOnlyDictionary<string, FigureTraits> traits;
    private readonly IReadOnlyList<int> heights;
    private readonly ulong[] weights;
    private readonly List<long> costs = [];
    private readonly List<bool> isSensitive = [];
    private readonly List<Equation> equations = [];
    private readonly Dictionary<(string Quarter, string Part), Series> seriesOf = [];
    private readonly int largestSmall;

    private CellSpace(IReadOnlyList<(string Division, string Level)> divisions, IReadOnlyList<(int Parent, int[] Children)> sums, IReadOnlyDictionary<string, FigureTraits> traits, int largestSmall)
    {
        this.divisions = [.. divisions.Select(division => division.Division)];
        this.sums = sums;
        this.traits = traits;
        this.largestSmall = largestSmall;
        heights = [.. divisions.Select(division => division.Level switch { "town" => 0, "zone" => 1, "county" => 2, _ => 100 })];
        weights = [.. Enumerable.Range(0, divisions.Count).Select(Weight)];
    }

    /// <summary>Every sum a reader can know.</summary>
    public IReadOnlyList<Equation> Equations => equations;

    /// <summary>What hiding a cell costs; <see cref="long.MaxValue"/> where it cannot be hidden.</summary>
    public IReadOnlyList<long> Costs => [.. costs.Select(cost => cost == Unseen ? long.MaxValue : cost)];

    /// <summary>Cells that must not be known: 1 to the largest small count.</summary>
    public bool[] IsSensitive => [.. isSensitive];

    /// <summary>Lays out the cells of a release.</summary>
    /// <param name="cells">All public figures.</param>
    /// <param name="divisions">Places with their levels, town to city.</param>
    /// <param name="sums">Places that add up to a place, by position in <paramref name="divisions"/>.</param>
    /// <param name="traits">What each figure counts.</param>
    /// <param name="largestSmall">Largest count that is hidden, such as 4.</param>
    /// <returns>Cells and sums.</returns>
    public static CellSpace Of(
        IReadOnlyList<PublicCell> cells, IReadOnlyList<(string Division, string Level)> divisions,
        IReadOnlyList<(int Parent, int[] Children)> sums, IReadOnlyDictionary<string, FigureTraits> traits, int largestSmall)
    {
        var space = new CellSpace(divisions, sums, traits, largestSmall);
        var position = Enumerable.Range(0, divisions.Count).ToDictionary(i => divisions[i].Division, i => i, StringComparer.Ordinal);
        Dictionary<ulong, Series>? before = null, yearEnd = null;
        var quarters = cells.GroupBy(cell => cell.Quarter, StringComparer.Ordinal).OrderBy(quarter => quarter.Key, StringComparer.Ordinal).ToList();
        for (var i = 0; i < quarters.Count; i++)
        {
            var now = space.Collect(quarters[i].Key, quarters[i], position, isLast: i == quarters.Count - 1);
            space.AddPlaces(now);
            space.AddWholes(now);
            space.AddSides(quarters[i].Key);
            space.AddLists(quarters[i].Key, now);
            space.AddFlows(quarters[i].Key, i > 0 ? quarters[i - 1].Key : null, before, now);
            space.AddFlows(quarters[i].Key, quarters.Take(i).LastOrDefault(quarter => quarter.Key.EndsWith("Q4", StringComparison.Ordinal))?.Key, yearEnd, now);
            before = now;
            yearEnd = quarters[i].Key.EndsWith("Q4", StringComparison.Ordinal) ? now : yearEnd;
        }

        return space;
    }

    /// <summary>The cell of a number.</summary>
    /// <param name="figure">Figure id.</param>
    /// <param name="quarter">Its quarter.</param>
    /// <param name="division">Position of its place.</param>
    /// <param name="isDenominator">The denominator; else the numerator.</param>
    /// <returns>Minus one when it counts nobody, or is zero everywhere.</returns>
    public int Cell(string figure, string quarter, int division, bool isDenominator) =>
        seriesOf.TryGetValue((quarter, Part(figure, isDenominator ? 'd' : 'n')), out var series) ? series.First + division : -1;

    private static string Part(string figure, char part) => $"{part}|{figure}";

    private Dictionary<ulong, Series> Collect(string quarter, IEnumerable<PublicCell> cells, Dictionary<string, int> position, bool isLast)
    {
        var found = new Dictionary<ulong, Series>();
        foreach (var figure in cells.GroupBy(cell => cell.Figure, StringComparer.Ordinal).OrderBy(figure => figure.Key, StringComparer.Ordinal))
        {
            var trait = traits[figure.Key];
            var numerator = new long?[divisions.Count];
            var denominator = new long?[divisions.Count];
            bool isWholeAbove = true, isWholeBelow = true;
            foreach (var cell in figure)
            {
                isWholeAbove &= cell.Numerator is null || decimal.IsInteger(cell.Numerator.Value);
                isWholeBelow &= cell.Denominator is null || decimal.IsInteger(cell.Denominator.Value);
                numerator[position[cell.Division]] = isWholeAbove ? (long?)cell.Numerator : null;
                denominator[position[cell.Division]] = isWholeBelow ? (long?)cell.Denominator : null;
            }

            var rest = numerator.Zip(denominator, (above, below) => below - above).ToArray();
            var worth = trait.Worth + (trait.IsFlow ? 0 : (isLast ? 20 : 0) + (quarter.EndsWith("Q4", StringComparison.Ordinal) ? 10 : 0));
            if (isWholeAbove)
            {
                Keep(found, quarter, Part(figure.Key, 'n'), numerator, worth, trait.CountsPeople, trait.IsKnown);
            }

            if (isWholeBelow)
            {
                Keep(found, quarter, Part(figure.Key, 'd'), denominator, worth, countsPeople: trait.HasRest || trait.HasHeads, trait.IsKnown);
            }

            // who is not counted is known as soon as both are
            if (isWholeAbove && isWholeBelow && trait.HasRest)
            {
                Keep(found, quarter, Part(figure.Key, 'r'), rest, worth: 0, countsPeople: true, isKnown: false);
            }
        }

        return found;
    }

    private void Keep(Dictionary<ulong, Series> found, string quarter, string part, long?[] values, int worth, bool countsPeople, bool isKnown)
    {
        var hash = Hash(values);
        if (hash == 0)
        {
            return; // zero everywhere
        }

        if (!found.TryGetValue(hash, out var series))
        {
            found[hash] = series = new Series(costs.Count, hash, new long[divisions.Count]);
            costs.AddRange(Enumerable.Repeat(Unseen, divisions.Count));
            isSensitive.AddRange(Enumerable.Repeat(element: false, divisions.Count));
        }

        seriesOf[(quarter, part)] = series;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                var cell = series.First + i;
                series.Values[i] = value;
                isSensitive[cell] |= countsPeople && value >= 1 && value <= largestSmall;
                var cost = (heights[i] * 1_000_000L) + (worth * 1000L) + (value == 0 ? 999 : Math.Min(Math.Abs(value), 998));
                costs[cell] = isKnown ? Known : costs[cell] == Unseen ? cost : Math.Max(costs[cell], cost);
            }
        }
    }

    // linear: the hash of a sum is the sum of the hashes, so that sums of whole series are found by look-up
    private ulong Hash(long?[] values)
    {
        ulong hash = 0;
        for (var i = 0; i < values.Length; i++)
        {
            hash = unchecked(hash + (weights[i] * (ulong)(values[i] ?? 0)));
        }

        return hash;
    }

    private static ulong Weight(int position)
    {
        unchecked
        {
            var z = (ulong)(position + 1) * 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (z ^ (z >> 31)) | 1;
        }
    }

    private sealed record Series(int First, ulong Hash, long[] Values)
    {
        public bool IsDense => Values.Count(value => value != 0) >= Dense;
    }
}
