using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

public sealed class AnnualTextTests
{
    [Fact]
    public void The_words_of_a_year_are_those_of_the_golden_file() =>
        Golden.Equal("bulletin/2017.txt", Issue.Text(Issue.Annual(HandMadeMart.FiveTowns, 2017)));

    [Fact]
    public void The_year_holds_what_the_bulletin_holds_and_its_own_sections()
    {
        var headings = Issue.Annual(HandMadeMart.FiveTowns, 2017).Body.OfType<HeadingBlock>().Select(heading => heading.Text).ToList();

        Assert.Equal(
            ["一、年度进展", "（一）脱贫进度", "（二）分县（市、区）和管委会进展", "（三）镇（街道）排名", "（四）两不愁三保障与收入", "二、行业部门任务", "三、资金", "四、帮扶责任与走访", "五、问题整改",
                "六、存在问题", "（一）登记脱贫与比对达标差异", "（二）数据质量", "七、动态调整与退出认定", "八、绩效与审计", "九、考核与第三方评估", "十、典型做法", "十一、下年计划", "十二、口径与修订说明"],
            headings);
    }

    [Fact]
    public void A_rate_of_a_sample_is_printed_with_the_size_of_the_sample_and_its_interval()
    {
        const string Checks = """
            insert into mart.figure values
                ('satisfaction_share', '2017Q4', 'city', '441500', '汕尾市', 45, 50, 0.9, 'share'), ('satisfaction_share_low', '2017Q4', 'city', '441500', '汕尾市', 0.786, null, 0.786, 'share'),
                ('satisfaction_share_high', '2017Q4', 'city', '441500', '汕尾市', 0.957, null, 0.957, 'share'), ('wrong_exit_share', '2017Q4', 'city', '441500', '汕尾市', 3, 200, 0.015, 'share')
            """;

        var text = Issue.Text(Issue.Annual(HandMadeMart.FiveTowns, 2017, Checks));

        Assert.Contains("群众满意度90.0%（受访50户，95%置信区间78.6%至95.7%），应不低于90%；错退率1.5%（抽查已脱贫人口200人），应不高于2%。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_are_followed_from_the_end_of_the_year_before_and_files_are_those_of_the_year()
    {
        const string Leads = """
            insert into mart.finding values
                ('exit_below_line', 'must_fix', '2016Q4', '441502', 'household', 'a'), ('exit_below_line', 'must_fix', '2016Q4', '441502', 'household', 'b'),
                ('exit_below_line', 'must_fix', '2017Q3', '441502', 'household', 'c'), ('exit_below_line', 'must_fix', '2017Q4', '441502', 'household', 'b')
            """;

        var text = Issue.Text(Issue.Annual(HandMadeMart.FiveTowns, 2017, Leads));

        Assert.Contains("上年末列入整改清单的须整改线索2条，至本年末已整改1条，整改率50.0%；逾期未整改1条", text, StringComparison.Ordinal);
        Assert.Contains("本年收到数据文件3个、9900行", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_than_five_kinds_of_leads_the_report_says_that_it_names_some()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 4) with { Rectification = [.. Enumerable.Range(1, 6).Select(i => new RectificationItem("城区", $"线索{i}", 0, 0, i))] };

        var text = Issue.Text(AnnualComposer.Compose(facts, facts.Account, new BulletinOptions()));

        Assert.Contains("未办结的须整改线索21条，涉及线索66条、线索55条、线索44条、线索33条、线索22条等，均待核实", text, StringComparison.Ordinal);
    }
}
