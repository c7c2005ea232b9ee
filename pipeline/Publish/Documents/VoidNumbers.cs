using System.Globalization;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Workbooks;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>证件号码待核清单: rows that were taken in though their ID number is damaged, wrong or missing, so that the sender mends them at the source.</summary>
internal static class VoidNumbers
{
    private const int WithoutCheckDigit = 17;

    private static readonly WorkbookColumn[] s_columns =
        [new("镇（街道）", 14), new("村（社区）", 24), new("户编号", 22), new("姓名", 10), new("证件号码（原样）", 24), new("问题", 44), new("建议", 34), new("原文件", 40), new("原工作表", 14), new("原行号", 9)];

    /// <summary>Plans one workbook a sender.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context)
    {
        var rows = context.Rows("document_void_numbers", row => new Listed(
            row.Text(0), new IdentityPlace(row.Text(1), row.Text(2), row.Whole(3)), row.Text(4), row.Text(5)));
        foreach (var sender in rows.GroupBy(row => RejectWorkbooks.Sender(context, row.File), StringComparer.Ordinal).OrderBy(sender => sender.Key, StringComparer.Ordinal))
        {
            yield return Lists.Workbook(
                context, $"lists/证件号码待核清单/{sender.Key}.xlsx", sender.Key, $"{sender.Key}证件号码待核清单", () => [Sheet(context, sender.Key, [.. sender])]);
        }
    }

    /// <summary>What is wrong with a number, and what can be said of the right one.</summary>
    /// <param name="number">The number as received.</param>
    /// <returns>The rule it meets, and a proposal; empty when there is none.</returns>
    internal static (Rule Rule, string Proposal) Look(string number)
    {
        Span<char> id = stackalloc char[24];
        var outcome = IdCell.Read(number, isNumber: false, id, out _);
        return outcome.HasValue ? (Rule.IdPrecisionLost, "")
            : outcome.Rule == Rule.IdCheckDigit ? (outcome.Rule, $"如前17位无误，末位应为{IdCell.CheckDigit(id[..WithoutCheckDigit])}")
            : (outcome.Rule, "");
    }

    private static WorkbookSheet Sheet(DocumentContext context, string sender, IReadOnlyList<Listed> rows)
    {
        var names = IdentityNames.Open(context.Options, [.. rows.Select(row => row.Place)]);
        var rules = IntakeRules.Load(context.Options.ReferenceFolder);
        return new WorkbookSheet("证件号码待核清单", s_columns, [.. rows.Select(row => Cells(row, names, rules))])
        {
            Titles =
            [
                $"{sender}证件号码待核清单（{context.Quarter.Chinese}）　含个人信息，{context.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}前销毁",
                $"以下各行已入库，证件号码作废；请核对户口簿后在原系统更正，随下次导出报送，本表不必回传。{context.Notice}",
            ],
        };
    }

    private static IReadOnlyList<string> Cells(Listed row, IdentityNames names, IntakeRules rules)
    {
        var number = names.Of(row.Place, "id_number");
        var (rule, proposal) = Look(number);
        return
        [
            row.Town, row.Village, names.Of(row.Place, "household_code"), names.Of(row.Place, "person_name"), number, rules.Reason(rule), proposal,
            row.File, row.Place.Sheet, row.Place.Row.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private sealed record Listed(string File, IdentityPlace Place, string Town, string Village);
}
