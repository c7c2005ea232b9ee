using System.Globalization;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Workbooks;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>问题数据退回清单: the bad rows alone, in the sender's own columns and order, with where, why and what might be right.</summary>
internal static class RejectWorkbooks
{
    private static readonly WorkbookColumn[] s_added =
        [new("原文件", 40), new("原工作表", 14), new("原行号", 9), new("退回原因", 44), new("建议", 24)];

    /// <summary>Plans one workbook a sender: the responsible unit a file's name tells, else the city.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context)
    {
        var rejects = context.Rows("document_rejects", row => new Reject(
            row.Text(0), row.Text(1), row.Text(2), row.Whole(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7)));
        foreach (var sender in rejects.GroupBy(reject => Sender(context, reject.File), StringComparer.Ordinal).OrderBy(sender => sender.Key, StringComparer.Ordinal))
        {
            yield return Lists.Workbook(
                context, $"lists/问题数据退回清单/{sender.Key}.xlsx", sender.Key, $"{sender.Key}问题数据退回清单", () => Sheets(context, [.. sender]));
        }
    }

    /// <summary>The responsible unit that a file's name tells, else the city.</summary>
    internal static string Sender(DocumentContext context, string file) =>
        context.Villages.Select(village => village.Zone).Distinct(StringComparer.Ordinal).OrderByDescending(zone => zone.Length)
            .FirstOrDefault(unit => file.Contains(unit, StringComparison.Ordinal)) ?? "市级及未注明单位";

    private static List<WorkbookSheet> Sheets(DocumentContext context, IReadOnlyList<Reject> rejects)
    {
        var key = OfficeKey.Load(context.Options.KeyFile);
        List<WorkbookSheet> sheets = [];
        using var received = rejects.Any(IsConflict) ? new ReceivedRows(MakePublication.StageOptionsOf(context.Options)) : null;
        foreach (var file in rejects.GroupBy(reject => (reject.FileId, reject.File)).OrderBy(file => file.Key.File, StringComparer.Ordinal).ThenBy(file => file.Key.FileId, StringComparer.Ordinal))
        {
            var vault = Path.Combine(context.Options.Out.Root, "vault", file.Key.FileId + ".sealed");
            var codes = new HouseholdCodes(file.Any(LacksHousehold) ? IdentityReader.Read(vault, key) : []);
            var conflicts = file.Where(IsConflict).Select(reject => (reject.Sheet, reject.Row)).ToHashSet();
            var texts = IdentityReader.ReadRejected(vault, key).Concat(received?.Of(file.Key.File, file.Key.FileId, conflicts) ?? [])
                .ToDictionary(text => (text.Sheet, text.RowNumber));
            foreach (var sheet in file.GroupBy(reject => reject.Sheet, StringComparer.Ordinal))
            {
                var rows = sheet.GroupBy(reject => reject.Row).OrderBy(row => row.Key).ToList();
                var headers = rows.Select(row => texts.GetValueOrDefault((sheet.Key, row.Key))?.Headers).FirstOrDefault(found => found is not null) ?? [];
                var name = Path.GetFileNameWithoutExtension(file.Key.File) + (sheet.Key.Length > 0 ? "_" + sheet.Key : "");
                List<List<string>> cells = [.. rows.Select(row => Cells(row, texts.GetValueOrDefault((sheet.Key, row.Key)), headers.Count, codes))];
                sheets.Add(new WorkbookSheet(
                    name,
                    [.. headers.Select((header, x) => WorkbookColumn.Fitting(header, cells.Select(row => row[x]))), .. s_added],
                    [.. cells]));
            }
        }

        sheets.Add(new WorkbookSheet(
            "填写说明",
            [new("事项", 100)],
            [
                [$"{context.Quarter.Chinese}问题数据退回清单。{context.Notice}"],
                ["各表按原文件、原列顺序列出被退回的行；请在原列内改正，末尾五列（原文件、原工作表、原行号、退回原因、建议）请勿改动。"],
                ["改好后整本发回，放入报送文件夹即可；系统按原文件和原行号与第一次报送对应。"],
                ["含个人信息，仅供报送单位更正使用，用后销毁。"],
            ]));
        return sheets;
    }

    // taken in when its file was read, so that the vault has no copy of it as a rejected row
    private static bool IsConflict(Reject reject) => reject.Rule == "duplicate_conflict";

    private static bool LacksHousehold(Reject reject) => reject.Rule is "household_code_missing" or "household_code_precision_lost";

    private static List<string> Cells(IGrouping<long, Reject> row, RejectedText? text, int width, HouseholdCodes codes)
    {
        var fields = text?.Fields ?? [];
        List<string> cells = [.. fields.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - fields.Count))];
        if (fields.Count > width)
        {
            cells[^1] = string.Join(',', fields.Skip(width - 1)); // a ragged row keeps all it has
        }

        var reasons = row.Select(reject => reject.Column.Length > 0 ? $"{reject.Column}：{reject.Reason}" : reject.Reason).Distinct(StringComparer.Ordinal);
        var proposals = row.Select(reject => LacksHousehold(reject) ? codes.Proposal(text) : reject.Proposal).OfType<string>().Where(proposal => proposal.Length > 0).Distinct(StringComparer.Ordinal);
        var first = row.First();
        return [.. cells, first.File, first.Sheet, row.Key.ToString(CultureInfo.InvariantCulture), string.Join('；', reasons), string.Join('；', proposals)];
    }

    private sealed record Reject(string File, string FileId, string Sheet, long Row, string Column, string Reason, string Proposal, string Rule);
}
