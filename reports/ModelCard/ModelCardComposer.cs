using System.Globalization;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.ModelCard;

/// <summary>模型说明: how the risk model was made and tested, and what it may not be used for.</summary>
public static class ModelCardComposer
{
    private static readonly Dictionary<string, string> s_metrics = new(StringComparer.Ordinal)
    {
        ["average_precision"] = "平均查准率",
        ["auc"] = "排序准确度（AUC）",
        ["precision_at_5_percent"] = "前5%名单查准率",
        ["recall_at_5_percent"] = "前5%名单查全率",
        ["precision_at_capacity"] = "走访名单查准率",
        ["recall_at_capacity"] = "走访名单查全率",
        ["recall_ratio"] = "查全率与最好可能之比",
        ["brier"] = "布里尔分",
        ["brier_skill"] = "布里尔技巧分",
        ["calibration_error"] = "平均校准误差",
        ["training_base_rate"] = "学习数据返贫率",
        ["mean_probability"] = "平均预测概率",
    };

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
            Corner = facts.ModelId.Length > 16 ? facts.ModelId[..16] : facts.ModelId,
            Blocks =
            [
                new HeadingBlock(2, "做什么用"),
                new ParagraphBlock("对已脱贫户今后四个季度返贫的可能性排序，供镇（街道）在力量有限时决定先走访谁。名单长度不超过各镇的走访能力。"),
                new HeadingBlock(2, "不得用于什么"),
                new ParagraphBlock("不得作为停发、扣减、终止任何待遇的依据；不得作为认定返贫、认定虚报或考核干部、排名村镇的依据；不得公示，不得提供给第三方。分数不是对任何一户的结论，须入户核实。"),
                new HeadingBlock(2, "怎么来的"),
                new FactsBlock(
                    2,
                    [
                        new("方法", facts.Learner),
                        new("学习数据截至", facts.TrainedTo.Length > 0 ? facts.TrainedTo : "未学习（按规则打分）"),
                        new("学习户数", Number(facts.Households) + "户"),
                        new("其中返贫", Number(facts.Events) + "户"),
                    ]),
                new ParagraphBlock(facts.Choice) { Lead = "选用理由：" },
                new HeadingBlock(2, "检验结果"),
                .. Results(facts),
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

        yield return new ParagraphBlock($"以{facts.TestQuarter}的名单对照其后四个季度的实际结果检验，学习时未使用该季度及以后的数据。");
        yield return new TableBlock(
            "",
            "",
            [new("指标", 2.6, IsNumber: false), new("结果", 1), new("95%区间", 1.6)],
            [.. facts.Results.Select(result => (string[])[s_metrics.GetValueOrDefault(result.Metric, result.Metric), Three(result.Value), result is { Low: not null, High: not null } ? $"{Three(result.Low)}—{Three(result.High)}" : Missing])]);
    }

    private static string Three(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("0.000", CultureInfo.InvariantCulture) : Missing;
}
