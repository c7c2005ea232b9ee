using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

/// <summary>Where there is one of a kind, or all are beyond the mark, nothing is compared, ordered or urged.</summary>
public sealed class ComparisonTextTests
{
    [Fact]
    public void A_unit_beyond_its_task_is_not_asked_to_catch_up_with_those_further_beyond()
    {
        const string Beyond = "update mart.figure set numerator = denominator * 3 where figure = 'verified_completion_share_ytd' and level in ('city', 'zone')";
        const string Behind = "update mart.figure set numerator = denominator * 2 where figure = 'verified_completion_share_ytd' and division = '深汕特别合作区'";

        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, $"{Beyond}; {Behind}"));

        Assert.Contains("低于全市水平的有深汕特别合作区（200.0%）。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_unit_is_not_compared_with_itself()
    {
        var text = Issue.Text(Issue.Of([HandMadeMart.FiveTowns[0]], 2017, 4));

        Assert.DoesNotContain("与全市持平的有", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_criterion_alone_is_failed_no_order_and_no_several_are_spoken_of()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 4) with
        {
            Verdicts = [new VerdictCount(ReviewGroup.Exited, 9, 1, 0)],
            Criteria = [new CriterionCount(ReviewGroup.Exited, "income", 9, 1, 0)],
        };

        Assert.Contains("未达标涉及的项目为收入1户。上述", Issue.Text(BulletinComposer.Compose(facts, new BulletinOptions())), StringComparison.Ordinal);
    }

    [Fact]
    public void Overdue_leads_of_one_unit_alone_are_said_to_be_all_there()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 4) with { Rectification = [new RectificationItem("城区", "疑似应保未保", 3, 1, 0)] };

        Assert.Contains("逾期未整改2条，均在城区。", Issue.Text(BulletinComposer.Compose(facts, new BulletinOptions())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_that_has_a_task_and_no_register_is_left_out()
    {
        var annex = Issue.Of(HandMadeMart.FiveTowns, 2017, 4, "delete from mart.figure where figure = 'registered_people' and division = '441502006'").Annexes[0];

        Assert.DoesNotContain(Assert.IsType<TableBlock>(annex.Blocks[0]).Rows, row => row[1] == "遮浪街道");
    }
}
