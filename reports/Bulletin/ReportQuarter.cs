using System.Globalization;
using System.Runtime.InteropServices;

namespace Analytics.Reports.Bulletin;

/// <summary>A quarter as documents name it.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReportQuarter(int Year, int Number)
{
    private const string Numerals = "一二三四";

    /// <summary>Key in the published tables, such as <c>2017Q3</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year}Q{Number}");

    /// <summary>2017年第三季度.</summary>
    public string Chinese => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{Numerals[Number - 1]}季度");

    /// <summary>2017年三季度, for the head of a narrow column.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Numerals[Number - 1]}季度");

    /// <summary>第三季度.</summary>
    public string ShortChinese => $"第{Numerals[Number - 1]}季度";

    /// <summary>Its last day.</summary>
    public DateOnly End => new DateOnly(Year, Number * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>Exits are booked once a year, in the fourth quarter.</summary>
    public bool ClosesYear => Number == 4;

    /// <summary>The quarter before.</summary>
    public ReportQuarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>A key in words.</summary>
    /// <param name="key">Such as <c>2017Q4</c>.</param>
    /// <returns>2017年第四季度; other text as it is.</returns>
    public static string NameOf(string key) => Parse(key)?.Chinese ?? key;

    /// <summary>A key in words, for the head of a narrow column.</summary>
    /// <param name="key">Such as <c>2017Q4</c>.</param>
    /// <returns>2017年四季度; other text as it is.</returns>
    public static string LabelOf(string key) => Parse(key)?.Label ?? key;

    private static ReportQuarter? Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 6 && key[4] == 'Q' && key[5] is >= '1' and <= '4' && int.TryParse(key[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new ReportQuarter(year, key[5] - '0')
            : null;
    }

    /// <summary>What a sheet's numbers speak of.</summary>
    /// <param name="openUntil">The day the data reach, while the quarter is not over by them.</param>
    /// <returns>截至2017年第三季度末, or 数据截至2017年8月20日（第三季度尚未结束）.</returns>
    public string AsOf(DateOnly? openUntil) => openUntil is { } day ? $"数据截至{Wording.Date(day)}（{ShortChinese}尚未结束）" : $"截至{Chinese}末";

    /// <summary>The fourth quarter of a year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <returns>That quarter.</returns>
    public static ReportQuarter YearEnd(int year) => new(year, 4);
}
