using Analytics.Reports.Bulletin;
using Analytics.Reports.Notice;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

public sealed class NoticeTests
{
    private static readonly NoticeVillage s_village = new("田墘村", "田墘街道", [new("样例甲乙", 4, "本年脱贫"), new("欧阳样例", 1, "本年返贫")]);

    [Fact]
    public void The_board_shows_the_head_and_the_number_of_people_and_nothing_else_of_a_household()
    {
        var table = NoticeComposer.Board(s_village, new ReportQuarter(2018, 4)).Blocks.OfType<TableBlock>().Single();

        Assert.Equal(["序号", "户主姓名", "家庭人数", "公示事项"], table.Columns.Select(column => column.Title));
        Assert.Equal(["1", "样例甲乙", "4", "本年脱贫"], table.Rows[0]);
    }

    [Fact]
    public void The_web_shows_one_character_of_every_name_however_long_it_is()
    {
        var sheet = NoticeComposer.Web(s_village, new ReportQuarter(2018, 4));
        var text = DocumentJson.Strings(DocumentJson.Of(sheet));

        Assert.Equal(["样＊＊", "欧＊＊"], sheet.Blocks.OfType<TableBlock>().Single().Rows.Select(row => row[1]));
        Assert.DoesNotContain("样例", text, StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minor_who_is_head_of_a_household_is_named_neither_on_the_board_nor_on_the_web()
    {
        var orphan = s_village with { Households = [new("样例丙", 1, "本年返贫", IsMinor: true)] };

        Assert.All(
            new[] { NoticeComposer.Board(orphan, new ReportQuarter(2018, 4)), NoticeComposer.Web(orphan, new ReportQuarter(2018, 4)) },
            sheet => Assert.Equal(["1", "（未成年人）", "1", "本年返贫"], sheet.Blocks.OfType<TableBlock>().Single().Rows[0]));
    }

    [Fact]
    public void A_notice_of_a_quarter_that_is_not_over_says_up_to_which_day_it_speaks()
    {
        var text = DocumentJson.Strings(DocumentJson.Of(NoticeComposer.Web(s_village, new ReportQuarter(2017, 3), new DateOnly(2017, 8, 20))));

        Assert.Contains("现将2017年1月1日至8月20日本村（社区）", text, StringComparison.Ordinal);
    }
}
