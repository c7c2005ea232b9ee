namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Finds the date a file was taken in its name, a title or a note.</summary>
internal static class FileDates
{
    /// <summary>Weight of the date in the name of the file that a returned row was rejected from: it stands over any other.</summary>
    public const int OfReturnedRow = 4;

    private static readonly string[] Strong = ["数据日期", "截止", "截至", "统计时间", "统计日期", "导出日期", "导出时间"];
    private static readonly string[] Weak = ["制表", "填表", "填报", "报送", "打印"];

    /// <summary>How much the words around a date say that it is the date of the data: 3, 2, 1 or 0.</summary>
    /// <param name="text">A title or note.</param>
    /// <param name="isTitle">Whether it stands above the header.</param>
    /// <returns>3 数据日期 and the like, 2 a title, 1 制表日期 and the like, 0 nothing.</returns>
    public static int Weight(string text, bool isTitle)
    {
        if (Array.Exists(Strong, word => text.Contains(word, StringComparison.Ordinal)))
        {
            return 3;
        }

        return isTitle ? 2 : Array.Exists(Weak, word => text.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
    }

    /// <summary>The first date in a text: 2017年10月28日, 2017-10-28, 2017.10.28, 20171028, 201710, 2017年10月, 2017Q4, 2017年第四季度.</summary>
    /// <param name="text">A file name, title or note.</param>
    /// <returns>The date; a month means its last day, a quarter its last; null when there is none.</returns>
    public static DateOnly? Find(ReadOnlySpan<char> text)
    {
        DateOnly? month = null;
        for (var start = 0; start + 4 <= text.Length; start++)
        {
            if ((start > 0 && char.IsAsciiDigit(text[start - 1])) || !char.IsAsciiDigit(text[start]))
            {
                continue;
            }

            var run = Run(text, start);
            var (date, isWhole) = run switch
            {
                8 => (Day(Number(text, start, 4), Number(text, start + 4, 2), Number(text, start + 6, 2)), true),
                6 => (Month(Number(text, start, 4), Number(text, start + 4, 2)), false),
                4 => Separated(text, start),
                _ => (null, false),
            };
            if (date is not null && isWhole)
            {
                return date;
            }

            month ??= date;
            start += run - 1;
        }

        return month;
    }

    /// <summary>The date in a file's own name, else in that of the archive or the folder it lies in; else the end of the year its own name speaks of (2017年度).</summary>
    /// <param name="path">Path below the inbox; members of an archive stand behind a !.</param>
    /// <returns>The date; null when no name has one.</returns>
    public static DateOnly? OfPath(string path)
    {
        var names = path.Split('!', '/', '\\').Reverse().ToList();
        foreach (var name in names)
        {
            if (Find(name) is { } date)
            {
                return date;
            }
        }

        foreach (var word in new[] { "年度", "年末", "年底" })
        {
            var at = names[0].IndexOf(word, StringComparison.Ordinal);
            if (at >= 4 && Run(names[0], at - 4) == 4 && (at == 4 || !char.IsAsciiDigit(names[0][at - 5])))
            {
                return Month(Number(names[0], at - 4, 4), 12);
            }
        }

        return null;
    }

    private static (DateOnly? Date, bool IsWhole) Separated(ReadOnlySpan<char> text, int start)
    {
        var year = Number(text, start, 4);
        var position = start + 4;
        if (position + 1 < text.Length && text[position] is 'Q' or 'q' && Quarter.TryParse(text.Slice(start, 6).ToString(), out var quarter))
        {
            return (quarter.End, true);
        }

        if (position >= text.Length || text[position] is not ('年' or '-' or '.' or '/' or '_'))
        {
            return (null, false);
        }

        if (QuarterOfYear(text[++position..]) is { } ofYear)
        {
            return (new Quarter(year, ofYear).End, true);
        }

        var monthDigits = Run(text, position);
        if (monthDigits is not (1 or 2))
        {
            return (null, false);
        }

        var month = Number(text, position, monthDigits);
        position += monthDigits;
        var dayDigits = position < text.Length && text[position] is '月' or '-' or '.' or '/' or '_' ? Run(text, position + 1) : 0;
        return dayDigits is 1 or 2 && Day(year, month, Number(text, position + 1, dayDigits)) is { } day
            ? (day, true)
            : (Month(year, month), false);
    }

    /// <summary>第四季度, 四季度, 4季度: 4.</summary>
    private static int? QuarterOfYear(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("第") ? text[1..] : text;
        return text.Length > 1 && text[1] == '季'
            ? text[0] switch { '一' or '1' => 1, '二' or '2' => 2, '三' or '3' => 3, '四' or '4' => 4, _ => null }
            : null;
    }

    private static int Run(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static int Number(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.Slice(start, length))
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static DateOnly? Month(int year, int month) =>
        year is >= 1990 and <= 2099 && month is >= 1 and <= 12 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        Month(year, month) is { } last && day >= 1 && day <= last.Day ? new DateOnly(year, month, day) : null;
}
