using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>Resident ID numbers (GB 11643) and disability certificates, as they come out of workbooks.</summary>
internal static class IdCell
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Reads an ID number.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="isNumber">Whether a workbook stored it as a number.</param>
    /// <param name="id">At least 22 places; the first 18 take the ID, the rest of a certificate follows.</param>
    /// <param name="certificate">Digits of kind and grade, when the cell holds a certificate of 20 or 22; else 0.</param>
    /// <returns>A value with the repair made, or no value with the note that voids it.</returns>
    public static CellOutcome Read(ReadOnlySpan<char> text, bool isNumber, Span<char> id, out int certificate)
    {
        certificate = 0;
        if (text.IsEmpty || MissingWords.Contains(text))
        {
            return new CellOutcome(HasValue: false, Rule.IdMissing, IsBad: false);
        }

        var length = Normalise(text, id, out var isChanged);
        if (length == 18 && IsValid(id[..18]) && !isNumber)
        {
            return isChanged ? CellOutcome.Repaired(Rule.IdNormalised) : CellOutcome.Plain;
        }

        if (length == 15 && AreDigits(id[..15]))
        {
            Upgrade(id);
            return IsDate(id) ? CellOutcome.Repaired(Rule.Id15Upgraded) : Void(Rule.IdMalformed);
        }

        if (IsPrecisionLost(id[..Math.Max(0, length)], isNumber))
        {
            return Void(Rule.IdPrecisionLost);
        }

        if (length is 20 or 22 && AreDigits(id[18..20]) && (length == 20 || IsReissue(id[20..22])))
        {
            if (!IsValid(id[..18]))
            {
                return Void(Rule.IdCheckDigit);
            }

            certificate = ((id[18] - '0') * 10) + id[19] - '0';
            return CellOutcome.Repaired(Rule.IdFromCertificate);
        }

        return Void(length == 18 && AreDigits(id[..17]) && (char.IsAsciiDigit(id[17]) || id[17] == 'X') ? Rule.IdCheckDigit : Rule.IdMalformed);
    }

    /// <summary>Kind (1–7) and grade (1–4) at the end of a disability certificate.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="kind">Kind of disability.</param>
    /// <param name="grade">Grade, 1 the most severe.</param>
    /// <returns>Whether the cell holds a certificate.</returns>
    public static bool TryCertificate(ReadOnlySpan<char> text, out int kind, out int grade)
    {
        (kind, grade) = (0, 0);
        Span<char> letters = stackalloc char[22];
        var length = Normalise(text, letters, out _);
        if (length is not (20 or 22))
        {
            return false;
        }

        (kind, grade) = (letters[18] - '0', letters[19] - '0');
        return kind is >= 1 and <= 7 && grade is >= 1 and <= 4;
    }

    /// <summary>The check digit of the first 17 digits.</summary>
    /// <param name="digits">At least 17 digits.</param>
    /// <returns>0–9 or X.</returns>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckDigits[sum % 11];
    }

    /// <summary>Birth date of a valid ID.</summary>
    /// <param name="id">18 characters.</param>
    /// <returns>The date of places 7 to 14.</returns>
    public static DateOnly BirthDate(ReadOnlySpan<char> id) => new(Number(id[6..10]), Number(id[10..12]), Number(id[12..14]));

    /// <summary>Whether a text could be an ID number or certificate, valid or not: an anchor of ragged rows.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>True for 15, 18, 20 or 22 digits, the 18th perhaps X.</returns>
    public static bool LooksLikeId(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[22];
        var length = Normalise(text, letters, out _);
        return length is 15 or 18 or 20 or 22 && AreDigits(letters[..Math.Min(17, length)]);
    }

    private static CellOutcome Void(Rule rule) => new(HasValue: false, rule, IsBad: false);

    /// <summary>Half width, no apostrophe, no spaces, upper-case X; -1 when longer than the room.</summary>
    private static int Normalise(ReadOnlySpan<char> text, Span<char> id, out bool isChanged)
    {
        isChanged = false;
        var length = 0;
        foreach (var letter in text)
        {
            var plain = HalfWidth.Of(letter);
            if (plain is '\'' or '`' or '\u2018' or '\u2019' or '"' || char.IsWhiteSpace(plain) || plain is '\uFEFF' or '\u200B')
            {
                isChanged = true;
                continue;
            }

            plain = plain == 'x' ? 'X' : plain;
            isChanged |= plain != letter;
            if (length == id.Length || length == 22)
            {
                return -1;
            }

            id[length++] = plain;
        }

        return length;
    }

    private static bool IsPrecisionLost(ReadOnlySpan<char> id, bool isNumber)
    {
        if (id.Length < 3)
        {
            return false;
        }

        return id.IndexOfAny("eE") > 0 || (id.Length == 18 && AreDigits(id) && (isNumber || id.EndsWith("000")))
            || (isNumber && id.Length is > 15 and <= 22);
    }

    private static bool IsValid(ReadOnlySpan<char> id) =>
        AreDigits(id[..17]) && id[17] == CheckDigit(id) && IsDate(id);

    private static bool IsDate(ReadOnlySpan<char> id)
    {
        int year = Number(id[6..10]), month = Number(id[10..12]), day = Number(id[12..14]);
        return year is >= 1880 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static void Upgrade(Span<char> id)
    {
        for (var i = 14; i >= 6; i--)
        {
            id[i + 2] = id[i];
        }

        (id[6], id[7]) = ('1', '9');
        id[17] = CheckDigit(id);
    }

    /// <summary>How often a certificate was issued again: B1, or a number.</summary>
    private static bool IsReissue(ReadOnlySpan<char> places) => (places[0] is 'B' or 'b' || char.IsAsciiDigit(places[0])) && char.IsAsciiDigit(places[1]);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
