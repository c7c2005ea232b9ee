using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>Dates and years in every form the registries print. A month means its last day, a year its last day.</summary>
internal static class DateCell
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="date">The date read.</param>
    /// <returns>Blank (also 0, - and 2999…), a value, or <see cref="Rule.DateInvalid"/>.</returns>
    public static CellOutcome Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.IsEmpty)
        {
            return CellOutcome.Blank;
        }

        if (MissingWords.Contains(text) || IsZero(text))
        {
            return CellOutcome.Missing;
        }

        Span<int> parts = stackalloc int[3];
        if (!Parts(text, parts, out var count, out var isIso))
        {
            if (text.Length > 40 || HalfWidth.Of(text) is var plain && plain.AsSpan().SequenceEqual(text))
            {
                return CellOutcome.Bad(Rule.DateInvalid);
            }

            return Read(plain, out date) is { HasValue: true } ? CellOutcome.Repaired(Rule.DateFormat) : CellOutcome.Bad(Rule.DateInvalid);
        }

        if (parts[0] is 2999 or 9999)
        {
            return CellOutcome.Missing;
        }

        if (parts[0] is < 1900 or > 2099 || (count > 1 && parts[1] is < 1 or > 12))
        {
            return CellOutcome.Bad(Rule.DateInvalid);
        }

        var month = count > 1 ? parts[1] : 12;
        var last = DateTime.DaysInMonth(parts[0], month);
        var day = count > 2 ? parts[2] : last;
        if (day < 1 || day > last)
        {
            return CellOutcome.Bad(Rule.DateInvalid);
        }

        date = new DateOnly(parts[0], month, day);
        return isIso ? CellOutcome.Plain : CellOutcome.Repaired(Rule.DateFormat);
    }

    /// <summary>Reads a year; of a date its year.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="year">1990 to 2099.</param>
    /// <returns>Blank (also 0, - and 2999), a value, or <see cref="Rule.YearInvalid"/>.</returns>
    public static CellOutcome ReadYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (text.Length == 4 && Digits(text, out year))
        {
            return Year(year, Rule.None);
        }

        var outcome = Read(text, out var date);
        year = date.Year;
        return outcome switch
        {
            { HasValue: true } => Year(year, Rule.DateFormat),
            { IsBad: true } => CellOutcome.Bad(Rule.YearInvalid),
            _ => outcome,
        };
    }

    private static CellOutcome Year(int year, Rule repair) => year switch
    {
        0 or 2999 or 9999 => CellOutcome.Missing,
        < 1990 or > 2099 => CellOutcome.Bad(Rule.YearInvalid),
        _ => new CellOutcome(HasValue: true, repair, IsBad: false),
    };

    private static bool Parts(ReadOnlySpan<char> text, Span<int> parts, out int count, out bool isIso)
    {
        (count, isIso) = (0, false);
        var whole = text.Length;
        text = WithoutTime(text);
        if (text.Length is 8 or 6 or 4 && Digits(text, out var number))
        {
            count = (text.Length / 2) - 1;
            parts[0] = text.Length == 8 ? number / 10_000 : text.Length == 6 ? number / 100 : number;
            parts[1] = text.Length == 8 ? number / 100 % 100 : number % 100;
            parts[2] = number % 100;
            return true;
        }

        isIso = whole == 10 && text.Length == 10 && text[4] == '-' && text[7] == '-';
        while (!text.IsEmpty && count < 3)
        {
            var end = 0;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end is 0 or > 4 || (count == 0) != (end == 4) || !Digits(text[..end], out parts[count]))
            {
                return false;
            }

            var mark = end < text.Length ? text[end] : '\0';
            if (!IsMark(mark, count))
            {
                return false;
            }

            count++;
            text = mark == '\0' ? [] : text[(end + 1)..].TrimStart();
        }

        return text.IsEmpty && count > 0;
    }

    private static bool IsMark(char mark, int part) => mark switch
    {
        '\0' => true,
        '年' => part == 0,
        '月' => part == 1,
        '日' or '号' => part == 2,
        '-' or '/' or '.' => part < 2,
        _ => false,
    };

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', 'T');
        if (space < 4 || !text[(space + 1)..].Contains(':'))
        {
            return text;
        }

        foreach (var letter in text[(space + 1)..])
        {
            if (!char.IsAsciiDigit(letter) && letter is not (':' or '.' or 'Z' or '+'))
            {
                return text;
            }
        }

        return text[..space];
    }

    private static bool IsZero(ReadOnlySpan<char> text) => text.TrimStart('0').IsEmpty;

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }

            number = (number * 10) + (letter - '0');
        }

        return true;
    }
}
