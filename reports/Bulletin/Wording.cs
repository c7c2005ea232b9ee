using System.Globalization;

namespace Analytics.Reports.Bulletin;

/// <summary>The words that go with numbers. A missing number is 暂无数据 in a sentence and — in a table, never zero.</summary>
public static class Wording
{
    /// <summary>A missing number in a table.</summary>
    public const string Missing = "—";

    /// <summary>A cell to which no number belongs.</summary>
    public const string NotApplicable = "／";

    /// <summary>A missing number in a sentence.</summary>
    public const string NoData = "暂无数据";

    /// <summary>A whole number or an amount, without grouping: a grouped number could break over two lines.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Such as <c>57000</c>, or <see cref="Missing"/>.</returns>
    public static string Number(decimal? value) =>
        value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) : Missing;

    /// <summary>A share in percent with one decimal. What is not all is never printed as 100.0, what is not nothing never as 0.0.</summary>
    /// <param name="share">0 to 1, or above.</param>
    /// <returns>Such as <c>98.2%</c>, or <see cref="Missing"/>.</returns>
    public static string Percent(decimal? share) =>
        share is { } value ? Rounded(value).ToString("0.0", CultureInfo.InvariantCulture) + "%" : Missing;

    /// <summary>A number with what it counts, for a sentence.</summary>
    /// <param name="what">Such as 登记脱贫.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Such as 人.</param>
    /// <returns>登记脱贫5000人, or 登记脱贫人数暂无数据.</returns>
    public static string Counted(string what, decimal? value, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return value is null ? $"{what}{unit}数{NoData}" : $"{what}{Number(value)}{unit}";
    }

    /// <summary>A round number as a multiple of ten thousand, as the policy writes it; any other as it is.</summary>
    /// <param name="value">People.</param>
    /// <returns>Such as <c>14.1万</c>, or <c>1878</c>.</returns>
    public static string TenThousands(decimal value) =>
        value >= 10_000 && value % 1_000 == 0 ? (value / 10_000m).ToString("0.#", CultureInfo.InvariantCulture) + "万" : Number(value);

    /// <summary>An amount of money: small ones in 元, from ten thousand on in 万元 with one decimal.</summary>
    /// <param name="yuan">The amount.</param>
    /// <returns>Such as <c>142.3万元</c>, or <see cref="Missing"/>.</returns>
    public static string Money(decimal? yuan) => yuan switch
    {
        null => Missing,
        >= 10_000 or <= -10_000 => Math.Round(yuan.Value / 10_000m, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "万元",
        _ => Number(yuan) + "元",
    };

    /// <summary>A change with what it is measured against: one rises 比, but stays level 与.</summary>
    /// <param name="other">Such as 上季度末.</param>
    /// <param name="change">From <see cref="Change"/> or <see cref="Points"/>.</param>
    /// <returns>比上季度末提高0.3个百分点, 与上季度末持平; empty without a change.</returns>
    public static string Against(string other, string change) => change switch
    {
        "" => "",
        "持平" => $"与{other}持平",
        _ => $"比{other}{change}",
    };

    /// <summary>How a count moved.</summary>
    /// <param name="before">Before; null when there was none.</param>
    /// <param name="now">Now.</param>
    /// <param name="unit">Such as 人.</param>
    /// <returns>增加5人, 减少5人, 持平; empty when either is missing.</returns>
    public static string Change(decimal? before, decimal? now, string unit) => (now - before) switch
    {
        null => "",
        0 => "持平",
        > 0 and var more => $"增加{Number(more)}{unit}",
        var less => $"减少{Number(-less)}{unit}",
    };

    /// <summary>How a share moved or differs, in 个百分点 of the printed shares, so that a reader can check it.</summary>
    /// <param name="from">What it is compared with.</param>
    /// <param name="share">The share.</param>
    /// <param name="up">Word for more, such as 提高 or 高.</param>
    /// <param name="down">Word for less, such as 下降 or 低.</param>
    /// <param name="level">Word for the same, such as 持平.</param>
    /// <returns>Such as 提高0.3个百分点; empty when either is missing.</returns>
    public static string Points(decimal? from, decimal? share, string up, string down, string level)
    {
        if (from is not { } before || share is not { } now)
        {
            return "";
        }

        var points = Rounded(now) - Rounded(before);
        return points switch
        {
            0 => level,
            > 0 => $"{up}{points.ToString("0.0", CultureInfo.InvariantCulture)}个百分点",
            _ => $"{down}{(-points).ToString("0.0", CultureInfo.InvariantCulture)}个百分点",
        };
    }

    /// <summary>2017年9月30日.</summary>
    /// <param name="date">Any date.</param>
    /// <returns>Without leading zeros.</returns>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>A year as text.</summary>
    /// <param name="year">Calendar year.</param>
    /// <returns>Such as <c>2017</c>.</returns>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Names in a row.</summary>
    /// <param name="names">The names.</param>
    /// <returns>Joined by 、.</returns>
    public static string List(IEnumerable<string> names) => string.Join("、", names);

    /// <summary>Clauses in a row, empty ones left out.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <returns>Joined by ，.</returns>
    public static string Clauses(params string[] clauses) => string.Join("，", clauses.Where(clause => clause.Length > 0));

    /// <summary>A share as it is printed: two that print alike are alike to a reader.</summary>
    /// <param name="share">0 to 1, or above.</param>
    /// <returns>In percent, one decimal; null for null.</returns>
    public static decimal? Printed(decimal? share) => share is { } value ? Rounded(value) : null;

    private static decimal Rounded(decimal share)
    {
        var percent = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        return (share, percent) switch
        {
            ( < 1, 100.0m) => 99.9m,
            ( > 0, 0.0m) => 0.1m,
            _ => percent,
        };
    }
}
