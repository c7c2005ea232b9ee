using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Codes;

/// <summary>The code lists of the reference data, by list and source system.</summary>
public sealed class CodeLists
{
    private static readonly string[] Yes = ["是", "1", "有", "参加", "达标", "享受", "已", "已参加", "Y", "y", "true", "True", "TRUE", "01", "√", "对"];

    private static readonly string[] No =
        ["否", "0", "无", "未参加", "未达标", "未享受", "不享受", "没有", "未", "不是", "不参加", "N", "n", "false", "False", "FALSE", "00", "02", "×", "不达标"];

    private readonly ILookup<string, Entry> entries;

    private CodeLists(ReferenceTable table) => entries = Enumerable.Range(0, table.Count)
        .Select(row => new Entry(table[row, "list"], table[row, "code"], table[row, "label"], table[row, "aliases"]))
        .ToLookup(entry => entry.List, StringComparer.Ordinal);

    /// <summary>Reads <c>code_lists.csv</c>.</summary>
    /// <param name="referenceFolder">Such as <c>data/reference</c>.</param>
    /// <returns>The lists.</returns>
    public static CodeLists Load(string referenceFolder) => new(ReferenceTable.Load(referenceFolder, "code_lists.csv"));

    /// <summary>Yes and no in a column's own words.</summary>
    /// <param name="field">The contract field.</param>
    /// <returns>A list whose codes are 1 and 0.</returns>
    internal static CodeList Booleans(ContractField field) => new(
        field.TrueValues.Concat(Yes).Prepend("是").Select(word => (word, "1", Rule.None))
            .Append(("否", "0", Rule.None)).Concat(field.FalseValues.Concat(No).Select(word => (word, "0", Rule.None))),
        Rule.BooleanInvalid);

    /// <summary>A list as a source system writes it.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="system">G, N or M.</param>
    /// <returns>The list, for one thread.</returns>
    /// <exception cref="OperatorException">The reference data has no such list.</exception>
    internal CodeList For(string name, string system)
    {
        if (!entries.Contains(name))
        {
            throw new OperatorException($"Code list {name} is not in code_lists.csv.", $"编码表 code_lists.csv 中没有 {name}。");
        }

        return new CodeList(Writings(name, system), Rule.CodeUnknown);
    }

    private IEnumerable<(string Writing, string Code, Rule Repair)> Writings(string name, string system)
    {
        var list = entries[name].Where(entry => entry.Code.Length > 0).ToList();
        foreach (var entry in list)
        {
            yield return (entry.Label, entry.Code, Rule.None);
        }

        // Where the provincial platform has codes of its own (GD=1 among the aliases, or a list of its own), the same digit of the
        // national list means something else.
        List<(string Written, string Code)> own = system == "G" ? [.. list.SelectMany(Platform), .. OwnList(name, list)] : [];
        foreach (var (written, code) in own.Count > 0 ? own : list.Select(entry => (entry.Code, entry.Code)))
        {
            yield return (written, code, Rule.None);
        }

        foreach (var entry in list)
        {
            foreach (var alias in entry.Words)
            {
                yield return (alias, entry.Code, Rule.LabelAlias);
            }

            if (own.Count == 0 && entry.Code.Length == 2 && entry.Code[0] == '0')
            {
                yield return (entry.Code[1..], entry.Code, Rule.LeadingZeroRestored);
            }
        }
    }

    private static IEnumerable<(string Written, string Code)> Platform(Entry entry)
    {
        foreach (var alias in entry.Aliases.Split('|'))
        {
            var mark = alias.IndexOf("GD=", StringComparison.Ordinal);
            if (mark >= 0)
            {
                yield return (alias[(mark + 3)..].TrimEnd(')'), entry.Code);
            }
        }
    }

    private IEnumerable<(string Written, string Code)> OwnList(string name, List<Entry> list) =>
        from own in entries[name + "_gd"]
        from entry in list
        where entry.Label == own.Label
        select (own.Code, entry.Code);

    private sealed record Entry(string List, string Code, string Label, string Aliases)
    {
        public IEnumerable<string> Words => Aliases.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(alias => alias.IndexOf('(', StringComparison.Ordinal) is var open and > 0 && alias.Contains("GD", StringComparison.Ordinal)
                ? alias[..open]
                : alias)
            .Where(alias => !alias.StartsWith("GD=", StringComparison.Ordinal));
    }
}
