using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.VillageCard;

/// <summary>村情卡: one village on one page, internal. No score, no forecast, no pattern, nobody's name.</summary>
public static class VillageCardComposer
{
    private const int MostCauses = 5;

    /// <summary>Composes a card.</summary>
    /// <param name="facts">The village.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>One page.</returns>
    public static Sheet Compose(VillageFacts facts, ReportQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var figures = facts.Figures;
        return new Sheet
        {
            Title = $"{facts.Name}村情卡",
            Subtitle = $"{facts.Unit}　{facts.Town}　{(facts.IsPoorVillage ? "相对贫困村" : "非相对贫困村")}　{quarter.AsOf(facts.OpenUntil)}",
            Corner = facts.Code,
            Blocks =
            [
                new FactsBlock(
                    4,
                    [
                        figures.Fact("在册户数", "registered_households", "户"),
                        figures.Fact("在册人口", "registered_people", "人"),
                        figures.Fact("未脱贫户数", "poor_households", "户"),
                        figures.Fact("未脱贫人口", "poor_people", "人"),
                        figures.Fact("本年预脱贫人口", "pre_exit_people", "人"),
                        figures.Fact("本年登记脱贫人口", "exited_people_ytd", "人"),
                        figures.Fact("现有登记脱贫人口", "net_exited_people_cum", "人"),
                        figures.Fact("累计比对达标人口", "verified_exited_people_cum", "人"),
                        figures.Fact("本年返贫人口", "relapsed_people_ytd", "人"),
                        figures.Fact("本季度新识别人口", "newly_identified_people_q", "人"),
                        figures.Fact("失学人数", "school_dropout_people", "人"),
                        figures.Fact("人均可支配收入", "income_pc_mean_yuan", "元"),
                    ]),
                new BarsBlock("保障与帮扶", figures.Bars(Shares.All, facts.TownFigures), $"竖线为{facts.Town}平均水平；无数据的项目不列，“—”表示暂无数据。"),
                Trend(facts),
                .. Causes(facts),
                new HeadingBlock(2, "短板与下一步"),
                new ParagraphBlock(Gaps(facts)),
                new ParagraphBlock(Steps(facts)),
            ],
        };
    }

    private static TableBlock Trend(VillageFacts facts) => new(
        "近年变化",
        "单位：人",
        [new("项目", 1.6, IsNumber: false), .. facts.Trend.Select(point => new TableColumn(point.Quarter.ClosesYear ? $"{Year(point.Quarter.Year)}年底" : $"{Year(point.Quarter.Year)}年\n{point.Quarter.ShortChinese}", 1))],
        [
            ["在册人口", .. facts.Trend.Select(point => Number(point.Registered))],
            ["未脱贫人口", .. facts.Trend.Select(point => Number(point.Poor))],
            ["现有登记脱贫人口", .. facts.Trend.Select(point => Number(point.Exited))],
        ]);

    private static IEnumerable<Block> Causes(VillageFacts facts)
    {
        var all = facts.Causes.Sum(cause => cause.Households);
        if (all > 0)
        {
            yield return new ParagraphBlock(
                string.Join("，", facts.Causes.Take(MostCauses).Select(cause => $"{cause.Cause}{Number(cause.Households)}户（{Percent(cause.Households / all)}）")) + "。")
            {
                Lead = "主要致贫原因：",
            };
        }
    }

    private static string Gaps(VillageFacts facts)
    {
        var exited = facts.Verdicts.FirstOrDefault(count => count.Group == ReviewGroup.Exited);
        var poor = facts.Verdicts.Where(count => count.Group != ReviewGroup.Exited).ToList();
        List<string> parts = [];
        if (poor.Sum(count => count.Households) is > 0 and var households)
        {
            var open = Open(facts, exited: false);
            var missing = poor.Sum(count => count.NoData);
            parts.Add($"未脱贫的{Number(households)}户中，" + (open.Length > 0 ? open : missing < households ? "按现有数据各项均无未达标户" : "")
                + (missing > 0 ? $"{(open.Length > 0 || missing < households ? "，" : "")}数据不全{Number(missing)}户" : ""));
        }

        if (exited is { Households: > 0 })
        {
            var open = Open(facts, exited: true);
            parts.Add($"登记脱贫的{Number(exited.Households)}户中，比对达标{Number(exited.Met)}户"
                + (exited.NoData > 0 ? $"，数据不全{Number(exited.NoData)}户" : "")
                + (open.Length > 0 ? $"，{open}" : exited.NoData < exited.Households ? "，无未达标户" : ""));
        }

        return parts.Count == 0 ? $"本村保障比对{NoData}。" : string.Join("；", parts) + "。";
    }

    private static string Open(VillageFacts facts, bool exited) => List(
        Criteria.Named
            .Select(criterion => (criterion.Name, Households: facts.Criteria
                .Where(count => count.Group == ReviewGroup.Exited == exited && count.Criterion == criterion.Id).Sum(count => count.Fail)))
            .Where(item => item.Households > 0)
            .OrderByDescending(item => item.Households)
            .Select(item => $"{item.Name}未达标{Number(item.Households)}户"));

    private static string Steps(VillageFacts facts)
    {
        List<string> steps = [];
        if (facts.Verdicts.Any(count => count.NotMet > 0))
        {
            steps.Add("对未达标户逐户入户核实，能补的短板限期补齐，核实前不得停发、不得清退");
        }

        if (facts.Verdicts.Sum(count => count.NoData) is > 0 and var noData)
        {
            steps.Add($"补齐{Number(noData)}户的缺项数据");
        }

        if (facts.Figures.Value("visited_share_12m") is < 1)
        {
            steps.Add("对近12个月未走访的户安排走访");
        }

        if (facts.StaleSince is { } quarter)
        {
            steps.Add($"本季度未报送可用数据，现用{ReportQuarter.NameOf(quarter)}数据，请尽快补报");
        }

        return steps.Count == 0 ? "保持现有帮扶措施，按季度走访。" : string.Join("；", steps) + "。";
    }
}
