namespace Analytics.Sample.Defects;

/// <summary>Damage for which a row must be rejected. Only members beside the head are hit, and the household must stay.</summary>
internal static class RosterRejects
{
    public static IEnumerable<RosterDefect> All(PlaceWriting places) =>
    [
        Reject("ragged_row", "", cells => CellText.Set(cells, "培训需求", "种植技术,养殖技术")) with { Fits = row => MayLose(row) && IsTwoWays(row) },
        Reject("ragged_row", "", cells => cells.RemoveRange(60, cells.Count - 60)),
        Reject("place_unknown", "行政村", cells => CellText.Set(cells, "行政村", PlaceWriting.Unknown)),
        new(
            "place_ambiguous", "行政村", DefectKind.Reject, row => MayLose(row) && places.Shared(row.Village) is not null,
            (row, cells) => CellText.Set(cells, "行政村", places.Shared(row.Village)!)),
        Reject("household_code_missing", "户码", cells => CellText.Set(cells, "户码", "")),
        Reject("person_unidentified", "", cells =>
        {
            CellText.Set(cells, "姓名", "");
            CellText.Set(cells, "身份证号码", "");
        }),
        Reject("number_invalid", "A39家庭合计工资性收入", cells => CellText.Set(cells, "A39家庭合计工资性收入", "见附表")),
        Reject("number_out_of_range", "年龄", cells => CellText.Set(cells, "年龄", "999")),
        Reject("date_invalid", "出生日期", cells => CellText.Set(cells, "出生日期", "1985-02-30")),
        Reject("year_invalid", "户登记表年度", cells => CellText.Set(cells, "户登记表年度", "20a7")),
        Reject("code_unknown", "健康状况", cells => CellText.Set(cells, "健康状况", "待定样例")),
        Reject("boolean_invalid", "A33饮水是否困难", cells => CellText.Set(cells, "A33饮水是否困难", "待核")),
        Reject("text_undecodable", "自然村", cells => cells[2] += CellText.Undecodable) with
        {
            Fits = row => MayLose(row) && !RosterDefectPlanner.IsUtf8(row.Snapshot.Quarter, row.Village.Town.CountyCode),
        },
        new("", "", DefectKind.Duplicate, _ => true, (_, _) => { }),
        Reject("duplicate_conflict", "", cells => CellText.Set(cells, "技能状况", "初级技工（另录）")) with { Fits = _ => true },
    ];

    private static RosterDefect Reject(string rule, string header, Action<List<string>> damage) =>
        new(rule, header, DefectKind.Reject, MayLose, (_, cells) => damage(cells));

    /// <summary>Whether free text stands beside the torn cell, so that it can be joined in more than one way.</summary>
    private static bool IsTwoWays(RosterRow row) => row.Member.CanWork && row.Member.Person.Birth.Month % 3 < 2;

    private static bool MayLose(RosterRow row) => !row.IsHead && row.Household.IsPlain && row.Snapshot.Members.Count >= 2;
}
