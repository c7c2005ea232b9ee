namespace Analytics.Sample.Truth;

/// <summary>A division with the villages that add up to it.</summary>
/// <param name="Code">Digits, or the name of a zone.</param>
/// <param name="Level">city, county, zone, town or village.</param>
/// <param name="Villages">Village indexes.</param>
internal sealed record Division(string Code, string Level, IReadOnlyList<int> Villages)
{
    /// <summary>All divisions, from the city down.</summary>
    public static IReadOnlyList<Division> All(Places.Map map)
    {
        var villages = map.Villages;
        IEnumerable<Division> By(string level, Func<Places.Village, string> key) => villages
            .GroupBy(key, village => village.Index, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Division(group.Key, level, [.. group]));
        return
        [
            new Division(map.City, "city", [.. villages.Select(village => village.Index)]),
            .. By("county", village => village.Town.CountyCode),
            .. By("zone", village => village.Zone),
            .. By("town", village => village.Town.Code),
            .. By("village", village => village.Code),
        ];
    }
}
