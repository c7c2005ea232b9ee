using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Bulletin;

/// <summary>
/// Numbers headings, tables and annexes in the order in which they stand. Sections write 表‹units› and 附件‹towns›, so that one
/// that is left out leaves no gap and no wrong reference.
/// </summary>
internal static partial class Numbering
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"];

    /// <summary>Numbers a whole document.</summary>
    public static (IReadOnlyList<Block> Body, IReadOnlyList<Annex> Annexes) Apply(IEnumerable<Block> body, IReadOnlyList<Annex> annexes)
    {
        var blocks = Headings(body).ToList();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var tables = 0;
        foreach (var table in blocks.Concat(annexes.SelectMany(annex => annex.Blocks)).OfType<TableBlock>())
        {
            if (Mark().Match(table.Caption) is { Success: true } mark)
            {
                numbers[mark.Value] = string.Create(CultureInfo.InvariantCulture, $"表{++tables}");
            }
        }

        for (var i = 0; i < annexes.Count; i++)
        {
            numbers[annexes[i].Label] = string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}");
        }

        string Named(string text) => text.Contains('‹', StringComparison.Ordinal) ? Mark().Replace(text, mark => numbers[mark.Value]) : text;
        Block Numbered(Block block) => block switch
        {
            ParagraphBlock paragraph => paragraph with { Text = Named(paragraph.Text) },
            TableBlock table => table with { Caption = Named(table.Caption), Note = Named(table.Note) },
            _ => block,
        };
        return ([.. blocks.Select(Numbered)], [.. annexes.Select(annex => new Annex(Named(annex.Label), annex.Title, [.. annex.Blocks.Select(Numbered)]))]);
    }

    private static IEnumerable<Block> Headings(IEnumerable<Block> body)
    {
        int first = 0, second = 0;
        foreach (var block in body)
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } heading:
                    second = 0;
                    yield return heading with { Text = $"{Numerals[first++]}、{heading.Text}" };
                    break;
                case HeadingBlock heading:
                    yield return heading with { Text = $"（{Numerals[second++]}）{heading.Text}" };
                    break;
                default:
                    yield return block;
                    break;
            }
        }
    }

    [GeneratedRegex(@"(?:表|附件)‹\w+›", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
