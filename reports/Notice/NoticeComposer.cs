using System.Globalization;
using System.Text;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Notice;

/// <summary>公示: who enters and leaves the register this year. Head and number of people alone: no cause, no illness, no number.</summary>
public static class NoticeComposer
{
    private const int DaysOnTheBoard = 7;
    private const string Minor = "（未成年人）";

    /// <summary>The notice for the village's board.</summary>
    /// <param name="village">The village.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="openUntil">The day the data reach, while the quarter is not over by them.</param>
    /// <returns>One sheet.</returns>
    public static Sheet Board(NoticeVillage village, ReportQuarter quarter, DateOnly? openUntil = null) => Compose(village, quarter, openUntil, name => name, "村务公开栏张贴，不得上网");

    /// <summary>The notice for the web: names masked.</summary>
    /// <param name="village">The village.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="openUntil">The day the data reach, while the quarter is not over by them.</param>
    /// <returns>One sheet.</returns>
    public static Sheet Web(NoticeVillage village, ReportQuarter quarter, DateOnly? openUntil = null) => Compose(village, quarter, openUntil, Masked, "网上公示，姓名已作处理");

    /// <summary>A name of which only the first character shows.</summary>
    /// <param name="name">Any name.</param>
    /// <returns>Such as 王＊＊; the length is always the same, for a long name would tell.</returns>
    public static string Masked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var first = name.EnumerateRunes().Take(1).Select(rune => rune.ToString()).FirstOrDefault("");
        return first + "＊＊";
    }

    private static Sheet Compose(NoticeVillage village, ReportQuarter quarter, DateOnly? openUntil, Func<string, string> named, string kind)
    {
        ArgumentNullException.ThrowIfNull(village);
        var matters = village.Households.GroupBy(household => household.Matter, StringComparer.Ordinal)
            .Select(matter => $"{matter.Key}{Number(matter.Count())}户{Number(matter.Sum(household => household.People))}人");
        return new Sheet
        {
            Title = "相对贫困户动态管理公示",
            Subtitle = $"{village.Town}　{village.Name}　{quarter.Chinese}　（{kind}）",
            Blocks =
            [
                new ParagraphBlock(
                    $"根据汕尾发〔2016〕10号文件关于动态管理、有进有出、张榜公示的要求，现将{Period(quarter, openUntil)}本村（社区）相对贫困户变动情况公示如下：{string.Join("，", matters)}。"
                    + $"公示期{DaysOnTheBoard}天。如有异议，请在公示期内向{village.Name}或{village.Town}扶贫办反映，反映人信息予以保密。"),
                new TableBlock(
                    "",
                    "",
                    [new("序号", 0.5), new("户主姓名", 1.6, IsNumber: false), new("家庭人数", 0.9), new("公示事项", 2, IsNumber: false)],
                    [.. village.Households.Select((household, i) => (string[])[(i + 1).ToString(CultureInfo.InvariantCulture), household.IsMinor ? Minor : named(household.Head), Number(household.People), household.Matter])])
                {
                    IsLong = true,
                },
                new ParagraphBlock($"{village.Name}（盖章）\n　　年　　月　　日") { IsSignature = true },
            ],
        };
    }

    private static string Period(ReportQuarter quarter, DateOnly? openUntil) => (openUntil, quarter.ClosesYear) switch
    {
        ({ } day, _) when day.Year == quarter.Year => $"{Year(quarter.Year)}年1月1日至{Number(day.Month)}月{Number(day.Day)}日",
        (_, true) => $"{Year(quarter.Year)}年",
        _ => $"{Year(quarter.Year)}年1月至{Number(quarter.End.Month)}月",
    };
}
