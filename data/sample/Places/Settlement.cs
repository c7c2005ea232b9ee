namespace Analytics.Sample.Places;

/// <summary>How many registered households each village opens with: a quarter of them in the 142 villages, three quarters outside.</summary>
internal static class Settlement
{
    private const double InsideShare = 0.249;
    private const int HouseholdsPerVillage = 12;

    /// <summary>Every zone has a village; notable ones, whose names can be mistaken, come first.</summary>
    /// <returns>Households by village index; 0 for villages that a small city leaves out.</returns>
    public static int[] Spread(Map map, VillageKind[] kinds, int households, int seed, Func<Village, bool> isNotable)
    {
        var zones = map.Villages.Select(village => village.Zone).Distinct(StringComparer.Ordinal).Count();
        var wanted = Math.Clamp(households / HouseholdsPerVillage, Math.Min(zones, households / 3), map.Villages.Count);
        var chosen = ChooseVillages(map, kinds, wanted, seed, isNotable);
        var random = Prng.For(seed, RandomStream.VillageSize);
        var weights = new double[map.Villages.Count];
        foreach (var village in map.Villages)
        {
            var draw = Math.Exp(0.45 * random.Normal());
            weights[village.Index] = chosen[village.Index] ? draw : 0;
        }

        var inside = Sum(weights, kinds, poor: true);
        var outside = Sum(weights, kinds, poor: false);
        for (var index = 0; index < weights.Length && inside > 0 && outside > 0; index++)
        {
            weights[index] *= kinds[index] == VillageKind.Scattered ? (1 - InsideShare) / outside : InsideShare / inside;
        }

        return Apportion(weights, households);
    }

    private static bool[] ChooseVillages(Map map, VillageKind[] kinds, int wanted, int seed, Func<Village, bool> isNotable)
    {
        var random = Prng.For(seed, RandomStream.VillageChoice);
        var order = map.Villages.Select(village => village.Index).ToList();
        random.Shuffle(order);
        var chosen = new bool[map.Villages.Count];
        var zones = order.GroupBy(index => map.Villages[index].Zone, StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal).ToList();
        var poorWanted = Math.Max(2, wanted * 142 / map.Villages.Count);
        var count = 0;
        var oneEach = zones.Select(zone => zone.OrderByDescending(index => isNotable(map.Villages[index])).First());
        var poor = order.Where(index => kinds[index] != VillageKind.Scattered).Take(poorWanted);
        foreach (var index in oneEach.Concat(poor).Concat(order))
        {
            if (count < wanted && !chosen[index])
            {
                chosen[index] = true;
                count++;
            }
        }

        return chosen;
    }

    private static double Sum(double[] weights, VillageKind[] kinds, bool poor) =>
        weights.Where((_, index) => kinds[index] != VillageKind.Scattered == poor).Sum();

    /// <summary>Two to each village of the city, the rest by largest remainder, ties by code order.</summary>
    private static int[] Apportion(double[] weights, int households)
    {
        const int Least = 2;
        var counts = weights.Select(weight => weight > 0 ? Least : 0).ToArray();
        var left = households - counts.Sum();
        var total = weights.Sum();
        var shares = weights.Select(weight => left * weight / total).ToArray();
        for (var index = 0; index < shares.Length; index++)
        {
            counts[index] += (int)shares[index];
        }

        var missing = households - counts.Sum();
        var byRemainder = Enumerable.Range(0, shares.Length).OrderByDescending(index => shares[index] - Math.Floor(shares[index])).ThenBy(index => index);
        foreach (var index in byRemainder.Take(missing))
        {
            counts[index]++;
        }

        return counts;
    }
}
