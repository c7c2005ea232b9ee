using System.Globalization;
using Analytics.Reports.Workbooks;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>名单登记: which list with identities goes to whom and until when it may be kept.</summary>
internal static class ListRegister
{
    /// <summary>Plans the register of all lists of a run.</summary>
    public static PlannedDocument Plan(DocumentContext context, IReadOnlyList<PlannedDocument> plan)
    {
        var expires = context.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sheet = new WorkbookSheet(
            "名单登记",
            [new("文件", 60), new("接收单位", 24), new("销毁期限", 12), new("领取人", 12) { IsBlank = true }, new("领取日期", 12) { IsBlank = true }, new("销毁日期", 12) { IsBlank = true }],
            [.. plan.Where(document => document.Recipient is not null).OrderBy(document => document.Path, StringComparer.Ordinal)
                .Select(document => (IReadOnlyList<string>)[document.Path["lists/".Length..], document.Recipient!, expires])])
        {
            Titles = [$"含个人信息名单登记（{context.Quarter.Chinese}，运行编号{context.Run}）　{context.Notice}"],
        };
        return Lists.Workbook(context, "lists/名单登记.xlsx", "市扶贫办", "名单登记", () => [sheet]);
    }
}
