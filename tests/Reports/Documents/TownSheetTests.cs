using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using Analytics.Reports.TownSheet;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

public sealed class TownSheetTests
{
    [Fact]
    public void What_a_street_has_to_do_names_the_street_and_no_town_hall()
    {
        var facts = Street(listed: 2) with { RejectedRows = 3, MustFix = [("疑似应保未保", 2)], WithoutHelper = 1 };

        var steps = string.Join('\n', TownSheetComposer.Compose(facts, new ReportQuarter(2018, 4), new DateOnly(2019, 1, 31)).Blocks.OfType<ParagraphBlock>().Select(step => step.Lead + step.Text));

        Assert.Contains("由田墘街道扶贫办对照《问题数据退回清单》", steps, StringComparison.Ordinal);
        Assert.Contains("由田墘街道党政领导班子统筹落实", steps, StringComparison.Ordinal);
        Assert.Contains("按名单所列时限逐户入户，记录表按要求回传。\n", steps, StringComparison.Ordinal); // the list has a day of its own for each household
        Assert.DoesNotContain("镇", steps, StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_with_nothing_to_do_reads_so_and_finds_no_empty_heading()
    {
        var blocks = TownSheetComposer.Compose(Street(listed: 0), new ReportQuarter(2018, 4), new DateOnly(2019, 1, 31)).Blocks.ToList();

        var heading = blocks.FindIndex(block => block is HeadingBlock);
        Assert.Equal("没有须限期办理的事项，保持现有帮扶措施，按季度走访。", Assert.IsType<ParagraphBlock>(blocks[heading + 1]).Text);
    }

    [Fact]
    public void Sheets_of_a_quarter_that_is_not_over_say_which_day_their_numbers_speak_of()
    {
        var facts = Street(listed: 0) with { OpenUntil = new DateOnly(2017, 8, 20) };

        Assert.Equal("红海湾经济开发区　数据截至2017年8月20日（第三季度尚未结束）", TownSheetComposer.Compose(facts, new ReportQuarter(2017, 3), new DateOnly(2017, 10, 31)).Subtitle);
        Assert.Equal("红海湾经济开发区　截至2017年第三季度末", TownSheetComposer.Compose(Street(listed: 0), new ReportQuarter(2017, 3), new DateOnly(2017, 10, 31)).Subtitle);
    }

    private static TownFacts Street(long listed) => new()
    {
        Town = new Place("441502004", "田墘街道", "441502", "红海湾经济开发区"),
        Limits = new Limits(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["helper_household_max"] = 5 }),
        Figures = PlaceFigures.None,
        UnitFigures = PlaceFigures.None,
        Villages = [new TownVillage("样例社区", IsPoorVillage: false, IsStale: false, NotMet: 0, NoData: 0, Listed: listed, PlaceFigures.None)],
        Criteria = [],
        RejectedRows = 0,
        MustFix = [],
    };
}
