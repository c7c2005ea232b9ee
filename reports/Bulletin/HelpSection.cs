using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>帮扶责任与走访 (Art. 19–23).</summary>
internal static class HelpSection
{
    private static readonly (string Figure, string Name)[] s_organisation =
    [
        ("return_visit_share_12m", "已脱贫户近12个月回访率"), ("benefit_kept_share", "享受期内脱贫户政策延续率"), ("village_plan_share", "相对贫困村一村一策覆盖率"),
        ("household_plan_share", "一户一法覆盖率"), ("enterprise_paired_village_share", "相对贫困村企业结对率"), ("pledge_signed_share_county", "县级责任书签订率"), ("pledge_signed_share", "镇级责任书签订率"),
        ("pledge_signed_share_village", "村级责任书签订率"), ("town_staff_share", "镇（街道）扶贫专职干部配备率"),
    ];

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(1, "帮扶责任与走访");
        string[] ids =
        [
            "helper_covered_share", "visited_share_12m", "helper_overloaded_count", "post_vacant_count", "leader_visit_missed_count", .. s_organisation.Select(share => share.Figure),
        ];
        if (!ids.Any(figures.Has))
        {
            yield return new ParagraphBlock($"帮扶责任人、驻村队伍和走访情况{NoData}，待报送后列示。");
            yield break;
        }

        var most = facts.Limits.Number("helper_household_max");
        var covered = figures.Value("helper_covered_share");
        var visited = figures.Value("visited_share_12m");
        var clauses = new[]
        {
            covered is null ? "" : $"在册户结对帮扶覆盖率{Percent(covered)}",
            visited is null ? "" : $"近12个月已走访户占{Percent(visited)}",
            figures.Value("helper_overloaded_count") is { } overloaded ? (overloaded == 0 ? $"没有结对超过{most}户的帮扶责任人" : $"结对超过{most}户的帮扶责任人{Number(overloaded)}人") : "",
            figures.Value("post_vacant_count") is { } vacant ? (vacant == 0 ? "驻村队长、第一书记全部到岗" : $"驻村队长、第一书记岗位空缺{Number(vacant)}个") : "",
            figures.Value("leader_visit_missed_count") is { } missed ? (missed == 0 ? "党政主要领导带队走访次数均达到要求" : $"党政主要领导带队走访欠{Number(missed)}次") : "",
        };
        yield return new ParagraphBlock((Clauses(clauses) is { Length: > 0 } words ? $"截至{facts.ShortEnd}，{words}。" : $"帮扶责任人、驻村队伍和走访情况{NoData}。")
            + (covered < 1 || visited < 1 ? "未结对、未走访的户由镇（街道）党委统筹落实到人。" : ""));
        if (Organisation(figures) is { Length: > 0 } organisation)
        {
            yield return new ParagraphBlock(organisation);
        }

        if (facts.Zones.Count > 0)
        {
            yield return new TableBlock(
                "表‹help›　帮扶责任与走访情况",
                "",
                [new("单位", 2.2, IsNumber: false), new("结对\n覆盖率", 1), new("近12个月\n走访率", 1.1), new($"结对超\n{most}户（人）", 1.1), new("岗位空缺\n（个）", 1)],
                [
                    .. facts.Zones.Prepend(facts.City with { Name = facts.Whole }).Select(place => (string[])
                    [
                        place.Name, Percent(figures.Value("helper_covered_share", place)), Percent(figures.Value("visited_share_12m", place)),
                        Number(figures.Value("helper_overloaded_count", place)), Number(figures.Value("post_vacant_count", place)),
                    ]),
                ])
            {
                Totals = [0],
            };
        }
    }

    private static string Organisation(FigureReader figures) =>
        string.Join("，", s_organisation.Select(share => (share.Name, Value: figures.Value(share.Figure))).Where(share => share.Value is not null).Select(share => share.Name + Percent(share.Value)))
            is { Length: > 0 } shares ? $"组织保障方面，{shares}。" : "";
}
