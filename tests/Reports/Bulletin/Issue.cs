using System.Text;
using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Bulletin;

namespace Analytics.Tests.Reports.Bulletin;

/// <summary>Issues made from the hand-made publication.</summary>
internal static class Issue
{
    public static BulletinFacts Facts(IReadOnlyList<HandMadeTown> towns, int year, int number, string change = "select 1")
    {
        var quarter = new Quarter(year, number);
        using var connection = HandMadeMart.Open(towns, quarter);
        HandMadeMart.Execute(connection, change);
        return BulletinSource.Read(connection, new BulletinRequest { Quarter = quarter });
    }

    /// <summary>The report of a year, whose account is that of its fourth quarter.</summary>
    public static BulletinContent Annual(IReadOnlyList<HandMadeTown> towns, int year, string change = "select 1")
    {
        var quarter = new Quarter(year, 4);
        using var connection = HandMadeMart.Open(towns, quarter);
        HandMadeMart.Execute(connection, change);
        var facts = BulletinSource.Read(connection, new BulletinRequest { Quarter = quarter, IsYear = true });
        return AnnualComposer.Compose(facts, facts.Account, new BulletinOptions { Simulated = true });
    }

    public static BulletinContent Of(IReadOnlyList<HandMadeTown> towns, int year, int number, string change = "select 1") =>
        BulletinComposer.Compose(Facts(towns, year, number, change), new BulletinOptions { Simulated = true });

    /// <summary>All words of an issue, one paragraph or table row a line.</summary>
    public static string Text(BulletinContent content)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', content.Notice, content.Draft, content.Head, content.DocumentNumber, string.Concat(content.Title), content.Addressee).Append('\n');
        foreach (var block in content.Body)
        {
            Add(text, block);
        }

        text.AppendJoin('\n', content.Signer, content.Date).Append('\n');
        foreach (var annex in content.Annexes)
        {
            text.Append('\n').Append(annex.Label).Append('　').Append(annex.Title).Append('\n');
            foreach (var block in annex.Blocks)
            {
                Add(text, block);
            }
        }

        return text.AppendJoin('\n', "抄送：" + content.CopiedTo, content.Printer, content.PrintDate).Append('\n').ToString();
    }

    private static void Add(StringBuilder text, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append('\n').Append(heading.Text).Append('\n');
                break;
            case ParagraphBlock paragraph:
                text.Append("　　").Append(paragraph.Lead).Append(paragraph.Text).Append('\n');
                break;
            case ChartBlock chart:
                text.Append('[').Append(chart.Caption).Append("] ").Append(chart.AltText).Append('\n');
                break;
            case TableBlock table:
                text.Append('[').Append(table.Caption).Append("] ").Append(table.Unit).Append('\n');
                text.AppendJoin(" | ", table.Columns.Select(column => column.Title.Replace("\n", "", StringComparison.Ordinal))).Append('\n');
                foreach (var row in table.Rows)
                {
                    text.AppendJoin(" | ", row).Append('\n');
                }

                text.Append(table.Note).Append(table.Note.Length > 0 ? "\n" : "");
                break;
        }
    }
}
