using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>Numbers as people write them, as whole hundredths or thousandths: no rounding on the way.</summary>
internal static class NumberCell
{
    private const long Limit = 1_000_000_000_000_000;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="decimals">Decimals kept; further ones are rounded half away from zero.</param>
    /// <param name="value">The number times 10 to the power of <paramref name="decimals"/>.</param>
    /// <param name="unitPower">Power of ten of the column's unit, 4 for 万元; a unit in the cell stands over it.</param>
    /// <returns>Blank, missing, a value, or <see cref="Rule.NumberInvalid"/>.</returns>
    public static CellOutcome Read(ReadOnlySpan<char> text, int decimals, out long value, int unitPower = 0)
    {
        value = 0;
        if (text.IsEmpty)
        {
            return CellOutcome.Blank;
        }

        if (Plain(text, decimals + unitPower, out value))
        {
            return CellOutcome.Plain;
        }

        if (MissingWords.Contains(text))
        {
            return CellOutcome.Missing;
        }

        return Dressed(text, decimals, unitPower, out value) ? CellOutcome.Repaired(Rule.ThousandsSeparator) : CellOutcome.Bad(Rule.NumberInvalid);
    }

    private static bool Plain(ReadOnlySpan<char> text, int decimals, out long value)
    {
        value = 0;
        var position = text[0] == '-' ? 1 : 0;
        var digits = 0;
        long number = 0;
        for (; position < text.Length && char.IsAsciiDigit(text[position]); position++, digits++)
        {
            number = (number * 10) + (text[position] - '0');
            if (number > Limit)
            {
                return false;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        for (var i = 0; i < decimals; i++)
        {
            if (number > long.MaxValue / 100)
            {
                return false;
            }

            number *= 10;
        }

        if (position < text.Length)
        {
            if (text[position] != '.' || !Fraction(text[(position + 1)..], decimals, out var fraction))
            {
                return false;
            }

            number += fraction;
        }

        value = text[0] == '-' ? -number : number;
        return true;
    }

    private static bool Fraction(ReadOnlySpan<char> text, int decimals, out long value)
    {
        value = 0;
        var roundsUp = false;
        for (var i = 0; i < Math.Max(text.Length, decimals); i++)
        {
            if (i < text.Length && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            var digit = i < text.Length ? text[i] - '0' : 0;
            if (i < decimals)
            {
                value = (value * 10) + digit;
            }
            else if (i == decimals)
            {
                roundsUp = digit >= 5;
            }
        }

        value += roundsUp ? 1 : 0;
        return true;
    }

    /// <summary>Full width, currency signs, units at the end and thousands separators.</summary>
    private static bool Dressed(ReadOnlySpan<char> text, int decimals, int unitPower, out long value)
    {
        value = 0;
        if (text.Length > 40)
        {
            return false;
        }

        var plain = HalfWidth.Of(text).AsSpan().Trim();
        plain = plain.TrimStart("¥￥$").TrimStart('+').Trim();
        if (plain.EndsWith("万元", StringComparison.Ordinal) || plain.EndsWith("万", StringComparison.Ordinal))
        {
            unitPower = 4;
            plain = plain[..plain.LastIndexOf('万')];
        }
        else
        {
            unitPower = plain.EndsWith('元') ? 0 : unitPower;
            plain = plain.TrimEnd("元人户个岁月");
        }

        Span<char> digits = stackalloc char[plain.Length];
        if (!WithoutSeparators(plain.Trim(), digits, out var length))
        {
            return false;
        }

        if (length == 0 || !Plain(digits[..length], decimals + unitPower, out value))
        {
            return false;
        }

        return true;
    }

    private static bool WithoutSeparators(ReadOnlySpan<char> text, Span<char> digits, out int length)
    {
        length = 0;
        var sinceSeparator = -1;
        var isFraction = false;
        foreach (var letter in text)
        {
            if (letter == ',' && !isFraction)
            {
                if (sinceSeparator is not (-1 or 3) || length == 0 || (sinceSeparator < 0 && length > 3 + (digits[0] == '-' ? 1 : 0)))
                {
                    return false;
                }

                sinceSeparator = 0;
                continue;
            }

            if (letter == '.')
            {
                isFraction = true;
            }
            else if (sinceSeparator >= 0 && !isFraction)
            {
                sinceSeparator++;
            }

            digits[length++] = letter;
        }

        return sinceSeparator is -1 or 3;
    }
}
