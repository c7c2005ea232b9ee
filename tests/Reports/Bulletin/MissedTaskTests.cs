using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

/// <summary>未完成年度任务单位名单（送审）: whom it may name and whom not.</summary>
public sealed class MissedTaskTests
{
    private const string Targets = """
        delete from mart.target where level <> 'city';
        insert into mart.target values
            (2016, 'zone', '城区', 400, null, 'derived'), (2016, 'zone', '海丰县', 900, null, 'derived'), (2016, 'town', '441521105', 200, null, 'derived'),
            (2017, 'zone', '城区', 570, null, 'office'), (2017, 'zone', '海丰县', 1700, null, 'office'), (2017, 'zone', '红海湾经济开发区', 1100, null, 'derived'),
            (2017, 'county', '441502', 1700, null, 'derived'), (2017, 'town', '441521105', 285, null, 'office'), (2017, 'zone', '深汕特别合作区', 285, null, 'derived'), (2017, 'town', '441502100', 570, null, 'derived')
        """;

    [Fact]
    public void Units_and_towns_below_the_offices_own_task_of_the_year_are_named_and_nobody_by_a_derived_one()
    {
        var annex = Annex(2017, 4)!;
        var tables = annex.Blocks.OfType<TableBlock>().ToList();

        // 海丰县 did all; 深汕特别合作区 holds one town, whose task is the office's; 红海湾 and 红草镇 have derived tasks
        Assert.Equal(["城区", "深汕特别合作区"], tables[0].Rows.Select(row => row[0]));
        Assert.Equal(["鮜门镇 深汕特别合作区"], tables[1].Rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.Equal("44.6%", tables[1].Rows[0][^1]);
    }

    [Fact]
    public void Without_a_task_of_the_offices_own_before_the_years_end_or_before_the_comments_there_is_no_such_list()
    {
        Assert.Null(Annex(2016, 4));
        Assert.Null(Annex(2017, 3));
        Assert.Null(Annex(2017, 4, hasComments: false));
    }

    [Fact]
    public void A_task_that_the_office_set_is_not_called_derived_because_an_earlier_years_was()
    {
        var own = Targets + "; update mart.target set origin = 'office' where year = 2017 and level = 'zone'";

        Assert.DoesNotContain("分解推算", Text(2017, own), StringComparison.Ordinal);
        Assert.Contains("分解推算", Text(2016, own), StringComparison.Ordinal);
    }

    private static string Text(int year, string change) => Issue.Text(Issue.Of(HandMadeMart.FiveTowns, year, 4, change));

    private static Annex? Annex(int year, int number, bool hasComments = true) => BulletinComposer
        .Compose(Issue.Facts(HandMadeMart.FiveTowns, year, number, Targets), new BulletinOptions { AfterComments = hasComments })
        .Annexes.FirstOrDefault(annex => annex.Title.Contains("未完成年度任务", StringComparison.Ordinal));
}
