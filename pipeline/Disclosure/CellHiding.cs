namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Hides small cells and as few others as needed, so that no hidden small cell can be computed from what stays: first wherever
/// an equation has a single gap, then wherever elimination over all equations still finds a value. Quarters are decided one after the
/// other: a number once public stays public, and what is hidden stays hidden.
/// </summary>
internal sealed class CellHiding
{
    private const long Wide = 2_000_000; // a county or the city: hidden only where nothing cheaper is as near

    private readonly IReadOnlyList<Equation> equations;
    private readonly IReadOnlyList<long> costs;
    private readonly bool[] isSensitive;
    private readonly bool[] isHidden;
    private readonly int[][] equationsOf;
    private readonly int[] gaps;
    private readonly Queue<int> single = new();
    private readonly List<int> changed = [];
    private int firstOpen;
    private int equationsKnown;
    private int passes;

    private CellHiding(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive, bool[] isHidden)
    {
        this.equations = equations;
        this.costs = costs;
        this.isSensitive = isSensitive;
        this.isHidden = isHidden;
        equationsKnown = equations.Count;
        gaps = new int[equations.Count];
        equationsOf = EquationsOf(equations, costs.Count);
    }

    /// <summary>Finds the cells to hide where all are decided at once.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="costs">What hiding a cell costs; <see cref="long.MaxValue"/> where it cannot be hidden.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <returns>True for each cell to hide.</returns>
    public static bool[] Hide(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive)
    {
        var hiding = new CellHiding(equations, costs, isSensitive, new bool[costs.Count]);
        hiding.Hide(new SpaceQuarter("", 0, 0), new SpaceQuarter("", costs.Count, equations.Count));
        return hiding.isHidden;
    }

    /// <summary>Makes ready to hide quarter by quarter.</summary>
    /// <param name="space">Cells and sums of all quarters.</param>
    /// <param name="isHidden">What is decided; the caller sets the cells of a quarter before the next is asked for.</param>
    /// <returns>Ready for the first quarter to decide.</returns>
    public static CellHiding Of(CellSpace space, bool[] isHidden) => new(space.Equations, space.Costs, space.IsSensitive, isHidden);

    /// <summary>Hides cells of one quarter so that neither they nor those of earlier quarters follow from all that is known by then.</summary>
    /// <param name="before">The quarter before, or zeros: its cells and all earlier ones stay as they are.</param>
    /// <param name="quarter">The quarter to decide.</param>
    public void Hide(SpaceQuarter before, SpaceQuarter quarter)
    {
        (firstOpen, equationsKnown, passes) = (before.Cells, quarter.Equations, 0);
        for (var equation = before.Equations; equation < quarter.Equations; equation++)
        {
            var decided = Array.FindAll(equations[equation].Cells, cell => isHidden[cell]);
            changed.AddRange(decided);
            gaps[equation] = decided.Length;
            if (decided.Length == 1)
            {
                single.Enqueue(equation);
            }
        }

        for (var cell = before.Cells; cell < quarter.Cells; cell++)
        {
            if (isSensitive[cell])
            {
                HideCell(cell);
            }
        }

        CloseSingleGaps();
        while (OpenSettled())
        {
            CloseSingleGaps();
        }
    }

    /// <summary>Sensitive cells whose value follows from what stays public.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="isHidden">Hidden cells.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <returns>Ordered; empty when the release is safe.</returns>
    public static IReadOnlyList<int> Recovered(IReadOnlyList<Equation> equations, bool[] isHidden, bool[] isSensitive) =>
        new CellHiding(equations, new long[isHidden.Length], isSensitive, isHidden).Recovered(Enumerable.Range(0, isHidden.Length).Where(cell => isSensitive[cell]));

    // only what hangs together with one of the watched cells is looked at
    private IReadOnlyList<int> Recovered(IEnumerable<int> watched)
    {
        var (isSeen, isTaken) = (new bool[isHidden.Length], new bool[equations.Count]);
        var systems = new List<Elimination>();
        foreach (var start in watched.Where(cell => isHidden[cell]))
        {
            if (isSeen[start])
            {
                continue;
            }

            isSeen[start] = true;
            var system = new Elimination();
            systems.Add(system);
            var ahead = new Stack<int>([start]);
            while (ahead.TryPop(out var cell))
            {
                foreach (var equation in equationsOf[cell].Where(equation => equation < equationsKnown && !isTaken[equation]))
                {
                    isTaken[equation] = true;
                    var (cells, signs) = equations[equation];
                    var unknowns = Enumerable.Range(0, cells.Length).Where(i => isHidden[cells[i]]).ToList();
                    system.Add(unknowns.Select(i => (cells[i], (int)signs[i])));
                    foreach (var other in unknowns.Select(i => cells[i]).Where(other => !isSeen[other]))
                    {
                        isSeen[other] = true;
                        ahead.Push(other);
                    }
                }
            }
        }

        return [.. systems.AsParallel().SelectMany(system => system.Settled()).Where(cell => isSensitive[cell]).Order()];
    }

    // hides beside each cell that still follows; more at a time the longer it takes
    private bool OpenSettled()
    {
        var recovered = Recovered(changed);
        changed.Clear();
        foreach (var cell in recovered)
        {
            Nearest(cell).OrderBy(Cost).Take(passes + 1).Where((near, i) => i == 0 || costs[near] < Wide).ToList().ForEach(HideCell);
        }

        passes++;
        return recovered.Count == 0 || changed.Count > 0
            ? recovered.Count > 0
            : throw new InvalidOperationException($"{recovered.Count} small cells follow from cells that cannot be hidden");
    }

    // what can be hidden in its own sums, else in the sums of what is hidden there, and so on: nothing farther can help
    private HashSet<int> Nearest(int start)
    {
        var (found, seen, ring) = (new HashSet<int>(), new HashSet<int> { start }, new List<int> { start });
        while (found.Count == 0 && ring.Count > 0)
        {
            var next = new List<int>();
            foreach (var cell in ring.SelectMany(cell => equationsOf[cell]).Where(equation => equation < equationsKnown).SelectMany(equation => equations[equation].Cells))
            {
                if (CanHide(cell))
                {
                    found.Add(cell);
                }
                else if (isHidden[cell] && seen.Add(cell))
                {
                    next.Add(cell);
                }
            }

            ring = next;
        }

        return found;
    }

    private bool CanHide(int cell) => cell >= firstOpen && !isHidden[cell] && costs[cell] != long.MaxValue;

    private (long Cost, int Cell) Cost(int cell) => cell < 0 ? (long.MaxValue, cell) : (costs[cell], cell);

    private void CloseSingleGaps()
    {
        while (single.TryDequeue(out var equation))
        {
            if (gaps[equation] != 1)
            {
                continue;
            }

            var cover = equations[equation].Cells.Where(CanHide).DefaultIfEmpty(-1).MinBy(Cost);
            if (cover >= 0)
            {
                HideCell(cover);
            }
        }
    }

    private void HideCell(int cell)
    {
        if (isHidden[cell])
        {
            return;
        }

        isHidden[cell] = true;
        changed.Add(cell);
        foreach (var equation in equationsOf[cell])
        {
            if (equation < equationsKnown && ++gaps[equation] == 1)
            {
                single.Enqueue(equation);
            }
        }
    }

    private static int[][] EquationsOf(IReadOnlyList<Equation> equations, int cells)
    {
        var found = new List<int>[cells];
        for (var i = 0; i < equations.Count; i++)
        {
            foreach (var cell in equations[i].Cells)
            {
                (found[cell] ??= []).Add(i);
            }
        }

        return [.. found.Select(list => list is null ? [] : list.ToArray())];
    }
}
