using System.Globalization;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Charts;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.ModelCard;

/// <summary>模型说明: how the risk model was made and tested, and what it may not be used for.</summary>
public static class ModelCardComposer
{
    private const double ClearDrift = 0.25;

    /// <summary>Composes the card.</summary>
    /// <param name="facts">The model.</param>
    /// <param name="quarter">The quarter whose list it ranks.</param>
    /// <returns>One sheet.</returns>
    public static Sheet Compose(ModelFacts facts, ReportQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Sheet
        {
            Title = "返贫风险模型说明",
            Subtitle = $"{quarter.Chinese}走访排序所用模型",
            Corner = $"模型编号 {facts.ModelId[(facts.ModelId.LastIndexOf('-') + 1)..]}",
            Blocks =
            [
                new HeadingBlock(2, "做什么用"),
                new ParagraphBlock("对已脱贫户今后四个季度返贫的可能性排序，供镇（街道）在力量有限时决定先走访谁。名单长度不超过各镇的走访能力。"),
                new HeadingBlock(2, "不得用于什么"),
                new ParagraphBlock("不得作为停发、扣减、终止任何待遇的依据；不得作为认定返贫、认定虚报或考核干部、排名村镇的依据；不得公示，不得提供给第三方。分数不是对任何一户的结论，须入户核实。"),
                new HeadingBlock(2, "怎么来的"),
                new FactsBlock(
                    4,
                    [
                        new("方法", ModelWords.Learner(facts.Learner)),
                        new("学习数据截至", facts.TrainedTo.Length > 0 ? ReportQuarter.NameOf(facts.TrainedTo) : "未学习（按规则打分）"),
                        new("学习户次", Number(facts.Households) + "户次"),
                        new("其中四个季度内返贫", Number(facts.Events) + "户次"),
                    ]),
                new ParagraphBlock(ModelWords.Choice(facts.Choice) + "。") { Lead = "选用理由：" },
                new HeadingBlock(2, "检验结果"),
                .. Results(facts),
                .. Now(facts, quarter),
                new HeadingBlock(2, "局限"),
                new ParagraphBlock("登记收入可能滞后或失真，缺数据的户分数不稳，名单上已注明；返贫的认定本身受走访频次影响，走访少的地方返贫可能漏登；政策和市场变化大时，过去的规律可能不再成立，须按季度重新检验。"),
            ],
        };
    }

    private static IEnumerable<Block> Results(ModelFacts facts)
    {
        if (facts.Results.Count == 0)
        {
            yield return new ParagraphBlock("尚无满四个季度的结果可供检验，暂按规则排序。");
            yield break;
        }

        yield return new ParagraphBlock(
            $"以同一方法对{ReportQuarter.NameOf(facts.TestQuarter)}末的{Number(facts.TestHouseholds)}户已脱贫户排序，与其后四个季度的实际结果（返贫或收入跌破标准{Number(facts.TestEvents)}户）对照检验，学习时未使用该季度及以后的结果。"
            + (ReachesAll(facts) ? "按各镇登记的走访能力可走遍全部已脱贫户，名单主要决定先后，故以名单前5%为准衡量。" : ""));
        yield return new TableBlock(
            "",
            "",
            [new("指标", 2.6, IsNumber: false), new("结果", 1), new("95%置信区间", 1.6)],
            [
                .. ModelWords.Shown.Select(metric => facts.Results.FirstOrDefault(result => result.Metric == metric))
                    .Where(result => result.Metric is not null && !(ReachesAll(facts) && result.Metric.EndsWith("_at_capacity", StringComparison.Ordinal)))
                    .Select(result => (string[])[ModelWords.Metric(result.Metric), Three(result.Value), result is { Low: not null, High: not null } ? $"{Three(result.Low)}至{Three(result.High)}" : Missing]),
            ])
        {
            IsDense = true,
            Note = "注：查准率为名单中实际返贫户的比例，查全率为实际返贫户中列入名单的比例；排序准确度1为完全准确、0.5为随机；校准误差越小，预测概率越接近实际；“—”表示不计算区间。",
        };
        if (facts.Capacity.Count > 0)
        {
            yield return new PictureBlock("capacity", "图1　走访户数与走到的返贫户数", CapacityWords(facts), () => RiskCharts.Capacity(facts.Capacity, (int)facts.TestHouseholds, (int)facts.TestEvents));
        }

        if (facts.Calibration.Count > 0)
        {
            yield return new PictureBlock(
                "calibration",
                "图2　预测概率与实际发生率（按分数分为十组）",
                $"折线图。{string.Join("；", facts.Calibration.Select(point => $"预测{Percent((decimal)point.X)}，实际{Percent((decimal)point.Y)}"))}。",
                () => RiskCharts.Calibration(facts.Calibration));
        }
    }

    private static IEnumerable<Block> Now(ModelFacts facts, ReportQuarter quarter)
    {
        if (facts.Drivers.Count > 0)
        {
            yield return new HeadingBlock(2, "本季度名单的主要原因");
            yield return new ParagraphBlock($"列入优先走访名单的已脱贫户，首要原因依次为{List(facts.Drivers.Select(bar => $"{bar.Name}{Number((decimal)bar.Value)}户"))}。");
            yield return new PictureBlock("drivers", "图3　优先走访的已脱贫户按首要原因分组（户）", $"条形图。{List(facts.Drivers.Select(bar => $"{bar.Name}{Number((decimal)bar.Value)}户"))}。", () => RiskCharts.Drivers(facts.Drivers));
        }

        if (facts.Drift.Count > 0)
        {
            var clear = facts.Drift.Count(bar => bar.Value >= ClearDrift);
            yield return new HeadingBlock(2, "数据变化");
            yield return new ParagraphBlock(
                $"{quarter.Chinese}数据与学习时相比，下列{Number(facts.Drift.Count)}项变化最大，其中{Number(clear)}项达到明显变化的程度（稳定性指数0.25以上）。"
                + (clear > 0 ? "分数仅供排序，预测概率须谨慎使用。" : ""));
            yield return new PictureBlock("drift", "图4　变化最大的数据项（分布稳定性指数）", $"条形图。{List(facts.Drift.Select(bar => $"{bar.Name}{bar.Value.ToString("0.00", CultureInfo.InvariantCulture)}"))}。", () => RiskCharts.Drift(facts.Drift));
        }
    }

    private static bool ReachesAll(ModelFacts facts) => facts.Results.Any(result => result is { Metric: "recall_at_capacity", Value: >= 1 });

    private static string CapacityWords(ModelFacts facts) => "折线图。" + string.Join(
        "；",
        facts.Capacity.Select(curve => $"{curve.Name}：{string.Join("，", curve.Points.Select(point => $"走访{Number((decimal)point.X)}户走到{Number((decimal)point.Y)}户"))}")) + "。";

    private static string Three(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("0.000", CultureInfo.InvariantCulture) : Missing;
}
