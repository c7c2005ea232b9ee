using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using Analytics.Reports.VisitSheet;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

public sealed class VisitSheetTests
{
    private static readonly VisitPromise s_promise = new(new DateOnly(2017, 9, 27), "联系镇卫生院办理门诊用药。", "2017年10月22日", null, IsKept: false);

    [Fact]
    public void A_sheet_prints_what_was_promised_last_time_with_its_date_and_time_limit()
    {
        Assert.Equal("2017年9月27日入户时答应：“联系镇卫生院办理门诊用药”，时限：2017年10月22日。是否办成没有记录，请当面核对。", Words(s_promise));
        Assert.Equal("2017年9月27日入户时答应：“联系镇卫生院办理门诊用药”，未写时限。2017年12月1日走访记录为未办成，请当面核对。", Words(s_promise with { Due = "", Checked = new DateOnly(2017, 12, 1) }));
        Assert.EndsWith("2017年12月1日走访记录为已办成，请当面核对。", Words(s_promise with { Checked = new DateOnly(2017, 12, 1), IsKept = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_says_plainly_that_no_promise_is_on_record() => Assert.Equal("系统中没有记录。", Words(null));

    [Fact]
    public void Long_words_do_not_fill_the_page_and_signs_stay_as_they_were_written()
    {
        var words = Words(s_promise with { Words = "①办理\u202E㎡\u0007" + new string('好', 300) });

        Assert.StartsWith("2017年9月27日入户时答应：“①办理㎡ 好好", words, StringComparison.Ordinal);
        Assert.True(words.Length < 200, words);
    }

    [Fact]
    public void The_last_visit_is_a_day_or_the_year_of_a_list_without_days_or_none()
    {
        Assert.Equal("无记录", LastVisit(null, null));
        Assert.Equal("2017年6月1日", LastVisit(new DateOnly(2017, 6, 1), null));
        Assert.Equal("2017年（无具体日期）", LastVisit(new DateOnly(2016, 6, 1), 2017));
    }

    private static string LastVisit(DateOnly? day, int? year) =>
        Compose(null, household => household with { LastVisit = day, LastVisitYear = year }).Blocks.OfType<FactsBlock>().Single().Items.Single(fact => fact.Label == "上次走访").Value;

    private static string Words(VisitPromise? promise) =>
        Compose(promise, household => household).Blocks.OfType<ParagraphBlock>().Single(block => block.Lead == "上次答应的事：").Text;

    private static Sheet Compose(VisitPromise? promise, Func<VisitHousehold, VisitHousehold> change) => VisitSheetComposer.Compose(
        change(new VisitHousehold
        {
            Code = "0123456789", County = "城区", Unit = "城区", Town = "新港街道", Village = "样例村", HouseholdCode = "2000000001", Head = "样例甲", Phone = "",
            Members = [new VisitMember("户主", "男", 50, "", "")], Status = "未脱贫", Cause = "", Reasons = "例行走访", Priority = "三类", Rank = 1, Helper = "",
            Due = new DateOnly(2018, 1, 31), Promise = promise,
        }),
        new ReportQuarter(2017, 4),
        new DateOnly(2018, 4, 30));
}
