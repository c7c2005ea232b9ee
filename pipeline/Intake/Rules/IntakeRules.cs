using System.Text;

namespace Analytics.Pipeline.Intake.Rules;

/// <summary>The rules' ids and Chinese reasons, from <c>intake_rules.csv</c>.</summary>
public sealed class IntakeRules
{
    private static readonly string[] Ids = [.. Enum.GetNames<Rule>().Select(SnakeCase)];
    private readonly string[] reasons = new string[Ids.Length];
    private readonly string[] kinds = new string[Ids.Length];

    private IntakeRules(ReferenceTable table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var rule = Array.IndexOf(Ids, table[row, "rule"]);
            if (rule > 0)
            {
                reasons[rule] = table[row, "reason_zh"];
                kinds[rule] = table[row, "kind"];
            }
        }
    }

    /// <summary>The id of a rule, such as <c>code_unknown</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its id in the reference data.</returns>
    public static string Id(Rule rule) => Ids[(int)rule];

    /// <summary>Reads the rules of a reference folder.</summary>
    /// <param name="referenceFolder">Such as <c>data/reference</c>.</param>
    /// <returns>The rules.</returns>
    public static IntakeRules Load(string referenceFolder) => new(ReferenceTable.Load(referenceFolder, "intake_rules.csv"));

    /// <summary>Why, in Chinese.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="detail">What takes the place of <c>{detail}</c>; never a cell value of an identity column.</param>
    /// <returns>The reason.</returns>
    public string Reason(Rule rule, string detail = "") =>
        (reasons[(int)rule] ?? Id(rule)).Replace("{detail}", detail, StringComparison.Ordinal);

    /// <summary>refuse, reject, repair, note or total; null for a rule the reference data does not know.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The kind.</returns>
    public string? Kind(Rule rule) => kinds[(int)rule];

    private static string SnakeCase(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name)
        {
            if (id.Length > 0 && (char.IsAsciiLetterUpper(letter) || (char.IsAsciiDigit(letter) && !char.IsAsciiDigit(id[^1]))))
            {
                id.Append('_');
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
