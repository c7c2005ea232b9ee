using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.TownSheet;

/// <summary>镇（街道）工作提示单: where a town stands and what it has to do this quarter.</summary>
public static class TownSheetComposer
{
    private static readonly string[] s_numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>Composes a sheet.</summary>
    /// <param name="facts">The town.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="due">Day by which things are due.</param>
    /// <returns>Two pages.</returns>
    public static Sheet Compose(TownFacts facts, ReportQuarter quarter, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var figures = facts.Figures;
        List<(string Lead, string What)> steps = [.. Steps(facts, due)];
        return new Sheet
        {
            Title = $"{facts.Town.Name}工作提示单",
            Subtitle = $"{facts.Town.Zone}　{quarter.AsOf(facts.OpenUntil)}",
            Corner = facts.Town.Division,
            Blocks =
            [
                new FactsBlock(
                    4,
                    [
                        figures.Fact("在册户数", "registered_households", "户"),
                        figures.Fact("在册人口", "registered_people", "人"),
                        figures.Fact("未脱贫户数", "poor_households", "户"),
                        figures.Fact("未脱贫人口", "poor_people", "人"),
                        figures.Fact("本年任务人口", "exit_target_people_ytd", "人"),
                        figures.Fact("本年预脱贫人口", "pre_exit_people", "人"),
                        figures.Fact("本年登记脱贫人口", "exited_people_ytd", "人"),
                        figures.Fact("累计比对达标人口", "verified_exited_people_cum", "人"),
                        figures.Fact("本年返贫人口", "relapsed_people_ytd", "人"),
                        figures.Fact("失学人数", "school_dropout_people", "人"),
                        figures.Fact("危房户数", "dangerous_house_households", "户"),
                        figures.Fact("人均可支配收入", "income_pc_mean_yuan", "元"),
                    ]),
                new BarsBlock("保障与帮扶", figures.Bars(Shares.All, facts.UnitFigures), $"竖线为{facts.Town.Zone}平均水平；无数据的项目不列，“—”表示暂无数据。"),
                new HeadingBlock(2, "本季度要做的事"),
                .. steps.Select((step, i) => new ParagraphBlock(step.What) { Lead = $"{s_numerals[i]}、{step.Lead}" }),
                .. steps.Count > 0 ? (Block[])[] : [new ParagraphBlock("没有须限期办理的事项，保持现有帮扶措施，按季度走访。")],
                Villages(facts),
            ],
        };
    }

    private static IEnumerable<(string Lead, string What)> Steps(TownFacts facts, DateOnly due)
    {
        var by = $"{Date(due)}前完成。";
        var office = $"{facts.Town.Name}扶贫办"; // of a 街道 or 农场 as of a 镇
        var notMet = facts.Villages.Sum(village => village.NotMet);
        if (notMet > 0)
        {
            var open = Criteria.Named
                .Select(item => (item.Name, Households: facts.Criteria.Where(count => count.Criterion == item.Id).Sum(count => count.Fail)))
                .Where(item => item.Households > 0)
                .OrderByDescending(item => item.Households)
                .Select(item => $"{item.Name}{Number(item.Households)}户").ToList();
            yield return ("逐户核实未达标户。", $"按现有数据，未达标{Number(notMet)}户，涉及{List(open)}{(open.Count > 1 ? "（一户可有多项）" : "")}。由村（社区）“两委”和驻村干部逐户入户核实，能补的短板限期补齐；核实前不得停发、不得清退。{by}");
        }

        if (facts.Villages.Sum(village => village.NoData) is > 0 and var noData)
        {
            yield return ("补齐缺项数据。", $"有{Number(noData)}户数据不全，无法判定是否达标，由{office}逐户补录。{by}");
        }

        if (facts.Villages.Sum(village => village.Listed) is > 0 and var listed)
        {
            yield return ("优先走访。", $"列入优先走访名单{Number(listed)}户（名单另附），由帮扶责任人带《入户走访记录表》，按名单所列时限逐户入户，记录表按要求回传。");
        }

        if (facts.WithoutHelper is > 0)
        {
            yield return ("落实帮扶责任人。", $"尚有{Number(facts.WithoutHelper)}户没有帮扶责任人，由{facts.Town.Name}党政领导班子统筹落实，一名干部原则上不超过{facts.Limits.Number("helper_household_max")}户。{by}");
        }

        if (facts.RejectedRows > 0)
        {
            yield return ("更正退回数据。", $"报送数据被退回{Number(facts.RejectedRows)}行，由{office}对照《问题数据退回清单》更正后重报。{by}");
        }

        if (facts.Villages.Count(village => village.IsStale) is > 0 and var stale)
        {
            yield return ("补报数据。", $"{Number(stale)}个村（社区）本季度未报送可用数据，沿用上期，由有关村（社区）补报。{by}");
        }

        if (facts.MustFix.Count > 0)
        {
            yield return ("核查线索。", $"{List(facts.MustFix.Select(rule => $"{rule.Rule}{Number(rule.Count)}条"))}，均为需核查线索，由纪检、扶贫、民政等按职责核查并反馈结果。{by}");
        }

        if (facts.Figures.Value("school_dropout_people") is > 0 and var dropouts)
        {
            yield return ("控辍保学。", $"适龄失学{Number(dropouts)}人，由中心学校会同村（社区）干部劝返。{by}");
        }

        if (facts.Figures.Value("post_vacant_count") is > 0 and var vacant)
        {
            yield return ("补齐驻村力量。", $"驻村工作队队长、第一书记空缺{Number(vacant)}个，由组织部门会同派出单位补齐。{by}");
        }
    }

    private static TableBlock Villages(TownFacts facts) => new(
        "各村情况",
        "单位：人、户" + (facts.Villages.Any(village => village.IsPoorVillage) ? "　＊为相对贫困村" : ""),
        [new("村（社区）", 2, IsNumber: false), new("在册\n人口", 1), new("未脱贫\n人口", 1), new("现有登\n记脱贫", 1), new("未达标\n户", 0.9), new("数据不\n全户", 0.9), new("优先走\n访户", 0.9)],
        [
            .. facts.Villages.Select(village => (string[])
            [
                village.Name + (village.IsPoorVillage ? "＊" : "") + (village.IsStale ? "（上期数据）" : ""),
                Number(village.Figures.Value("registered_people")),
                Number(village.Figures.Value("poor_people")),
                Number(village.Figures.Value("net_exited_people_cum")),
                Number(village.NotMet),
                Number(village.NoData),
                Number(village.Listed),
            ]),
        ])
    {
        IsLong = true,
        IsDense = true,
    };
}
