using Analytics.Sample.Exports;
using Analytics.Sample.Places;

namespace Analytics.Sample.Defects;

/// <summary>What is damaged in the sheets and lists of the guarantees. Rejected rows and void numbers count in truth/ as the program must count them.</summary>
internal static class GuaranteeDefects
{
    private const string LostPrecision = "4.41599E+17";

    /// <summary>The kinds of a layout; null for a layout of others.</summary>
    public static IReadOnlyList<SheetDefect>? For(string layout, string[] headers, Map map, PlaceWriting places)
    {
        SheetDefect Of(string rule, DefectKind kind, string header, Func<XlsxCell, bool> fits, Func<XlsxCell, XlsxCell> write)
        {
            var column = Array.IndexOf(headers, header);
            return new(rule, kind, header, column, (_, cells) => fits(cells[column]), (_, cell) => write(cell));
        }

        SheetDefect Repaired(string rule, string header, string from, string to) => Of(rule, DefectKind.Repair, header, cell => cell.Text == from, _ => to);
        SheetDefect Rejected(string rule, string header, string text) => Of(rule, DefectKind.Reject, header, _ => true, _ => text);
        SheetDefect Date(string header) => Of("date_format", DefectKind.Repair, header, cell => cell.Text is { Length: 10 }, cell => cell.Text!.Replace('-', '.'));

        SheetDefect[] own = layout switch
        {
            "g_education" => [Repaired("label_alias", "教育阶段", "小学", "小学教育"), Repaired("", "是否享受政策", "是", "已享受"), Rejected("code_unknown", "教育阶段", "待定样例")],
            "g_medical" => [Repaired("", "是否政策落实", "是", "落实"), Rejected("boolean_invalid", "是否政策落实", "待核")],
            "g_housing" => [Repaired("label_alias", "危房级别", "D级", "D-D级"), Repaired("label_alias", "改造进度", "已竣工", "完工"), Rejected("code_unknown", "改造进度", "待定样例")],
            "g_project_industry" => [Date("项目开始时期"), Rejected("number_invalid", "收益", "面议")],
            "g_project_job" => [Repaired("label_alias", "临时工/稳定工", "稳定工", "长期工"), Rejected("number_invalid", "年就业收益（万元）", "不详样例")],
            "g_project_training" => [Date("培训时间"), Rejected("date_invalid", "培训时间", "2017-02-30")],
            "g_project_relief" => [Date("慰问时间"), Rejected("number_invalid", "慰问金额（元）", "实物")],
            "g_project_housing" => [Repaired("label_alias", "项目进度", "已竣工", "竣工"), Date("项目开始时期")],
            "g_project_education" => [Date("资助时间")],
            "g_project_asset" => [Date("项目开始时期")],
            "dept_inpatient" => [Date("出院日期"), Rejected("number_invalid", "医疗总费用", "见发票"), .. Ids("身份证号")],
            "dept_medical_aid" => [Date("救助时间"), Rejected("number_invalid", "救助金额", "待核"), .. Ids("身份证号码")],
            "dept_house" => [Repaired("label_alias", "改造方式", "入住敬老院", "敬老院"), Date("竣工日期"), .. Ids("身份证号码")],
            "own_public_post" => [Repaired("label_alias", "岗位类别", "环卫保洁", "保洁员"), Rejected("code_unknown", "岗位类别", "岗位样例"), .. Ids("身份证号码")],
            "own_village_service" =>
            [
                Repaired("", "是否通4G网络", "是", "已通"), Of("missing_word", DefectKind.Note, "插花搬迁户数", _ => true, _ => "-"), Rejected("number_invalid", "卫生厕所户数", "大部分样例"),
            ],
            "g_village_project" => [Repaired("label_alias", "项目状态", "已完工", "竣工"), Date("开始日期"), Rejected("code_unknown", "项目子类", "项目样例")],
            _ when layout.StartsWith("dept_student_", StringComparison.Ordinal) => Ids("身份证号码"),
            _ => [],
        };
        if (own.Length == 0)
        {
            return null;
        }

        return headers.Contains("户码", StringComparer.Ordinal) ? [.. SheetDefects.Common(headers, map, places), Rejected("household_code_missing", "户码", ""), .. own] : own;

        SheetDefect[] Ids(string header) =>
        [
            Of("id_normalised", DefectKind.Repair, header, _ => true, cell => CellText.Wide(cell.Text!)),
            Of("id_check_digit", DefectKind.Note, header, _ => true, cell => CellText.WrongCheckDigit(cell.Text!)),
            Of("id_malformed", DefectKind.Note, header, _ => true, cell => cell.Text![..17]),
            Of("id_precision_lost", DefectKind.Note, header, _ => true, _ => LostPrecision),
        ];
    }
}
