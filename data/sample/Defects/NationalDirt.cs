using System.Globalization;
using Analytics.Sample.Exports;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>The habits of the national roster's workbook, where text that looks like a number was stored as one.</summary>
internal sealed class NationalDirt
{
    private static readonly Dictionary<string, int> Relations = new(StringComparer.Ordinal)
    {
        ["户主"] = 1, ["配偶"] = 2, ["之子"] = 3, ["之女"] = 4,
    };

    private static readonly Dictionary<string, int> Schooling = new(StringComparer.Ordinal)
    {
        ["文盲或半文盲"] = 1, ["小学"] = 2, ["初中"] = 3, ["高中"] = 4, ["大专及以上"] = 5, ["学龄前儿童"] = 6,
    };

    private readonly SheetDefect[] kinds =
    [
        Of("leading_zero_restored", DefectKind.Repair, "与户主关系", 10, cell => Relations.ContainsKey(cell.Text!), cell => Relations[cell.Text!]),
        Of("leading_zero_restored", DefectKind.Repair, "文化程度", 12, _ => true, cell => Schooling[cell.Text!]),
        Of("id_precision_lost", DefectKind.Note, "证件号码", 8, _ => true, cell => decimal.Parse(CellText.Rounded(cell.Text!), CultureInfo.InvariantCulture)),
        Of("id_precision_lost", DefectKind.Note, "证件号码", 8, _ => true, _ => "4.41599E+17"),
        Of("date_format", DefectKind.Repair, "首次识别时间", 28, _ => true, cell => cell.Text!.Replace("-", "", StringComparison.Ordinal)[..6]),
        Of("date_format", DefectKind.Repair, "贫困人员识别时间", 29, _ => true, cell => cell.Text!.Replace('-', '.')),
        Of("missing_word", DefectKind.Note, "首次识别时间", 28, _ => true, _ => "29991231"),
        Of("", DefectKind.Repair, "联系电话", 27, _ => true, cell => decimal.Parse(cell.Text!, CultureInfo.InvariantCulture)),
        Of("", DefectKind.Repair, "危房户", 23, cell => cell.Text == Labels.No, _ => "0"),
        Of("code_unknown", DefectKind.Reject, "健康状况", 14, _ => true, _ => "待定样例"),
    ];

    /// <summary>Damages a row, or not.</summary>
    public IReadOnlyList<Planted>? Damage(XlsxCell[] cells) => SheetDefect.DamageFirst(kinds, cells);

    /// <summary>Rows after the last.</summary>
    public static IEnumerable<XlsxCell[]> Below() => [["合计"], ["备注：脱贫属性以系统标注为准"]];

    private static SheetDefect Of(string rule, DefectKind kind, string header, int column, Func<XlsxCell, bool> fits, Func<XlsxCell, XlsxCell> write) =>
        new(rule, kind, header, column, (_, cells) => fits(cells[column]), (_, cell) => write(cell));
}
