using Analytics.Sample.Exports;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>What is damaged in the lists of help and in our own layouts. An anchor's row is never lost: its village stays listed.</summary>
internal static class FollowUpDefects
{
    /// <summary>The kinds of a layout of households.</summary>
    public static SheetDefect[] For(string layout, SheetDefects.Maker of) => layout switch
    {
        "g_helper" =>
        [
            of("missing_word", DefectKind.Note, "走访次数(次)", (_, _) => true, (_, _) => "未填写"),
            of("number_invalid", DefectKind.Reject, "走访次数(次)", IsLosable, (_, _) => "多次样例"),
        ],
        "g_visit" =>
        [
            of("missing_word", DefectKind.Note, "累计走访次数", (_, _) => true, (_, _) => "-"),
            of("number_out_of_range", DefectKind.Reject, "当年走访次数", IsLosable, (_, _) => -3),
            of("household_code_missing", DefectKind.Reject, "户码", IsLosable, (_, _) => XlsxCell.Blank),
        ],
        "own_visit" =>
        [
            of("date_format", DefectKind.Repair, "入户日期", (_, _) => true, (_, cell) => cell.Text!.Replace('-', '.')),
            of("date_invalid", DefectKind.Reject, "入户日期", IsLosable, (_, _) => "上月样例"),
        ],
        "own_spot_check" =>
        [
            of("label_alias", DefectKind.Repair, "对象类别", (_, cells) => cells[7].Text == "已脱贫户", (_, _) => "脱贫户"),
            of("code_unknown", DefectKind.Reject, "核查结论", IsLosable, (_, _) => "待定样例"),
        ],
        "own_certified_household" =>
        [
            of("date_format", DefectKind.Repair, "脱贫年份", (_, _) => true, (_, cell) => $"{cell.Number:0}年"),
            of("year_invalid", DefectKind.Reject, "脱贫年份", IsLosable, (_, _) => "已脱贫样例"),
        ],
        "own_benefit" => [of("boolean_invalid", DefectKind.Reject, "是否继续享受", IsLosable, (_, _) => "看情况样例")],
        _ => [],
    };

    private static bool IsLosable(HouseholdSnapshot? row, XlsxCell[] cells) => row is { Household.IsAnchor: false };
}
