using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>Several values of one code list in a cell: 因病,因残 or 01.02.</summary>
internal static class MultiCell
{
    private const string Separators = ",，、;；.|/ +";

    /// <summary>Reads the values.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="list">The code list.</param>
    /// <param name="codes">Codes joined by commas, each once, in the cell's order.</param>
    /// <returns>Blank, a value, or <c>code_unknown</c> when one of the values is.</returns>
    public static CellOutcome Read(ReadOnlySpan<char> text, CodeList list, out string? codes)
    {
        var whole = list.Read(text);
        codes = whole.Code;
        if (!whole.Outcome.IsBad)
        {
            return whole.Outcome;
        }

        var found = new List<string>();
        foreach (var part in text.SplitAny(Separators))
        {
            var value = text[part].Trim();
            if (value.IsEmpty)
            {
                continue;
            }

            var hit = list.Read(value);
            if (hit.Outcome.IsBad)
            {
                return hit.Outcome;
            }

            if (hit.Code is not null && !found.Contains(hit.Code, StringComparer.Ordinal))
            {
                found.Add(hit.Code);
            }
        }

        codes = found.Count == 0 ? null : string.Join(',', found);
        return codes is null ? CellOutcome.Blank : CellOutcome.Repaired(Rule.MultiValueSplit);
    }

    /// <summary>The first of several values that the list does not know; the whole cell where each is known.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="list">The code list.</param>
    /// <returns>A part of the cell.</returns>
    public static ReadOnlySpan<char> FirstBad(ReadOnlySpan<char> text, CodeList list)
    {
        foreach (var part in text.SplitAny(Separators))
        {
            var value = text[part].Trim();
            if (!value.IsEmpty && list.Read(value).Outcome.IsBad)
            {
                return value;
            }
        }

        return text;
    }

    /// <summary>How many people a cell names: a count, or names set apart by 、 , ; or blanks.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <param name="people">0 or more.</param>
    /// <returns>Blank, a value, or <c>number_invalid</c>.</returns>
    public static CellOutcome ReadPeople(ReadOnlySpan<char> text, out int people)
    {
        people = 0;
        if (text.IsEmpty)
        {
            return CellOutcome.Blank;
        }

        var outcome = NumberCell.Read(text, 0, out var number);
        if (outcome.HasValue)
        {
            people = (int)Math.Clamp(number, -1, 10_000);
            return outcome;
        }

        if (!outcome.IsBad)
        {
            return outcome;
        }

        foreach (var part in text.SplitAny(",，、;；|/ \u3000\t\n"))
        {
            people += text[part].Trim().IsEmpty ? 0 : 1;
        }

        return people == 0 ? CellOutcome.Blank : CellOutcome.Plain;
    }
}
