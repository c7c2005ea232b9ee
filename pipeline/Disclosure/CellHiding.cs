namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Hides small cells and as few others as needed, so that no hidden small cell can be computed from what stays: first wherever
/// an equation has a single gap, then wherever elimination over all equations still finds a value. Quarters are decided one after the
/// other, oldest first: a number once public stays public, and what is hidden stays hidden.
/// </summary>
internal sealed class CellHiding
{
    private const long Wide = 3_000_000; // a county, the city, or a zone as a whole: never a second one beside the first

    private readonly IReadOnlyList<Equation> equations;
    private readonly IReadOnlyList<long> costs;
    private readonly bool[] isSensitive;
    private readonly bool[] isHidden;
    private readonly int[][] equationsOf;
    private readonly int[] gaps;
    private readonly bool[] isLeftOut;
    private readonly Queue<int> single = new();
    private Elimination decided;
    private QuarterEnd before;
    private QuarterEnd quarter;
    private int changed;
    private int passes;

    private CellHiding(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive)
    {
        this.equations = equations;
        this.costs = costs;
        this.isSensitive = isSensitive;
        isHidden = new bool[costs.Count];
        gaps = new int[equations.Count];
        isLeftOut = new bool[equations.Count];
        equationsOf = EquationsOf(equations, costs.Count);
        decided = Elimination.Of(costs.Count);
    }

    /// <summary>Finds the cells to hide.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="costs">What hiding a cell costs; <see cref="long.MaxValue"/> where it cannot be hidden.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <param name="quarters">Where the cells and equations of each quarter end, oldest first. What is hidden of a quarter does not depend on later ones.</param>
    /// <returns>True for each cell to hide.</returns>
    public static bool[] Hide(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive, IReadOnlyList<QuarterEnd> quarters)
    {
        var hiding = new CellHiding(equations, costs, isSensitive);
        foreach (var end in quarters)
        {
            hiding.Decide(end);
        }

        return hiding.isHidden;
    }

    /// <summary>Sensitive cells whose value follows from what stays public.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="isHidden">Hidden cells.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <returns>Ordered; empty when the release is safe.</returns>
    public static IReadOnlyList<int> Recovered(IReadOnlyList<Equation> equations, bool[] isHidden, bool[] isSensitive) =>
        Recovered(Elimination.Of(isHidden.Length).With(equations, isHidden), isSensitive);

    private static IReadOnlyList<int> Recovered(Elimination system, bool[] isSensitive)
    {
        var isSettled = system.Settled();
        return [.. Enumerable.Range(0, isSensitive.Length).Where(cell => isSettled[cell] && isSensitive[cell])];
    }

    private void Decide(QuarterEnd next)
    {
        (before, quarter, passes) = (quarter, next, 0);
        if (!LeaveOutChance())
        {
            // numbers of earlier quarters have to go too
            (before, decided) = (default, Elimination.Of(costs.Count));
        }

        for (var equation = before.Equations; equation < quarter.Equations; equation++)
        {
            gaps[equation] = equations[equation].Cells.Count(cell => isHidden[cell]);
            if (gaps[equation] == 1)
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

        do
        {
            CloseSingleGaps();
        }
        while (OpenSettled());
    }

    // hides beside each cell that still follows; more at a time the longer it takes
    private bool OpenSettled()
    {
        var system = System(isHidden);
        var recovered = Recovered(system, isSensitive);
        changed = 0;
        passes++;
        var far = new Lazy<int[]>(() => FarCovers(recovered));
        foreach (var cell in recovered)
        {
            var beside = EquationsKnown(cell).SelectMany(equation => equations[equation].Cells).Where(CanHide).Distinct().OrderBy(Cost)
                .Take(passes).Where((other, i) => i == 0 || costs[other] < Wide).ToList();
            if (beside.Count == 0 && far.Value[cell] >= 0)
            {
                beside = [far.Value[cell]];
            }

            beside.ForEach(HideCell);
        }

        if (recovered.Count == 0)
        {
            decided = system;
        }

        return recovered.Count == 0 || changed > 0
            ? recovered.Count > 0
            : throw new InvalidOperationException($"{recovered.Count} small cells follow from cells that cannot be hidden");
    }

    // What follows even when all of the quarter is hidden follows from earlier numbers and from chance: three numbers of a quarter that happen to add up,
    // a number that happens to equal one of before. No reader can know such a sum from numbers he does not see.
    private bool LeaveOutChance()
    {
        bool[] isAllHidden = [.. isHidden.Select((hidden, cell) => hidden || (cell >= before.Cells && costs[cell] != long.MaxValue))];
        while (Recovered(System(isAllHidden), isSensitive) is { Count: > 0 } recovered)
        {
            var chance = NearestChance(recovered, isAllHidden);
            if (chance.Count == 0)
            {
                Array.Fill(isLeftOut, value: false, before.Equations, quarter.Equations - before.Equations);
                return false;
            }

            chance.ForEach(equation => isLeftOut[equation] = true);
        }

        return true;
    }

    // such sums of the quarter nearest to some cells, through what is hidden; none when none is left
    private List<int> NearestChance(IReadOnlyList<int> cells, bool[] isUnknown)
    {
        var seen = new HashSet<int>(cells);
        var ring = cells;
        while (ring.Count > 0)
        {
            var near = ring.SelectMany(EquationsKnown).Where(equation => !isLeftOut[equation]).Distinct().ToList();
            if (near.FindAll(equation => equation >= before.Equations && equations[equation].IsChance) is { Count: > 0 } chance)
            {
                return chance;
            }

            ring = [.. near.SelectMany(equation => equations[equation].Cells).Where(cell => isUnknown[cell] && seen.Add(cell))];
        }

        return [];
    }

    private Elimination System(bool[] isUnknown) =>
        decided.With(Enumerable.Range(before.Equations, quarter.Equations - before.Equations).Where(equation => !isLeftOut[equation]).Select(equation => equations[equation]), isUnknown);

    private IEnumerable<int> EquationsKnown(int cell) => equationsOf[cell].Where(equation => equation < quarter.Equations);

    // for each wanted cell the cheapest of the nearest that can still be hidden, found from those outwards through hidden cells; minus one where there is none
    private int[] FarCovers(IReadOnlyList<int> wanted)
    {
        var cover = Enumerable.Range(0, isHidden.Length).Select(cell => CanHide(cell) ? cell : -1).ToArray();
        var next = Enumerable.Range(before.Equations, quarter.Equations - before.Equations).ToList();
        var coming = Enumerable.Repeat(-1, isHidden.Length).ToArray();
        while (next.Count > 0 && wanted.Any(cell => cover[cell] < 0))
        {
            var reached = new List<int>();
            foreach (var equation in next)
            {
                var cells = equations[equation].Cells;
                var nearest = -1;
                foreach (var cell in cells)
                {
                    nearest = Cheaper(nearest, cover[cell]);
                }

                foreach (var cell in nearest < 0 ? [] : cells)
                {
                    if (isHidden[cell] && cover[cell] < 0)
                    {
                        if (coming[cell] < 0)
                        {
                            reached.Add(cell);
                        }

                        coming[cell] = Cheaper(coming[cell], nearest);
                    }
                }
            }

            reached.ForEach(cell => cover[cell] = coming[cell]);
            next = [.. reached.SelectMany(EquationsKnown).Distinct()];
        }

        return cover;
    }

    private bool CanHide(int cell) => cell >= before.Cells && !isHidden[cell] && costs[cell] != long.MaxValue;

    private (long Cost, int Cell) Cost(int cell) => cell < 0 ? (long.MaxValue, cell) : (costs[cell], cell);

    private int Cheaper(int one, int other) =>
        one < 0 ? other : other < 0 || costs[one] < costs[other] || (costs[one] == costs[other] && one < other) ? one : other;

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
        changed++;
        foreach (var equation in EquationsKnown(cell))
        {
            if (++gaps[equation] == 1)
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
