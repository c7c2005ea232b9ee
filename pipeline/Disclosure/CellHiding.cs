namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Hides small cells and as few others as needed, so that no hidden small cell can be computed from what stays: first wherever
/// an equation has a single gap, then wherever elimination over all equations still finds a value.
/// </summary>
internal sealed class CellHiding
{
    private readonly IReadOnlyList<Equation> equations;
    private readonly IReadOnlyList<long> costs;
    private readonly bool[] isSensitive;
    private readonly bool[] isHidden;
    private readonly int[][] equationsOf;
    private readonly int[] gaps;
    private readonly Queue<int> single = new();
    private int changed;
    private int passes;

    private CellHiding(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive)
    {
        this.equations = equations;
        this.costs = costs;
        this.isSensitive = isSensitive;
        isHidden = new bool[costs.Count];
        gaps = new int[equations.Count];
        equationsOf = EquationsOf(equations, costs.Count);
    }

    /// <summary>Finds the cells to hide.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="costs">What hiding a cell costs; <see cref="long.MaxValue"/> where it cannot be hidden.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <returns>True for each cell to hide.</returns>
    public static bool[] Hide(IReadOnlyList<Equation> equations, IReadOnlyList<long> costs, bool[] isSensitive)
    {
        var hiding = new CellHiding(equations, costs, isSensitive);
        for (var cell = 0; cell < isSensitive.Length; cell++)
        {
            if (isSensitive[cell])
            {
                hiding.HideCell(cell);
            }
        }

        hiding.CloseSingleGaps();
        while (hiding.OpenSettled())
        {
            hiding.CloseSingleGaps();
        }

        return hiding.isHidden;
    }

    /// <summary>Sensitive cells whose value follows from what stays public.</summary>
    /// <param name="equations">All that a reader can know.</param>
    /// <param name="isHidden">Hidden cells.</param>
    /// <param name="isSensitive">Cells that must not be known.</param>
    /// <returns>Ordered; empty when the release is safe.</returns>
    public static IReadOnlyList<int> Recovered(IReadOnlyList<Equation> equations, bool[] isHidden, bool[] isSensitive)
    {
        var isSettled = Elimination.Settled(equations, isHidden);
        return [.. Enumerable.Range(0, isHidden.Length).Where(cell => isSettled[cell] && isSensitive[cell])];
    }

    // hides beside each cell that still follows; more at a time the longer it takes
    private bool OpenSettled()
    {
        var recovered = Recovered(equations, isHidden, isSensitive);
        changed = 0;
        passes++;
        var far = new Lazy<int[]>(() => FarCovers(CanHide));
        var last = new Lazy<int[]>(() => FarCovers(IsLeft));
        foreach (var cell in recovered)
        {
            var beside = equationsOf[cell].SelectMany(equation => equations[equation].Cells).Where(CanHide).Distinct().OrderBy(Cost).Take(passes).ToList();
            var cover = beside.Count > 0 ? -1 : far.Value[cell] >= 0 ? far.Value[cell] : last.Value[cell];
            if (cover >= 0)
            {
                beside = [cover];
            }

            beside.ForEach(HideCell);
        }

        return recovered.Count == 0 || changed > 0
            ? recovered.Count > 0
            : throw new InvalidOperationException($"{recovered.Count} small cells follow from cells that cannot be hidden");
    }

    // for each cell the cheapest of the nearest that can still be hidden, found from those outwards; minus one where there is none
    private int[] FarCovers(Func<int, bool> canHide)
    {
        var cover = Enumerable.Range(0, isHidden.Length).Select(cell => canHide(cell) ? cell : -1).ToArray();
        var next = Enumerable.Range(0, equations.Count).Where(equation => Array.Exists(equations[equation].Cells, cell => cover[cell] < 0)).ToList();
        var coming = Enumerable.Repeat(-1, isHidden.Length).ToArray();
        while (next.Count > 0)
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
                    if (cover[cell] < 0)
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
            next = [.. reached.SelectMany(cell => equationsOf[cell]).Distinct()];
        }

        return cover;
    }

    // what everybody knows hides nothing, however many are hidden beside it
    private bool CanHide(int cell) => !isHidden[cell] && costs[cell] < CellSpace.Known;

    // where nothing else is left
    private bool IsLeft(int cell) => !isHidden[cell] && costs[cell] != long.MaxValue;

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
        foreach (var equation in equationsOf[cell])
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
