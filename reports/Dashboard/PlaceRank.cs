namespace Analytics.Reports.Dashboard;

/// <summary>A place in an order by 比对达标 against the cumulative task: capped at all of it, no rank for places of few people.</summary>
/// <param name="Place">The place.</param>
/// <param name="Share">At most 1; null without a number.</param>
/// <param name="Rank">From 1, equal for shares that print alike; null when not ranked.</param>
internal sealed record PlaceRank(Division Place, decimal? Share, int? Rank)
{
    private const string Figure = "verified_completion_share_cum";

    /// <summary>Orders the places that have anybody on the register: best first, those without a rank last in their standing order.</summary>
    public static IReadOnlyList<PlaceRank> Order(PageContext context, IEnumerable<Division> places)
    {
        var smallest = context.Snapshot.Limits.Of("ranking_minimum_people");
        var shares = places
            .Where(place => context.Snapshot.Figures.Covers(place.Code, context.Quarter.Key))
            .Select(place => (Place: place, context.Cell(Figure, place).Value))
            .Select(place => (place.Place, Share: Capped(place.Value?.Value), IsRanked: place.Value is { Value: not null } value && value.Denominator >= smallest))
            .ToList();
        var ranked = shares.Where(place => place.IsRanked).Select(place => place.Share!.Value).ToList();
        return
        [
            .. shares
                .Select(place => new PlaceRank(place.Place, place.Share, place.IsRanked && ranked.Exists(share => share > 0) ? ranked.Count(share => share > place.Share) + 1 : null))
                .OrderBy(place => place.Rank ?? int.MaxValue),
        ];
    }

    private static decimal? Capped(decimal? share) => share is { } value ? Math.Round(Math.Clamp(value, 0, 1), 3, MidpointRounding.AwayFromZero) : null;
}
