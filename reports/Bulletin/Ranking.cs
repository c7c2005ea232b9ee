namespace Analytics.Reports.Bulletin;

/// <summary>
/// Towns by 比对达标 against the cumulative task. More than the task counts as the task, so that nobody gains by exits beyond it;
/// towns of few people are not ranked, since one household would move them. Before the first exits nobody is ranked.
/// </summary>
internal static class Ranking
{
    /// <summary>Ranks the towns, in the order of <see cref="BulletinFacts.Towns"/>.</summary>
    public static IReadOnlyList<TownRank> Of(BulletinFacts facts, FigureReader figures)
    {
        var shares = facts.Towns
            .Select(town => (Town: town, Share: Capped(figures, town), People: figures.Denominator("verified_completion_share_cum", town)))
            .ToList();
        var hasBegun = figures.Value("verified_exited_people_cum") is not 0;
        var smallest = facts.Limits.Of("ranking_minimum_people");
        bool IsRanked((Place Town, decimal? Share, decimal? People) town) => hasBegun && town.Share is not null && town.People >= smallest;
        var ranked = shares.Where(IsRanked).Select(town => town.Share!.Value).ToList();
        return
        [
            .. shares.Select(town => new TownRank(
                town.Town,
                town.Share,
                IsRanked(town) ? ranked.Count(share => share > town.Share) + 1 : null)),
        ];
    }

    // Equal as printed is equal in rank: a reader cannot see more than one decimal, and what is not all is not 100.0.
    private static decimal? Capped(FigureReader figures, Place town) =>
        figures.Value("verified_completion_share_cum", town) is { } share ? Wording.Printed(Math.Clamp(share, 0, 1)) / 100 : null;
}
