namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Reads one date, or a range of dates, at a place of a text.</summary>
internal static class DateReader
{
    /// <summary>A date read; a range gives its last day.</summary>
    /// <param name="Date">Null when no date stands there.</param>
    /// <param name="IsWhole">Whether a day or a quarter is written, not a month alone.</param>
    /// <param name="End">Where the text goes on.</param>
    internal readonly record struct Found(DateOnly? Date, bool IsWhole, int End);

    /// <summary>Reads the date that begins with the digits at a place.</summary>
    /// <param name="text">A half-width text.</param>
    /// <param name="start">Place of the first of a run of digits.</param>
    /// <returns>The date, if one stands there.</returns>
    public static Found At(ReadOnlySpan<char> text, int start)
    {
        var run = Run(text, start);
        Found found = run switch
        {
            8 or 12 or 14 or 17 => new(Day(Number(text, start, 4), Number(text, start + 4, 2), Number(text, start + 6, 2)), true, start + run),
            6 => new(Month(Number(text, start, 4), Number(text, start + 4, 2)), false, start + run),
            4 => Separated(text, start),
            _ => default,
        };
        return found.Date is { } from && RangeEnd(text, found.End, from) is { Date: not null } end ? end : found;
    }

    /// <summary>How many digits stand at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <returns>0 where no digit stands.</returns>
    public static int Run(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The number that some digits write.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Place of the first digit.</param>
    /// <param name="length">How many digits.</param>
    /// <returns>The number.</returns>
    public static int Number(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.Slice(start, length))
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>The last day of a month.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month.</param>
    /// <returns>Null when there is no such month from 1990 to 2099.</returns>
    public static DateOnly? Month(int year, int month) =>
        year is >= 1990 and <= 2099 && month is >= 1 and <= 12 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        Month(year, month) is { } last && day >= 1 && day <= last.Day ? new DateOnly(year, month, day) : null;

    private static Found Separated(ReadOnlySpan<char> text, int start)
    {
        var year = Number(text, start, 4);
        var position = start + 4;
        position += position < text.Length && text[position] is '年' or '-' or '.' or '/' or '_' ? 1 : 0;
        if (QuarterAt(text[position..]) is { } ofYear && Month(year, ofYear * 3) is { } last)
        {
            return new(last, true, text.Length);
        }

        var monthDigits = position == start + 4 ? 0 : Run(text, position);
        if (monthDigits is not (1 or 2))
        {
            return default;
        }

        var month = Number(text, position, monthDigits);
        position += monthDigits;
        var dayDigits = position < text.Length && text[position] is '月' or '-' or '.' or '/' or '_' ? Run(text, position + 1) : 0;
        var end = position + 1 + dayDigits;
        if (dayDigits is 1 or 2 && !Follows(text, end, '月') && Day(year, month, Number(text, position + 1, dayDigits)) is { } day)
        {
            return new(day, true, Follows(text, end, '日') ? end + 1 : end);
        }

        return new(Month(year, month), false, Follows(text, position, '月') ? position + 1 : position);
    }

    /// <summary>Q4, 第四季度, 四季度, 4季度: 4; 前三季度, 1-3季度: 3; 上半年: 2.</summary>
    private static int? QuarterAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("上半年") || text.StartsWith("下半年"))
        {
            return text[0] == '上' ? 2 : 4;
        }

        if (text.Length > 1 && text[0] is 'Q' or 'q')
        {
            return text[1] is >= '1' and <= '4' && Run(text, 1) == 1 ? text[1] - '0' : null;
        }

        text = text.Length > 0 && text[0] is '第' or '前' ? text[1..] : text;
        text = text.Length > 2 && QuarterNumber(text[0]) is not null && IsRangeSign(text[1]) ? text[2..] : text;
        return text.Length > 1 && text[1] == '季' ? QuarterNumber(text[0]) : null;
    }

    private static int? QuarterNumber(char letter) => letter switch
    {
        '一' or '1' => 1,
        '二' or '2' => 2,
        '三' or '3' => 3,
        '四' or '4' => 4,
        _ => null,
    };

    /// <summary>至2017年9月30日, -20170930, -9月, 至9月30日, -30日 after a date.</summary>
    private static Found RangeEnd(ReadOnlySpan<char> text, int position, DateOnly from)
    {
        var start = position;
        while (start < text.Length && (IsRangeSign(text[start]) || text[start] == ' '))
        {
            start++;
        }

        if (start == position || !text[position..start].ContainsAnyExcept(' '))
        {
            return default;
        }

        var run = Run(text, start);
        if (run is 4 or 6 or 8 or 12 or 14)
        {
            return At(text, start);
        }

        var end = start + run;
        if (run is not (1 or 2))
        {
            return default;
        }

        var number = Number(text, start, run);
        if (Follows(text, end, '日'))
        {
            return new(Day(from.Year, from.Month, number), true, end + 1);
        }

        var days = Follows(text, end, '月') ? Run(text, end + 1) : 0;
        return !Follows(text, end, '月') ? default
            : days is 1 or 2 && Day(from.Year, number, Number(text, end + 1, days)) is { } day ? new(day, true, end + 1 + days)
            : new(Month(from.Year, number), false, end + 1);
    }

    private static bool IsRangeSign(char letter) => letter is '-' or '~' or '至' or '到' or '—' or '–';

    private static bool Follows(ReadOnlySpan<char> text, int position, char letter) => position < text.Length && text[position] == letter;
}
