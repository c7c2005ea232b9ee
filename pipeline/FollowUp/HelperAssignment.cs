namespace Analytics.Pipeline.FollowUp;

/// <summary>
/// Gives every household one cadre, exactly and the same way each time: as many households as the cap lets, the riskiest first;
/// among those solutions the fewest cadres out of their town; among those the fewest changes. A cadre takes households of the
/// own county alone, a cadre without a county those of any (Art. 23).
/// </summary>
/// <remarks>
/// Who is served follows from the counties' room, which nests, so that taking the riskiest first is already the best choice.
/// Who serves whom is a flow of least cost through pools: household → town → county → city → cadre.
/// </remarks>
public static class HelperAssignment
{
    /// <summary>Solves one assignment.</summary>
    /// <param name="households">Households, riskiest first.</param>
    /// <param name="helpers">Cadres.</param>
    /// <param name="cap">Most households a cadre may have, 1 or more.</param>
    /// <returns>Key of the cadre of each household, in the order given; null for one that is left without.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below 1.</exception>
    public static IReadOnlyList<string?> Solve(IReadOnlyList<HouseholdNeed> households, IReadOnlyList<HelperPost> helpers, int cap)
    {
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(helpers);
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, 1);
        HelperPost[] posts = [.. helpers.OrderBy(helper => helper.Key, StringComparer.Ordinal)];
        var served = Served(households, posts, cap);
        var result = new string?[households.Count];
        if (served.Count > 0)
        {
            using var network = new HelperNetwork([.. served.Select(index => households[index])], posts, cap);
            var chosen = network.Solve();
            for (var i = 0; i < served.Count; i++)
            {
                result[served[i]] = chosen[i];
            }
        }

        return result;
    }

    /// <summary>Positions of the households that can be served: a county's own cadres first, then those of every county.</summary>
    private static List<int> Served(IReadOnlyList<HouseholdNeed> households, HelperPost[] helpers, int cap)
    {
        var room = helpers.Where(helper => helper.County is not null)
            .GroupBy(helper => helper.County!, StringComparer.Ordinal)
            .ToDictionary(county => county.Key, county => county.Count() * cap, StringComparer.Ordinal);
        var roomAnywhere = helpers.Count(helper => helper.County is null) * cap;
        List<int> served = [];
        for (var i = 0; i < households.Count; i++)
        {
            var own = room.GetValueOrDefault(households[i].County);
            if (own > 0)
            {
                room[households[i].County] = own - 1;
                served.Add(i);
            }
            else if (roomAnywhere > 0)
            {
                roomAnywhere--;
                served.Add(i);
            }
        }

        return served;
    }
}
