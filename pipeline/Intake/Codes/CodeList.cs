using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Codes;

/// <summary>
/// One code list as one source system writes it: labels first, codes second. Every writing met is remembered, so that a
/// column of a million cells costs a million look-ups and no more. One instance for one thread.
/// </summary>
internal sealed class CodeList
{
    private const int CacheLimit = 1 << 14;
    private readonly Dictionary<string, CodeHit> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeHit>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int fixedEntries;
    private readonly Rule unknownRule;

    /// <summary>Takes the entries; an earlier one stands over a later one with the same writing.</summary>
    /// <param name="entries">Writing, canonical code, and the repair that using it means.</param>
    /// <param name="unknownRule">The rule of a writing that is not in the list.</param>
    public CodeList(IEnumerable<(string Writing, string Code, Rule Repair)> entries, Rule unknownRule)
    {
        this.unknownRule = unknownRule;
        foreach (var (writing, code, repair) in entries)
        {
            known.TryAdd(writing, new CodeHit(code, CellOutcome.Repaired(repair)));
        }

        fixedEntries = known.Count;
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads one cell.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>The code, or why there is none.</returns>
    public CodeHit Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        if (lookup.TryGetValue(text, out var hit))
        {
            return hit;
        }

        hit = Find(text);
        if (known.Count - fixedEntries < CacheLimit && text.Length <= 64)
        {
            lookup[text] = hit;
        }

        return hit;
    }

    private CodeHit Find(ReadOnlySpan<char> text)
    {
        if (MissingWords.Contains(text))
        {
            return new CodeHit(null, CellOutcome.Missing);
        }

        var plain = Plain(text);
        if (plain.Length > 0 && known.TryGetValue(plain, out var hit) && hit.Outcome.HasValue)
        {
            return hit with { Outcome = CellOutcome.Repaired(hit.Outcome.Rule == Rule.None ? Rule.LabelAlias : hit.Outcome.Rule) };
        }

        return MissingWords.Contains(plain)
            ? new CodeHit(null, CellOutcome.Missing)
            : new CodeHit(null, CellOutcome.Bad(unknownRule));
    }

    /// <summary>Half width, without white space and apostrophes, and X级 for X-X级.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        if (text.Length > 64)
        {
            return "";
        }

        var plain = string.Concat(HalfWidth.Of(text).Where(letter =>
            !char.IsWhiteSpace(letter) && letter is not ('\'' or '"' or '\uFEFF')));
        return plain.Length == 4 && plain[1] == '-' && plain[0] == plain[2] && plain[3] == '级' ? plain[2..] : plain;
    }
}
