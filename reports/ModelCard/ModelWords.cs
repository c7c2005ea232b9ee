namespace Analytics.Reports.ModelCard;

/// <summary>The risk model's terms in Chinese, for the model card and the dashboard.</summary>
public static class ModelWords
{
    /// <summary>What a reader weighs a model by, in this order.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "average_precision", "auc", "precision_at_5_percent", "recall_at_5_percent", "precision_at_capacity", "recall_at_capacity",
        "brier", "brier_skill", "calibration_error", "mean_probability", "base_rate", "training_base_rate",
    ];

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
        ["base_rate"] = "检验期实际返贫率",
        ["training_base_rate"] = "学习数据返贫率",
        ["mean_probability"] = "平均预测概率",
    };

    private static readonly Dictionary<string, string> s_learners = new(StringComparer.Ordinal)
    {
        ["rule_points"] = "规则打分",
        ["income_gap_rule"] = "按收入差距排序",
        ["logistic"] = "逻辑回归",
        ["lightgbm"] = "提升树",
    };

    private static readonly Dictionary<string, string> s_reasons = new(StringComparer.Ordinal)
    {
        ["income"] = "收入",
        ["work"] = "就业",
        ["illness"] = "患病残疾",
        ["aid_ending"] = "帮扶减少",
        ["household"] = "家庭负担",
        ["housing"] = "住房饮水",
        ["village"] = "所在村镇",
        ["disaster"] = "灾害行情",
    };

    /// <summary>A measure of the model's quality.</summary>
    /// <param name="metric">Its id in <c>risk.evaluation</c>.</param>
    /// <returns>Its Chinese name.</returns>
    public static string Metric(string metric) => s_metrics.GetValueOrDefault(metric, metric);

    /// <summary>A kind of model.</summary>
    /// <param name="model">Id of a model or a learner, such as <c>lightgbm_16_leaves-1dec70411938</c>.</param>
    /// <returns>Its Chinese name.</returns>
    public static string Learner(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return s_learners.FirstOrDefault(learner => model.StartsWith(learner.Key, StringComparison.Ordinal)).Value ?? model;
    }

    /// <summary>A group of reasons.</summary>
    /// <param name="group">Its id.</param>
    /// <returns>Its Chinese name.</returns>
    public static string Reason(string group) => s_reasons.GetValueOrDefault(group, group);

    /// <summary>Why a model was chosen.</summary>
    /// <param name="choice">The reason as recorded.</param>
    /// <returns>A Chinese sentence without a full stop.</returns>
    public static string Choice(string choice) => choice switch
    {
        "no challenger has won often enough" => "其他方法在历次检验中没有稳定胜出，沿用规则打分",
        "named by the operator" => "由操作人员指定",
        "" => "未记录",
        _ when choice.StartsWith("cold start", StringComparison.Ordinal) => "尚无满四个季度且返贫户数足够的检验期，先按规则打分",
        _ when choice.Any(char.IsAsciiLetter) => "在历次检验中表现最好",
        _ => choice,
    };
}
