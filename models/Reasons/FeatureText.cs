using System.Globalization;

namespace Analytics.Models.Reasons;

/// <summary>How a feature is said in Chinese.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Group">Reason group: income, work, illness, aid_ending, household, housing, village or disaster.</param>
/// <param name="NameZh">What it is.</param>
/// <param name="Format">How its value is written; see <see cref="Say"/>.</param>
/// <param name="TextZh">The sentence, with <c>{value}</c>.</param>
/// <param name="ZeroTextZh">The sentence for the value 0; blank takes the other.</param>
public sealed record FeatureText(string Feature, string Group, string NameZh, string Format, string TextZh, string ZeroTextZh)
{
    private const double LoanOffset = 100;

    /// <summary>What it is, without the note on how it is computed.</summary>
    public string PlainNameZh => NameZh.EndsWith('）') ? NameZh[..NameZh.LastIndexOf('（')] : NameZh;

    /// <summary>The feature's value as a sentence.</summary>
    /// <param name="value">The value; NaN where unknown.</param>
    /// <returns>Such as 人均可支配收入较上年同期下降31%.</returns>
    /// <exception cref="InvalidOperationException">The format is unknown.</exception>
    public string Say(float value)
    {
        if (float.IsNaN(value))
        {
            return $"{PlainNameZh}无记录";
        }

        if (value == 0 && ZeroTextZh.Length > 0)
        {
            return ZeroTextZh;
        }

        return TextZh.Replace("{value}", Written(value), StringComparison.Ordinal);
    }

    private string Written(double value) => Format switch
    {
        "line_gap" => Change(value, "比适用脱贫线高", "比适用脱贫线低", "与适用脱贫线持平"),
        "village_gap" => Change(value, "比同村脱贫户中位数高", "比同村脱贫户中位数低", "与同村脱贫户中位数持平"),
        "change" => Change(value, "增长", "下降", "持平"),
        "spread" => Percent(Math.Exp(value) - 1),
        "share" => Percent(value),
        "share_change" => Math.Abs(value) < 0.005 ? "持平" : Text($"{(value > 0 ? "上升" : "下降")}{Math.Abs(value) * 100:F0}个百分点"),
        "people" => Text($"{value:F0}人"),
        "people_change" => Text($"{(value > 0 ? "增加" : "减少")}{Math.Abs(value):F0}人"),
        "months" => Text($"{value:F0}个月"),
        "months_change" => Text($"{(value > 0 ? "增加" : "减少")}{Math.Abs(value):F0}个月"),
        "quarters" => Text($"{value:F0}个季度"),
        "years" => Text($"{value:F0}岁"),
        "yuan_log" => Text($"{Math.Round((Math.Exp(value) - LoanOffset) / 10) * 10:F0}元"),
        "education" => (int)value switch { 1 => "文盲或半文盲", 2 => "小学", 3 => "初中", 4 => "高中", _ => "大专及以上" },
        "flag" => "",
        _ => throw new InvalidOperationException($"Format '{Format}' of feature '{Feature}' is unknown; see data/reference/risk_features.csv."),
    };

    private static string Change(double log, string up, string down, string same)
    {
        var share = Math.Exp(log) - 1;
        return Math.Abs(share) < 0.005 ? same : (share > 0 ? up : down) + Percent(Math.Abs(share));
    }

    private static string Percent(double share) => Text($"{share * 100:F0}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
