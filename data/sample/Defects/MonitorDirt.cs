using System.Globalization;
using Analytics.Sample.Exports;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>The habits of the monitoring lists. A household of several people alone loses a row: the others still name it.</summary>
internal static class MonitorDirt
{
    private const int SizeColumn = 10;

    /// <summary>The kinds of damage, with their counts.</summary>
    public static IReadOnlyList<SheetDefect> Kinds() =>
    [
        Of("label_alias", DefectKind.Repair, "户类型", 27, cell => cell.Text == "脱贫户", _ => "已脱贫户"),
        Of("date_format", DefectKind.Repair, "风险识别时间", 35, _ => true, cell => cell.Text!.Replace("-", "", StringComparison.Ordinal)[..6]),
        Of("missing_word", DefectKind.Note, "风险消除时间", 36, cell => cell.Text is null or "", _ => "29991231"),
        Of("", DefectKind.Repair, "风险是否消除", 34, cell => cell.Text == Labels.No, _ => "未消除"),
        Of("", DefectKind.Repair, "户联系电话", 23, _ => true, cell => decimal.Parse(cell.Text!, CultureInfo.InvariantCulture)),
        Many("code_unknown", "健康状况", 15, "待定样例"),
        Many("place_unknown", "行政村", 4, PlaceWriting.Unknown),
    ];

    /// <summary>Rows after the last.</summary>
    public static IEnumerable<XlsxCell[]> Below() => [["合计"], ["备注：本表为监测对象明细"]];

    private static SheetDefect Of(string rule, DefectKind kind, string header, int column, Func<XlsxCell, bool> fits, Func<XlsxCell, XlsxCell> write) =>
        new(rule, kind, header, column, (_, cells) => fits(cells[column]), (_, cell) => write(cell));

    private static SheetDefect Many(string rule, string header, int column, string text) =>
        new(rule, DefectKind.Reject, header, column, (_, cells) => cells[SizeColumn].Number > 1 && cells[11].Text != "户主", (_, _) => text);
}
