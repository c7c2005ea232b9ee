using System.Globalization;

namespace Analytics.Sample.Defects;

/// <summary>Damage that can be mended in one way, and values that are only written otherwise.</summary>
internal static class RosterRepairs
{
    private const string Id = "身份证号码";

    public static IEnumerable<RosterDefect> All(PlaceWriting places) =>
    [
        Repair("place_alias", "镇(乡、街道)", row => places.Alias(row.Village) is not null, (row, _) => places.Alias(row.Village)!),
        Repair("place_suffix", "行政村", row => places.OtherSuffix(row.Village) is not null, (row, _) => places.OtherSuffix(row.Village)!),
        Repair("place_question_mark", "行政村", row => places.QuestionMark(row.Village) is not null, (row, _) => places.QuestionMark(row.Village)!),
        Repair("id_normalised", Id, _ => true, (_, text) => CellText.Wide(text)),
        Repair("id_normalised", Id, _ => true, (_, text) => "'" + text),
        Repair("id_normalised", Id, row => row.Member.Person.Id[^1] == 'X', (_, text) => text[..17] + 'x'),
        Repair("id_15_upgraded", Id, row => row.Member.Person.Birth.Year is > 1900 and < 1999, (_, text) => CellText.Old(text)),
        Repair("id_from_certificate", Id, row => row.Member.Person.DisabilityKind > 0, (row, _) => row.Member.Person.Certificate),
        Repair("date_format", "出生日期", _ => true, (row, _) => BirthIn(row, "yyyyMMdd")),
        Repair("date_format", "出生日期", _ => true, (row, _) => BirthIn(row, "yyyy.MM.dd")),
        Repair("date_format", "出生日期", _ => true, (row, _) => BirthIn(row, "yyyy/M/d")),
        Repair("date_format", "出生日期", _ => true, (row, _) => BirthIn(row, "yyyy年M月d日")),
        Repair("date_format", "出生日期", _ => true, (row, _) => BirthIn(row, "yyyy-MM-dd HH:mm:ss")),
        Repair("thousands_separator", "A52家庭合计家庭可支配收入", row => row.Snapshot.ShowsTotal, (_, text) => CellText.Thousands(text)),
        Repair("thousands_separator", "A42家庭合计转移性收入", _ => true, (_, text) => CellText.Wide(text)),
        Repair("thousands_separator", "A53家庭合计家庭人均可支配收入", row => row.Snapshot.ShowsPerHead, (_, text) => "￥" + text),
        Repair("multi_value_split", "A23其他致贫原因(可复选)", _ => true, (_, _) => "因病.因残"),
        Repair("multi_value_split", "A23其他致贫原因(可复选)", _ => true, (_, _) => "因学、缺资金"),
        Repair("label_alias", "与户主关系", row => row.Member.Relation == "之子", (_, _) => "长子"),
        Repair("label_alias", "与户主关系", row => row.Member.Relation == "配偶", (_, _) => "妻"),
        Repair("label_alias", "健康状况", row => row.Member.Person.Health == People.Health.Chronic, (_, _) => "慢性病"),
        Repair("label_alias", "A18农户属性", row => row.Snapshot.TypeCode == "06", (_, _) => "五保-分散供养"),
        Repair("label_alias", "A22主要致贫原因(单选)", row => row.Household.CauseCode == "08", (_, _) => "缺劳力"),
        Torn("自然村", _ => true, (_, text) => text + ",一组"),
        Torn("开户银行", _ => true, (_, text) => text + ",新城支行"),
        Torn("务工企业名称", row => row.Member.WorkMonths >= 8, (_, text) => text + ",分厂"),
        Torn("A23其他致贫原因(可复选)", _ => true, (_, _) => "因病,因残") with { Rule = "multi_value_split", AlsoRule = "ragged_row_repaired" },
        Written("A56主要住房是否危房", row => row.Snapshot.IsDangerousHouse is true, "C-C级"),
        Written("A56主要住房是否危房", row => row.Snapshot.IsDangerousHouse is false, "A-A级"),
        Written("是否参加城乡居民基本医疗保险", row => row.Member.IsInsured is true, "参加"),
        Written("是否参加城乡居民基本医疗保险", row => row.Member.IsInsured is false, "未参加"),
        Written("是否享受低保", row => row.Member.IsInDibao, "1"),
        Written("是否享受低保", row => !row.Member.IsInDibao, "无"),
        Written("A34饮水是否安全", row => row.Snapshot.IsWaterSafe is true, "达标"),
        Written("性别", row => row.Member.Person.IsMale, "0"),
        Written("A18农户属性", row => row.Snapshot.TypeCode == "02", "2"),
        new("missing_word", "入读技工院校意愿", DefectKind.Note, row => row.Member.Age is < 14 or > 22, (_, cells) => CellText.Set(cells, "入读技工院校意愿", "未选择")),
        new("missing_word", "脱贫年份", DefectKind.Note, row => row.Snapshot.RosterExitYear is null, (_, cells) => CellText.Set(cells, "脱贫年份", "-")),
        new("missing_word", "A23其他致贫原因(可复选)", DefectKind.Note, row => row.Household.OtherCauseCode is null, (_, cells) => CellText.Set(cells, "A23其他致贫原因(可复选)", "未填写")),
    ];

    private static RosterDefect Repair(string rule, string header, Func<RosterRow, bool> fits, Func<RosterRow, string, string> write) =>
        new(rule, header, DefectKind.Repair, fits, (row, cells) => CellText.Set(cells, header, write(row, CellText.Get(cells, header))));

    /// <summary>A comma inside a value: one field too many, and one way back.</summary>
    private static RosterDefect Torn(string header, Func<RosterRow, bool> fits, Func<RosterRow, string, string> write) =>
        Repair("ragged_row_repaired", header, fits, write) with { Header = "" };

    private static RosterDefect Written(string header, Func<RosterRow, bool> fits, string text) => Repair("", header, fits, (_, _) => text);

    private static string BirthIn(RosterRow row, string format) =>
        row.Member.Person.Birth.ToDateTime(TimeOnly.MinValue).ToString(format, CultureInfo.InvariantCulture);
}
