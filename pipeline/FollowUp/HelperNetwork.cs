using Google.OrTools.Graph;

namespace Analytics.Pipeline.FollowUp;

/// <summary>The flow of least cost that gives each household a cadre; it exists for every household it is made for.</summary>
/// <param name="households">Households, all of which can be served, riskiest first.</param>
/// <param name="helpers">Cadres by key.</param>
/// <param name="cap">Most households a cadre may have.</param>
internal sealed class HelperNetwork(IReadOnlyList<HouseholdNeed> households, IReadOnlyList<HelperPost> helpers, int cap) : IDisposable
{
    private readonly MinCostFlow flow = new();
    private readonly Dictionary<string, int> helperOf = helpers.Select((helper, index) => (helper.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
    private readonly Dictionary<string, int> pools = new(StringComparer.Ordinal);
    private readonly List<(int Pool, int Helper, int Arc)> poolArcs = [];
    private int nodes;

    public void Dispose() => flow.Dispose();

    /// <summary>Finds the flow.</summary>
    /// <returns>Key of the cadre of each household.</returns>
    /// <exception cref="InvalidOperationException">There is none: a defect of this program.</exception>
    public string[] Solve()
    {
        var source = nodes++;
        var sink = nodes++;
        var firstHousehold = nodes;
        nodes += households.Count;
        var firstHelper = nodes;
        nodes += helpers.Count;
        for (var j = 0; j < helpers.Count; j++)
        {
            flow.AddArcWithCapacityAndUnitCost(firstHelper + j, sink, cap, 0);
        }

        // One household more out of its town weighs more than a change of every cadre.
        long outOfTown = households.Count + 1;
        var kept = AddHouseholds(source, firstHousehold, firstHelper, outOfTown);
        AddPools(firstHelper, outOfTown);
        flow.SetNodeSupply(source, households.Count);
        flow.SetNodeSupply(sink, -households.Count);
        if (flow.Solve() is var status and not MinCostFlowBase.Status.OPTIMAL)
        {
            throw new InvalidOperationException($"No assignment of {households.Count} households to {helpers.Count} cadres: {status}");
        }

        return Read(kept);
    }

    /// <returns>Arc of each household to the cadre it has, -1 where there is none.</returns>
    private int[] AddHouseholds(int source, int firstHousehold, int firstHelper, long outOfTown)
    {
        var kept = new int[households.Count];
        for (var i = 0; i < households.Count; i++)
        {
            var household = households[i];
            flow.AddArcWithCapacityAndUnitCost(source, firstHousehold + i, 1, 0);
            flow.AddArcWithCapacityAndUnitCost(firstHousehold + i, Pool(household.Town), 1, 1);
            kept[i] = -1;
            if (household.PreviousHelper is { } key && helperOf.TryGetValue(key, out var j) && (helpers[j].County ?? household.County) == household.County)
            {
                kept[i] = flow.AddArcWithCapacityAndUnitCost(firstHousehold + i, firstHelper + j, 1, helpers[j].Town == household.Town ? 0 : outOfTown);
            }
        }

        return kept;
    }

    private void AddPools(int firstHelper, long outOfTown)
    {
        foreach (var town in pools.Keys.ToList())
        {
            flow.AddArcWithCapacityAndUnitCost(Pool(town), Pool(town[..6]), households.Count, outOfTown);
        }

        foreach (var county in pools.Keys.Where(pool => pool.Length == 6).ToList())
        {
            flow.AddArcWithCapacityAndUnitCost(Pool(county), Pool(""), households.Count, 0);
        }

        for (var j = 0; j < helpers.Count; j++)
        {
            var helper = helpers[j];
            if (helper.Town is { } town && pools.TryGetValue(town, out var own))
            {
                poolArcs.Add((own, j, flow.AddArcWithCapacityAndUnitCost(own, firstHelper + j, cap, 0)));
            }

            if (pools.TryGetValue(helper.County ?? "", out var wide))
            {
                poolArcs.Add((wide, j, flow.AddArcWithCapacityAndUnitCost(wide, firstHelper + j, cap, 0)));
            }
        }
    }

    private int Pool(string place)
    {
        if (!pools.TryGetValue(place, out var node))
        {
            node = nodes++;
            pools.Add(place, node);
        }

        return node;
    }

    /// <summary>Reads who has whom. A pool serves its riskiest households in the town, and hands out cadres village by village.</summary>
    private string[] Read(int[] kept)
    {
        var result = new string[households.Count];
        var room = poolArcs.GroupBy(arc => arc.Pool).ToDictionary(
            pool => pool.Key, pool => new Queue<int>(pool.SelectMany(arc => Enumerable.Repeat(arc.Helper, (int)flow.Flow(arc.Arc)))));
        List<int> waiting = [];
        for (var i = 0; i < households.Count; i++)
        {
            if (kept[i] >= 0 && flow.Flow(kept[i]) == 1)
            {
                result[i] = households[i].PreviousHelper!;
            }
            else
            {
                waiting.Add(i);
            }
        }

        foreach (var place in new Func<HouseholdNeed, string>[] { need => need.Town, need => need.County, _ => "" })
        {
            List<int> left = [];
            foreach (var group in waiting.GroupBy(i => place(households[i]), StringComparer.Ordinal))
            {
                var queue = pools.TryGetValue(group.Key, out var pool) ? room.GetValueOrDefault(pool) : null;
                var here = group.Take(queue?.Count ?? 0).ToList();
                foreach (var i in here.OrderBy(i => households[i].Village, StringComparer.Ordinal).ThenBy(i => i))
                {
                    result[i] = helpers[queue!.Dequeue()].Key;
                }

                left.AddRange(group.Skip(here.Count));
            }

            waiting = left;
        }

        return result;
    }
}
