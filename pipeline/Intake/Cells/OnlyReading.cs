using System.Buffers;
using System.Globalization;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>What a cell that was not understood can only have meant; nothing where two readings are possible.</summary>
internal static class OnlyReading
{
    private const string Numerals = "零一二三四五六七八九十";

    // 1957 to 2064 in the calendar of workbooks; a smaller number of five digits may be a year and a month
    private const int FirstSerial = 21_000;
    private const int LastSerial = 60_000;

    private static readonly SearchValues<char> AroundNumbers = SearchValues.Create("约大概左右上下共计合元整块钱人口户个名岁年月次 :;~≈#");

    /// <summary>A date whose parts make one in a single order: 28/10/2017, 2017-28-10, 17年10月28日, 2017,10,28; the serial 43036.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>The date; null when there is none or more than one.</returns>
    public static DateOnly? Date(ReadOnlySpan<char> text)
    {
        var plain = HalfWidth.Of(text);
        var groups = Groups(plain);
        if (groups.Count == 1 && groups[0].Length == plain.Length)
        {
            var digits = groups[0];
            if (digits.Length == 5 && Whole(digits) is > FirstSerial and < LastSerial and var serial)
            {
                return new DateOnly(1899, 12, 30).AddDays(serial);
            }

            groups = digits.Length == 8 ? [digits[..2], digits[2..4], digits[4..]] : groups;
        }

        if (groups.Count != 3)
        {
            return null;
        }

        var year = groups.FindIndex(group => group.Length == 4);
        if (year < 0 && groups[0].Length == 2 && plain.Contains('年', StringComparison.Ordinal))
        {
            (groups[0], year) = ("20" + groups[0], 0);
        }

        if (year is not (0 or 2))
        {
            return null;
        }

        var (first, second) = year == 0 ? (groups[1], groups[2]) : (groups[0], groups[1]);
        var (inOrder, swapped) = (Day(groups[year], first, second), Day(groups[year], second, first));
        return inOrder is null || swapped is null || inOrder == swapped ? inOrder ?? swapped : null;
    }

    /// <summary>The only year among other words: 2017年春, 17年.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>The year; null when there is none or more than one.</returns>
    public static int? Year(ReadOnlySpan<char> text)
    {
        var plain = HalfWidth.Of(text);
        if (Groups(plain) is not [var digits])
        {
            return null;
        }

        return digits.Length == 2 && plain.StartsWith(digits + "年", StringComparison.Ordinal) ? 2000 + Whole(digits)
            : digits.Length == 4 && Whole(digits) is >= 1990 and <= 2099 and var year ? year
            : null;
    }

    /// <summary>The one number among words that do not change it: 约5000元左右, 三人.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>What is left without those words, a number or not.</returns>
    public static string Number(ReadOnlySpan<char> text)
    {
        var plain = HalfWidth.Of(text);
        var bare = string.Concat(plain.Where(letter => !AroundNumbers.Contains(letter)));
        return bare.Length == 1 && Numerals.IndexOf(bare[0], StringComparison.Ordinal) is >= 0 and var numeral
            ? numeral.ToString(CultureInfo.InvariantCulture)
            : bare;
    }

    private static DateOnly? Day(string year, string month, string day) =>
        day.Length <= 2 && month.Length <= 2 && Whole(year) is >= 1900 and <= 2099 and var y && Whole(month) is >= 1 and <= 12 and var m
        && Whole(day) is >= 1 and var d && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    /// <summary>The runs of digits of a text.</summary>
    private static List<string> Groups(string text)
    {
        List<string> groups = [];
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                groups.Add(text[start..end]);
                start = end;
            }
        }

        return groups;
    }

    private static int Whole(string digits) => digits.Length > 8 ? -1 : int.Parse(digits, CultureInfo.InvariantCulture);
}
