using System.Globalization;
using System.Text;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.VisitSheet;

/// <summary>入户走访记录表: one household on one page, for its cadre.</summary>
public static class VisitSheetComposer
{
    private const int MostMembers = 8;
    private const int MostLetters = 80;
    private const int MostDueLetters = 20;

    // what stands above the form, in points, as sheets.typ sets it
    private const double HeadHeight = 229;
    private const double LineHeight = 16.2;
    private const double MemberHeight = 14.4;
    private const double NoteHeight = 22;
    private const double MostAboveWideForm = 400;
    private const int LineLetters = 42;

    /// <summary>Composes a form.</summary>
    /// <param name="household">The household.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="expires">Day after which the paper is to be destroyed.</param>
    /// <returns>One page.</returns>
    public static Sheet Compose(VisitHousehold household, ReportQuarter quarter, DateOnly expires)
    {
        ArgumentNullException.ThrowIfNull(household);
        ParagraphBlock[] words =
        [
            new(household.Reasons + "。") { Lead = "为什么请您去：" },
            new($"请于{Date(household.Due)}前入户。以下情况来自系统登记，请当面核对；名单不是处理依据，核实前不得停发、不得清退。") { Lead = "办理时限：" },
            new(Promise(household.Promise)) { Lead = "上次答应的事：" },
        ];
        return new Sheet
        {
            Title = "入户走访记录表",
            Subtitle = $"{household.Unit}　{household.Town}　{household.Village}　{quarter.Chinese}",
            Corner = $"编号 {household.Code}　{Date(expires)}前交回销毁",
            Blocks =
            [
                new FactsBlock(
                    3,
                    [
                        new("户主", household.Head),
                        new("家庭人数", $"{household.Members.Count}人"),
                        new("登记状态", household.Status),
                        new("主要致贫原因", household.Cause.Length > 0 ? household.Cause : Missing),
                        new("帮扶责任人", household.Helper.Length > 0 ? household.Helper : "待落实"),
                        new("上次走访", household.LastVisitAs(Date) is { Length: > 0 } last ? last : "无记录"),
                    ]),
                .. words,
                Members(household),
                new FormBlock(
                    [
                        new("入户日期、时间", []),
                        new("见到本人或家人", ["户主", "家庭成员", "未见到（原因：　　　　　　　　）"]),
                        new("吃、穿", ["吃得饱、穿得暖", "吃有困难", "穿有困难"]),
                        new("上学（6—15周岁）", ["无适龄儿童", "均在校", "有失学（　　人）"]),
                        new("看病、医保", ["均已参保", "有人未参保（　　人）", "医疗负担重"]),
                        new("住房、饮水", ["住房安全", "住房有危险", "饮水安全", "饮水不安全"]),
                        new("近一年收入变化", ["增加", "差不多", "减少（原因：　　　　　　　　）"]),
                        new("低保、补贴到账", ["按时足额", "不足或停发（项目：　　　　　　）", "不享受"]),
                        new("对帮扶是否满意", ["满意", "基本满意", "不满意"]),
                        new("当场答应办的事、办理人、时限", [], 3),
                        new("上次答应的事是否办成", ["已办成", "未办成（原因：　　　　　　　　）", "上次无"]),
                        new("其他情况", [], 2),
                        new("走访人签名", []),
                        new("户主签名", []),
                    ])
                {
                    IsTight = HeightAbove(household, words) > MostAboveWideForm,
                },
            ],
        };
    }

    private static double HeightAbove(VisitHousehold household, IEnumerable<ParagraphBlock> words) =>
        HeadHeight + words.Sum(paragraph => LineHeight * Math.Ceiling((2.0 + paragraph.Lead.Length + paragraph.Text.Length) / LineLetters))
        + (MemberHeight * Math.Min(household.Members.Count, MostMembers)) + (household.Members.Count > MostMembers ? NoteHeight : 0);

    private static string Promise(VisitPromise? promise)
    {
        if (promise is null)
        {
            return "系统中没有记录。";
        }

        var words = promise.Words.TrimEnd('。', '；', '，', ' ');
        var due = promise.Due.Length == 0 ? "，未写时限" : $"，时限：{Short(promise.Due, MostDueLetters)}";
        var outcome = promise.Checked is { } day ? $"{Date(day)}走访记录为{(promise.IsKept ? "已办成" : "未办成")}，请当面核对。" : "是否办成没有记录，请当面核对。";
        return $"{Date(promise.Made)}入户时答应：“{Short(words, MostLetters)}”{due}。{outcome}";
    }

    // a form stays one page, however long the words; marks that turn or hide what follows them are left out
    private static string Short(string words, int most)
    {
        var letters = words.EnumerateRunes()
            .Where(letter => Rune.GetUnicodeCategory(letter) is not UnicodeCategory.Format)
            .Select(letter => Rune.IsWhiteSpace(letter) || Rune.IsControl(letter) ? " " : letter.ToString())
            .ToList();
        return letters.Count > most ? $"{string.Concat(letters.Take(most))}……（全文见反馈表）" : string.Concat(letters);
    }

    // the province's register states no labour code: an empty column would only ask for room
    private static TableBlock Members(VisitHousehold household)
    {
        var shown = household.Members.Take(MostMembers).ToList();
        var hasLabour = shown.Exists(member => member.Labour.Length > 0);
        List<(TableColumn Head, Func<VisitMember, string> Cell)> columns =
        [
            (new("与户主关系", 1.4, IsNumber: false), member => member.Relation.TrimStart('之')),
            (new("性别", 0.7, IsNumber: false), member => member.Sex),
            (new("年龄", 0.7), member => Number(member.AgeYears)),
        ];
        if (hasLabour)
        {
            columns.Add((new("劳动能力", 1.8, IsNumber: false), member => member.Labour.Length > 0 ? member.Labour : Missing));
        }

        columns.Add((new("在校情况", hasLabour ? 1.8 : 3.6, IsNumber: false), member => member.School.Length > 0 ? member.School : Missing));
        return new TableBlock("家庭成员", "", [.. columns.Select(column => column.Head)], [.. shown.Select(member => (string[])[.. columns.Select(column => column.Cell(member))])])
        {
            IsDense = true,
            Note = household.Members.Count > MostMembers ? $"注：共{household.Members.Count}人，其余请当面核对。" : "",
        };
    }
}
