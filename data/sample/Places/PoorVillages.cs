namespace Analytics.Sample.Places;

/// <summary>Chooses the 142 relative-poverty villages by seed; the real list is not public.</summary>
internal static class PoorVillages
{
    private static readonly (VillageKind Kind, int Count)[] Helpers = [(VillageKind.Province, 18), (VillageKind.Shenzhen, 109), (VillageKind.City, 15)];

    /// <returns>The kind of each village, by village index.</returns>
    public static VillageKind[] Choose(Map map, int seed)
    {
        var random = Prng.For(seed, RandomStream.PoorVillages);
        var rural = map.Villages.Where(village => !village.Name.EndsWith("虚拟生活区", StringComparison.Ordinal)).Select(village => village.Index).ToList();
        random.Shuffle(rural);
        var kinds = new VillageKind[map.Villages.Count];
        var next = 0;
        foreach (var (kind, count) in Helpers)
        {
            for (var taken = 0; taken < count; taken++)
            {
                kinds[rural[next++]] = kind;
            }
        }

        return kinds;
    }
}
