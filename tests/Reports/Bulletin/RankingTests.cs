using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

public sealed class RankingTests
{
    [Fact]
    public void More_than_the_task_counts_as_the_task_and_equal_shares_share_a_rank()
    {
        var facts = Issue.Facts(
            HandMadeMart.FiveTowns,
            2017,
            4,
            "update mart.figure set numerator = denominator * 2 where figure = 'verified_completion_share_cum' and division in ('441502100', '441521113')");

        var ranks = Ranking.Of(facts, new FigureReader(facts)).ToDictionary(town => town.Town.Name, StringComparer.Ordinal);

        Assert.Equal((1m, 1), (ranks["红草镇"].Share, ranks["红草镇"].Rank));
        Assert.Equal((1m, 1), (ranks["平东镇"].Share, ranks["平东镇"].Rank));
        Assert.Equal(3, ranks["田墘街道"].Rank);
        Assert.Equal(4, ranks["鮜门镇"].Rank);
    }

    [Fact]
    public void A_town_whose_task_is_below_a_hundred_people_is_shown_and_not_ranked()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 4);

        var town = Ranking.Of(facts, new FigureReader(facts)).Single(town => town.Town.Name == "遮浪街道");

        Assert.NotNull(town.Share);
        Assert.Null(town.Rank);
    }

    [Fact]
    public void A_town_without_data_is_not_ranked()
    {
        var facts = Issue.Facts(
            HandMadeMart.FiveTowns, 2017, 4, "delete from mart.figure where figure = 'verified_completion_share_cum' and division = '441502100'");

        Assert.Null(Ranking.Of(facts, new FigureReader(facts)).Single(town => town.Town.Name == "红草镇").Rank);
    }

    [Fact]
    public void Of_an_even_number_of_towns_the_median_lies_between_the_two_in_the_middle()
    {
        // 45.2, 37.7, 33.9 and 18.6 percent
        Assert.Contains("中位水平为35.8%", Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_annex_lists_all_63_towns()
    {
        var annex = Issue.Of(HandMadeMart.WholeCity(), 2017, 3).Annexes[0];

        Assert.Equal(63, Assert.IsType<TableBlock>(annex.Blocks[0]).Rows.Count);
    }

    [Fact]
    public void A_town_that_lacks_a_few_of_thousands_has_not_reached_the_whole_task()
    {
        var facts = Issue.Facts(
            HandMadeMart.FiveTowns, 2017, 4, "update mart.figure set numerator = 9999, denominator = 10000 where figure = 'verified_completion_share_cum' and division = '441502100'");

        var town = Ranking.Of(facts, new FigureReader(facts)).Single(town => town.Town.Name == "红草镇");

        Assert.Equal("99.9%", Wording.Percent(town.Share));
    }

    [Fact]
    public void Towns_that_share_the_first_or_last_place_are_counted_and_none_is_named_for_it()
    {
        var text = Issue.Text(Issue.Of(
            HandMadeMart.FiveTowns,
            2017,
            4,
            "update mart.figure set numerator = 0 where figure = 'verified_completion_share_cum' and division <> '441521113' and level = 'town'"));

        Assert.Contains("最高的为平东镇（100.0%）", text, StringComparison.Ordinal);
        Assert.Contains("最低的有3个，均为0.0%，与最高的相差100.0个百分点", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_most_towns_are_level_with_the_last_no_ten_are_named_as_the_last()
    {
        var text = Issue.Text(Issue.Of(
            HandMadeMart.WholeCity(), 2017, 4, "update mart.figure set numerator = 0 where figure = 'verified_completion_share_cum' and division > '441502100' and level = 'town'"));

        Assert.DoesNotContain("后十位", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_task_is_small_the_issue_says_so_and_not_that_nobody_has_reached_the_criteria()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, "update mart.figure set denominator = 50 where figure = 'verified_completion_share_cum' and level = 'town'"));

        Assert.Contains("各镇（街道、场）累计任务均不足100人或暂无数据，本期不排名", text, StringComparison.Ordinal);
    }
}
