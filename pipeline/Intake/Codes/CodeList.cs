using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Codes;

/// <summary>
/// One code list as one source system writes it: labels first, codes second. Every writing met is remembered, so that a
/// column of a million cells costs a million look-ups and no more. One instance for one thread.
/// </summary>
internal sealed class CodeList
{
    private const int CacheLimit = 1 << 14;
    private const int MostNear = 3;
    private const int MostListed = 8;
    private readonly Dictionary<string, CodeHit> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeHit>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<(string Writing, string Code)> writings = [];
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly int fixedEntries;
    private readonly Rule unknownRule;

    /// <summary>Takes the entries; an earlier one stands over a later one with the same writing.</summary>
    /// <param name="entries">Writing, canonical code, and the repair that using it means; the first writing of a code is its label.</param>
    /// <param name="unknownRule">The rule of a writing that is not in the list.</param>
    public CodeList(IEnumerable<(string Writing, string Code, Rule Repair)> entries, Rule unknownRule)
    {
        this.unknownRule = unknownRule;
        foreach (var (writing, code, repair) in entries)
        {
            known.TryAdd(writing, new CodeHit(code, CellOutcome.Repaired(repair)));
            writings.Add((writing, code));
            labels.TryAdd(code, writing);
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

    /// <summary>All labels of a short list, joined by 、; null where they are many.</summary>
    public string? ShortList => labels.Count <= MostListed ? string.Join('、', labels.Values) : null;

    /// <summary>The labels that a writing outside the list may have meant.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>The nearest, three at most, joined by 、; null when none is near, or all are alike.</returns>
    public string? Nearest(ReadOnlySpan<char> text)
    {
        var plain = Plain(text);
        var near = writings
            .Where(entry => entry.Writing.AsSpan().ContainsAnyExceptInRange('0', '9'))
            .Select(entry => (entry.Code, entry.Writing, Distance: PlaceName.Distance(plain, entry.Writing)))
            .Where(entry => entry.Distance < Math.Max(plain.Length, entry.Writing.Length))
            .GroupBy(entry => entry.Distance).MinBy(group => group.Key)?
            .Select(entry => labels[entry.Code]).Distinct(StringComparer.Ordinal).ToList() ?? [];
        return near.Count == 0 || near.Count == labels.Count ? null : string.Join('、', near.Take(MostNear));
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
