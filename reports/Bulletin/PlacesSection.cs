using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>分县（市、区）和管委会进展: by responsible unit, then by county.</summary>
internal static class PlacesSection
{
    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(2, "分县（市、区）和管委会进展");
        yield return new ParagraphBlock(Compare(facts, figures));
        yield return Table("表‹units›　各责任单位脱贫进度", "全市", facts.Zones, facts, figures) with
        {
            Note = $"注：{Deducted(facts)}。" + (facts.HasDerivedTargets ? "年度任务按建档基数由全市任务分解推算，供参考，以市下达的任务为准。" : ""),
        };
        yield return Table("表‹counties›　按行政区划统计的脱贫进度", "全市", facts.Counties, facts, figures) with { Note = Contained(facts) };
    }

    private static string Deducted(BulletinFacts facts) => facts.Phase == Phase.YearEnd
        ? "登记脱贫和现有登记脱贫均已扣除返贫和更正撤回"
        : "现有登记脱贫为累计登记脱贫扣除返贫和更正撤回后的人数";

    private static string Compare(BulletinFacts facts, FigureReader figures)
    {
        var (what, share) = Measure(facts);
        var city = Printed(share(figures, facts.City));
        var places = facts.Zones.Select(zone => (zone.Name, Share: share(figures, zone))).ToList();
        var known = places.Where(place => place.Share is not null).OrderByDescending(place => place.Share).ToList();
        if (city is null || known.Count == 0)
        {
            return $"各责任单位{what}{NoData}。";
        }

        string Named(Func<decimal, bool> which) =>
            List(known.Where(place => which(Printed(place.Share)!.Value)).Select(place => $"{place.Name}（{Percent(place.Share)}）"));
        var (above, equal, below) = (Named(value => value > city), Named(value => value == city), Named(value => value < city));
        var missing = List(places.Where(place => place.Share is null).Select(place => place.Name));
        var (behind, unfinished) = (known.Count(place => Printed(place.Share) < city), known.Count(place => Printed(place.Share) < city && place.Share < 1));
        var todo = facts.Phase == Phase.YearEnd ? "须查找原因、补齐差距" : "须加快进度";
        var start = $"{what}全市为{Percent(share(figures, facts.City))}（见表‹units›、表‹counties›）。";
        return places.Count == 1 ? start : start
            + string.Join("；", new[]
            {
                above.Length > 0 ? $"高于全市水平的有{above}" : "",
                equal.Length > 0 ? $"与全市持平的有{equal}" : "",
                below.Length > 0 ? $"低于全市水平的有{below}" + (unfinished == 0 ? "" : unfinished == behind ? $"，{todo}" : $"，其中不足100%的{todo}") : "",
            }.Where(part => part.Length > 0))
            + "。"
            + (missing.Length > 0 ? $"{missing}{NoData}。" : "");
    }

    private static (string What, Func<FigureReader, Place, decimal?> Share) Measure(BulletinFacts facts) => facts.Phase switch
    {
        Phase.OpenYear => ("预脱贫人数占年度任务的比例", ListedShare),
        Phase.YearEnd => ("年度任务达标完成率（比对达标人数占年度任务）", (figures, place) => figures.Value("verified_completion_share_ytd", place)),
        _ => ("三年任务达标完成率（累计比对达标人数占三年任务）", (figures, place) => figures.Value("verified_completion_share_cum", place)),
    };

    private static decimal? ListedShare(FigureReader figures, Place place)
    {
        var target = figures.Value("exit_target_people_ytd", place);
        return target is > 0 ? figures.Value("pre_exit_people", place) / target : null;
    }

    private static TableBlock Table(string caption, string total, IReadOnlyList<Place> places, BulletinFacts facts, FigureReader figures)
    {
        (string Title, Func<Place, string> Cell)[] register =
        [
            ("在册\n人口", place => Number(figures.Value("registered_people", place))),
            ("未脱贫\n人口", place => Number(figures.Value("poor_people", place))),
        ];
        (string Title, Func<Place, string> Cell)[] year = facts.Phase switch
        {
            Phase.OpenYear =>
            [
                ("年度\n任务", place => Number(figures.Value("exit_target_people_ytd", place))),
                ("预脱贫", place => Number(figures.Value("pre_exit_people", place))),
                ("占任务", place => Percent(ListedShare(figures, place))),
            ],
            Phase.YearEnd =>
            [
                ("年度\n任务", place => Number(figures.Value("exit_target_people_ytd", place))),
                ("登记\n脱贫", place => Number(figures.Numerator("exit_completion_share_ytd", place))),
                ("完成率", place => Percent(figures.Value("exit_completion_share_ytd", place))),
                ("比对\n达标", place => Number(figures.Numerator("verified_completion_share_ytd", place))),
                ("达标\n完成率", place => Percent(figures.Value("verified_completion_share_ytd", place))),
            ],
            _ =>
            [
                ("三年\n任务", place => Number(figures.Value("exit_target_people_cum", place))),
                ("本年\n返贫", place => Number(figures.Value("relapsed_people_ytd", place))),
            ],
        };
        (string Title, Func<Place, string> Cell)[] cumulative =
        [
            ("现有登\n记脱贫", place => Number(figures.Value("net_exited_people_cum", place))),
            ("累计\n完成率", place => Percent(figures.Value("exit_completion_share_cum", place))),
        ];
        (string Title, Func<Place, string> Cell)[] verified = facts.Phase == Phase.YearEnd
            ? []
            : [("累计比\n对达标", place => Number(figures.Value("verified_exited_people_cum", place)))];
        (string Title, Func<Place, string> Cell)[] cells = [.. register, .. year, .. cumulative, .. verified];
        IReadOnlyList<string>[] rows =
        [
            .. places.Prepend(facts.City with { Name = total }).Select(place => (string[])[place.Name, .. cells.Select(cell => cell.Cell(place))]),
        ];
        var isWide = cells.Length > 8;
        return new TableBlock(
            caption,
            "单位：人",
            [new("单位", isWide ? 2.2 : 2.4, IsNumber: false), .. cells.Select(cell => new TableColumn(cell.Title, 1))],
            rows)
        {
            Totals = [0],
            IsDense = isWide,
        };
    }

    // 城区含红海湾经济开发区: read off the towns, never off a code
    private static string Contained(BulletinFacts facts)
    {
        var contained = facts.Counties
            .Select(county => (county.Name, Zones: facts.Towns
                .Where(town => town.County == county.Division && town.Zone.Length > 0 && town.Zone != county.Name)
                .Select(town => town.Zone)
                .Distinct(StringComparer.Ordinal)
                .ToList()))
            .Where(county => county.Zones.Count > 0)
            .Select(county => $"{county.Name}含{List(county.Zones)}")
            .ToList();
        return contained.Count > 0 ? $"注：{string.Join("，", contained)}。" : "";
    }
}
