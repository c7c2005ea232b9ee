using System.Globalization;
using Analytics.Sample.Exports;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>What is damaged in the rows of each layout. Rejected are only rows whose loss changes no figure.</summary>
internal static class SheetDefects
{
    private static readonly Dictionary<string, string> ChangeAliases = new(StringComparer.Ordinal)
    {
        ["终止"] = "清退", ["新增"] = "新识别", ["销户"] = "整户注销", ["拆户"] = "分户", ["并户"] = "合户", ["返贫"] = "重新返贫",
    };

    /// <summary>The kinds of a layout.</summary>
    public static IReadOnlyList<SheetDefect> For(string layout, string[] headers, Map map, PlaceWriting places, bool isWanYuan)
    {
        SheetDefect Of(
            string rule, DefectKind kind, string header, Func<HouseholdSnapshot?, XlsxCell[], bool> fits, Func<HouseholdSnapshot?, XlsxCell, XlsxCell> write) =>
            new(rule, kind, header, Array.IndexOf(headers, header), fits, write);

        var common = headers.Contains("户码", StringComparer.Ordinal) ? Common(headers, map, places) : [];
        return [.. common, .. layout switch
        {
            "g_income" => Income(Of, isWanYuan),
            "g_exit" => Exit(Of),
            "g_change" => Change(Of),
            "g_safety_match" => Match(Of),
            "g_village" => Village(Of),
            _ => FollowUpDefects.For(layout, Of),
        }];
    }

    /// <summary>What happens to place and 户码 of any sheet that begins with them.</summary>
    public static SheetDefect[] Common(string[] headers, Map map, PlaceWriting places)
    {
        SheetDefect Place(string rule, string header, Func<Village, string?> write) => new(
            rule, DefectKind.Repair, header, Array.IndexOf(headers, header), (row, _) => write(map.Villages[row!.Village]) is not null, (row, _) => write(map.Villages[row!.Village])!);

        return
        [
            Place("place_suffix", "村", places.OtherSuffix),
            Place("place_question_mark", "村", places.QuestionMark),
            Place("place_alias", "镇", places.Alias),
            new("", DefectKind.Repair, "户码", Array.IndexOf(headers, "户码"), (_, _) => true, (row, _) => (decimal)row!.Household.Code),
        ];
    }

    private static SheetDefect[] Income(Maker of, bool isWanYuan) =>
    [
        of("thousands_separator", DefectKind.Repair, "可支配收入(元)", (_, _) => !isWanYuan, (_, cell) => Thousands(cell, "#,##0.00")),
        of("missing_word", DefectKind.Note, "预脱贫时间(年)", (_, cells) => cells[8].Number is null, (_, _) => "未填写"),
        of("number_invalid", DefectKind.Reject, "总收入(元)", (row, _) => row!.ShowsTotal, (_, _) => "见附表"),
        of("household_code_missing", DefectKind.Reject, "户码", (row, _) => row!.ShowsTotal, (_, _) => XlsxCell.Blank),
        of("household_code_precision_lost", DefectKind.Reject, "户码", (row, _) => row!.ShowsTotal, (_, _) => "4.41599E+17"),
        of("year_invalid", DefectKind.Reject, "年份", (row, _) => row!.ShowsTotal, (_, _) => "本年样例"),
    ];

    private static SheetDefect[] Exit(Maker of) =>
    [
        of("date_format", DefectKind.Repair, "实际脱贫时间(年)", (row, _) => row!.SheetExitYear is not null, (row, _) => $"{row!.SheetExitYear}年"),
        of("", DefectKind.Repair, "计划脱贫时间(年)", (_, _) => true, (row, _) => row!.PlanYear!.Value.ToString(CultureInfo.InvariantCulture)),
        of("missing_word", DefectKind.Note, "实际脱贫时间(年)", (row, _) => row!.SheetExitYear is null, (_, _) => "-"),
        of("place_unknown", DefectKind.Reject, "村", (row, _) => row!.RosterExitYear is not null, (_, _) => PlaceWriting.Unknown),
        of("year_invalid", DefectKind.Reject, "实际脱贫时间(年)", (row, _) => row!.RosterExitYear is not null, (_, _) => "已脱贫样例"),
    ];

    private static SheetDefect[] Change(Maker of) =>
    [
        of("label_alias", DefectKind.Repair, "状态属性", (_, cells) => ChangeAliases.ContainsKey(cells[6].Text!), (_, cell) => ChangeAliases[cell.Text!]),
        of("", DefectKind.Repair, "自然增加成员", (_, cells) => cells[6].Text == "自然增加", (_, cell) => cell.Text!.Count(letter => letter == '、') + 1),
        of("code_unknown", DefectKind.Reject, "状态属性", (_, cells) => cells[6].Text is "自然增加" or "自然减少", (_, _) => "其他变更样例"),
    ];

    private static SheetDefect[] Match(Maker of) =>
    [
        of("missing_word", DefectKind.Note, "落实政策人口数", (_, cells) => cells[8].Number == 0, (_, _) => "-"),
        of("number_invalid", DefectKind.Reject, "行业重合人口数", (_, _) => true, (_, _) => "待核样例"),
    ];

    private static SheetDefect[] Village(Maker of) =>
    [
        of("thousands_separator", DefectKind.Repair, "总人口", (_, cells) => cells[8].Number >= 1000, (_, cell) => Thousands(cell, "#,##0")),
        of("", DefectKind.Repair, "是否通客运班车", (_, _) => true, (_, cell) => cell.Text == Labels.Yes ? "通" : "不通"),
        of("label_alias", DefectKind.Repair, "村属性", (_, _) => true, (_, cell) => cell.Text == "相对贫困村" ? "贫困村" : "面上村"),
        of("missing_word", DefectKind.Note, "公共厕所", (_, _) => true, (_, _) => "-"),
    ];

    private static XlsxCell Thousands(XlsxCell cell, string format) => cell.Number!.Value.ToString(format, CultureInfo.InvariantCulture);

    internal delegate SheetDefect Maker(
        string rule, DefectKind kind, string header, Func<HouseholdSnapshot?, XlsxCell[], bool> fits, Func<HouseholdSnapshot?, XlsxCell, XlsxCell> write);
}
