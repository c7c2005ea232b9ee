using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>资金: due, arrived and paid by payer, against the schedule and 6∶3∶1 (Art. 13).</summary>
internal static class FundSection
{
    private static readonly (string Suffix, string Name)[] s_payers = [("", "合计"), ("_province", "省级"), ("_shenzhen", "深圳"), ("_city", "市级")];

    private static readonly string[] s_amounts = ["fund_due_yuan", "fund_arrived_yuan", "fund_paid_yuan"];

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(1, "资金");
        var due = figures.Value("fund_due_yuan");
        var arrived = figures.Value("fund_arrived_yuan");
        var paid = figures.Value("fund_paid_yuan");
        if (arrived is null && paid is null)
        {
            yield return new ParagraphBlock($"扶贫资金到位和支出情况{NoData}，待财政部门报送后列示。");
            foreach (var block in FinanceParagraph.Compose(facts, figures))
            {
                yield return block;
            }

            yield break;
        }

        var schedule = Schedule(facts);
        var arrivedShare = due is > 0 ? arrived / due : null;
        var paidShare = arrived is > 0 ? paid / arrived : null;
        yield return new ParagraphBlock(
            $"按有劳动能力相对贫困人口人均{TenThousands(facts.Limits.Of("fund_per_head_yuan"))}元的标准，三年应筹集{Yuan(due)}。截至{facts.ShortEnd}，累计到位{Yuan(arrived)}"
            + (arrivedShare is null ? "" : $"，到位率{Percent(arrivedShare)}" + (schedule is null ? "" : "，" + Against(arrivedShare, schedule)))
            + $"；累计支出{Yuan(paid)}" + (paidShare is null ? "" : $"，占到位资金的{Percent(paidShare)}") + "。" + Ratio(facts, figures) + County(figures));
        yield return new TableBlock(
            "表‹funds›　扶贫资金到位和支出情况",
            "单位：万元",
            [new("来源", 1.2, IsNumber: false), new("三年应筹集", 1.2), new("累计到位", 1.2), new("到位率", 1), new("累计支出", 1.2), new("支出率", 1)],
            [.. s_payers.Select(payer => Row(figures, payer.Suffix, payer.Name)), .. HasCounty(figures) ? [CountyRow(figures)] : (string[][])[]])
        {
            Totals = [0],
            Note = "注：合计仅统计省、深圳、市三方财政资金" + (HasCounty(figures) ? "，县级引导资金另列" : "") + "；支出率为支出占到位的比例。" + Rounding(figures),
        };
        foreach (var block in Flows(facts).Concat(FinanceParagraph.Compose(facts, figures)))
        {
            yield return block;
        }
    }

    // fiscal money alone, the county's included: what was handed down by level, given to projects and paid by use
    private static IEnumerable<Block> Flows(BulletinFacts facts)
    {
        var levels = facts.FundFlows.Where(flow => !flow.IsUse && flow.ArrivedYuan > 0).ToList();
        var uses = facts.FundFlows.Where(flow => flow.IsUse && flow.AllocatedYuan + flow.PaidYuan > 0).ToList();
        if (uses.Count == 0)
        {
            yield break;
        }

        yield return new ParagraphBlock((levels.Count > 0 ? $"按下达层级，{List(levels.Select(level => $"{level.Name}{Wan(level.ArrivedYuan)}万元"))}；" : "") + "分配到项目和支出的用途见表‹uses›。");
        yield return new TableBlock(
            "表‹uses›　扶贫资金用途",
            "单位：万元",
            [new("用途", 1.6, IsNumber: false), new("分配到项目", 1), new("支出", 1)],
            [.. uses.Select(use => (string[])[use.Name, Wan(use.AllocatedYuan), Wan(use.PaidYuan)])])
        {
            Note = "注：含县级引导资金；分配到项目以资金拨付链为准，支出以项目台账为准。",
        };
    }

    // quarters gone of those from the first year to the last with a task
    private static decimal? Schedule(BulletinFacts facts)
    {
        if (facts.Targets.Count == 0)
        {
            return null;
        }

        var first = (int)facts.Limits.Of("cumulative_start_year");
        var whole = (facts.Targets.Max(target => target.Year) - first + 1) * 4;
        return (decimal)Math.Min(whole, ((facts.Quarter.Year - first) * 4) + facts.Quarter.Number) / whole;
    }

    private static string Against(decimal? share, decimal? schedule)
    {
        var points = Points(schedule, share, "高", "低", "持平");
        return points == "持平" ? $"与序时进度（{Percent(schedule)}）持平" : $"比序时进度（{Percent(schedule)}）{points}";
    }

    // the fourth payer, of the villages that the city helps itself: nothing is due of it by the head
    private static bool HasCounty(FigureReader figures) => figures.Value("fund_arrived_yuan_county") is > 0 || figures.Value("fund_paid_yuan_county") is > 0;

    private static string County(FigureReader figures) => !HasCounty(figures)
        ? ""
        : $"县（市、区）引导资金另到位{Yuan(figures.Value("fund_arrived_yuan_county"))}、支出{Yuan(figures.Value("fund_paid_yuan_county"))}。";

    private static string[] CountyRow(FigureReader figures)
    {
        var arrived = figures.Value("fund_arrived_yuan_county");
        var paid = figures.Value("fund_paid_yuan_county");
        return ["县级引导资金", NotApplicable, Wan(arrived), NotApplicable, Wan(paid), Percent(arrived is > 0 ? paid / arrived : null)];
    }

    private static string Ratio(BulletinFacts facts, FigureReader figures)
    {
        var whole = figures.Value("fund_arrived_yuan");
        decimal? Tenths(string payer) => whole is > 0 ? figures.Value("fund_arrived_yuan_" + payer) / whole * 10 : null;
        var parts = new[] { Tenths("province"), Tenths("shenzhen"), Tenths("city") };
        return parts.Any(part => part is null)
            ? ""
            : $"省、深圳、市三方到位资金之比为{string.Join("∶", parts.Select(part => part!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)))}（应为{facts.Limits.Ratio()}）。";
    }

    // whole 万元 of the three need not add up to the whole 万元 of the sum
    private static string Rounding(FigureReader figures) => s_amounts.Any(figure =>
        s_payers.Select(payer => InWan(figures.Value(figure + payer.Suffix))).ToList() is [{ } whole, .. var parts] && parts.All(part => part is not null) && parts.Sum() != whole)
        ? "因四舍五入，分项之和与合计可能略有出入。"
        : "";

    private static decimal? InWan(decimal? yuan) => yuan is { } value ? Math.Round(value / 10_000, MidpointRounding.AwayFromZero) : null;

    private static string[] Row(FigureReader figures, string suffix, string name)
    {
        var due = figures.Value("fund_due_yuan" + suffix);
        var arrived = figures.Value("fund_arrived_yuan" + suffix);
        var paid = figures.Value("fund_paid_yuan" + suffix);
        return
        [
            name, Wan(due), Wan(arrived), Percent(due is > 0 ? arrived / due : null), Wan(paid), Percent(arrived is > 0 ? paid / arrived : null),
        ];
    }

    private static string Wan(decimal? yuan) => Number(yuan / 10_000);

    private static string Yuan(decimal? yuan) => yuan is null ? $"资金数{NoData}" : $"{Number(yuan / 10_000)}万元";
}
