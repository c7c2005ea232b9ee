using System.Text.RegularExpressions;
using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

public sealed class BulletinTextTests
{
    [Theory]
    [InlineData(2016, 1)]
    [InlineData(2017, 2)]
    [InlineData(2017, 4)]
    [InlineData(2019, 1)]
    public void The_words_of_an_issue_are_those_of_the_golden_file(int year, int number)
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, year, number));

        Golden.Equal($"bulletin/{year}Q{number}.txt", text);
    }

    [Fact]
    public void An_open_quarter_reports_the_list_of_the_year_and_not_exits()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2));

        Assert.Contains("列入本年度预脱贫", text, StringComparison.Ordinal);
        Assert.Contains("序时进度（50.0%）", text, StringComparison.Ordinal);
        Assert.Contains("预脱贫不计入脱贫", text, StringComparison.Ordinal);
        Assert.DoesNotContain("全年登记脱贫", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_whose_quarter_the_data_do_not_reach_the_end_of_says_up_to_which_day_they_speak()
    {
        const string Open = "insert into core.quarter values ('2017Q4', '2017-10-28', true)";

        Assert.Contains("本期数据截至2017年10月28日，2017年第四季度尚未结束", Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, Open)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_household_lacks_data_none_is_said_to_and_only_gaps_are_to_be_closed()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 2) with { Verdicts = [new VerdictCount(ReviewGroup.PreExit, 86, 14, 0)] };
        var text = Issue.Text(BulletinComposer.Compose(facts, new BulletinOptions { Simulated = true }));

        Assert.Contains("（一户可有多项），年底前须逐户补齐短板。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("另有0户", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fourth_quarter_reports_registered_and_verified_exits_against_the_task()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4));

        Assert.Contains("全年登记脱贫", text, StringComparison.Ordinal);
        Assert.Contains("按数据比对达标", text, StringComparison.Ordinal);
        Assert.DoesNotContain("列入本年度预脱贫", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_exits_nobody_is_ranked_and_after_the_plan_nobody_is_listed_to_exit()
    {
        var before = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2016, 1));
        var after = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2019, 1));

        Assert.Contains("尚无登记脱贫人口", before, StringComparison.Ordinal);
        Assert.Contains("本期不排名", before, StringComparison.Ordinal);
        Assert.Contains("三年任务期已结束", after, StringComparison.Ordinal);
        Assert.DoesNotContain("预脱贫", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_is_said_to_have_no_data_and_is_never_zero()
    {
        const string Forget = "delete from mart.figure where figure in ('verified_exited_people_cum', 'pre_exit_people', 'income_pc_mean_yuan', 'exit_gap_people_cum')";

        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2, Forget));

        Assert.Contains("列入本年度预脱贫人数暂无数据", text, StringComparison.Ordinal);
        Assert.Contains("累计比对达标人数暂无数据", text, StringComparison.Ordinal);
        Assert.Contains("年人均可支配收入暂无数据", text, StringComparison.Ordinal);
        Assert.Contains("与累计任务的差距暂无数据", text, StringComparison.Ordinal);
        Assert.Contains("全市 | 9255 | 6515 | 3741 | — | — |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_that_prints_a_dash_for_a_number_says_what_it_means_and_so_does_the_text()
    {
        foreach (var quarter in new[] { 1, 2, 4 })
        {
            var content = Issue.Of(HandMadeMart.FiveTowns, 2017, quarter);
            var tables = content.Body.Concat(content.Annexes.SelectMany(annex => annex.Blocks)).OfType<TableBlock>().ToList();

            Assert.All(tables.Where(table => table.Rows.Any(row => row.Contains("—", StringComparer.Ordinal))), table => Assert.Contains("“—”表示", table.Note, StringComparison.Ordinal));
            Assert.All(tables.Where(table => table.Rows.Any(row => row.Contains("／", StringComparer.Ordinal))), table => Assert.Contains("“／”表示", table.Note, StringComparison.Ordinal));
            Assert.Contains("人数过少", content.Annexes[^1].Blocks.OfType<ParagraphBlock>().First().Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_is_printed_that_must_not_be()
    {
        var text = string.Concat(
            Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2)), Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4)));

        foreach (var word in new[] { "造假", "风险", "预测", "虚报", "约谈", "NaN", "Infinity" })
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_differs_between_claim_and_match_is_to_be_checked_and_costs_nobody_a_benefit_before()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4));

        Assert.Contains("需核查", text, StringComparison.Ordinal);
        Assert.Contains("核实前不得停发、不得清退", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_file_is_named_with_its_reason()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2));

        Assert.Contains("有1个文件不予受理：旧表.csv（编码无法识别）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_number_or_date_the_issue_is_a_draft_with_blanks()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 4);

        var draft = BulletinComposer.Compose(facts, new BulletinOptions());
        var issued = BulletinComposer.Compose(
            facts, new BulletinOptions { DocumentNumber = "汕扶组〔2018〕3号", ApprovedBy = "样例甲、样例乙", IssueDate = new DateOnly(2018, 1, 20) });

        Assert.Equal(("送审稿", "〔　　〕　号"), (draft.Draft, draft.DocumentNumber));
        Assert.Equal(("", "汕扶组〔2018〕3号", "2018年1月20日"), (issued.Draft, issued.DocumentNumber, issued.Date));
        Assert.Equal("", draft.Notice);
    }

    [Fact]
    public void Every_figure_printed_has_its_code_on_the_last_pages()
    {
        var codes = Issue.Of(HandMadeMart.FiveTowns, 2017, 2).Annexes[^1].Blocks.OfType<TableBlock>().First().Rows.Select(row => row[0]).ToList();

        Assert.Contains("pre_exit_people", codes, StringComparer.Ordinal);
        Assert.Contains("net_exited_people_cum", codes, StringComparer.Ordinal);
        Assert.All(codes, code => Assert.Matches(new Regex("^[a-z_0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)), code));
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Count(), codes.Count);
    }

    [Fact]
    public void The_run_is_identified_by_its_inputs_together()
    {
        var one = Identity(Issue.Of(HandMadeMart.FiveTowns, 2017, 2));
        var changed = Identity(Issue.Of(HandMadeMart.FiveTowns, 2017, 2, "update ops.input_file set sha256 = repeat('e', 64) where layout = 'g_income'"));

        Assert.Contains("2017Q2-0001", one, StringComparison.Ordinal);
        Assert.Contains("计划线", one, StringComparison.Ordinal);
        Assert.Contains("2018年以后为外推数", one, StringComparison.Ordinal);
        Assert.False(string.Equals(one, changed, StringComparison.Ordinal));
    }

    private static string Identity(BulletinContent content) =>
        string.Join('\n', content.Annexes[^1].Blocks.OfType<TableBlock>().Last().Rows.Select(row => string.Join('|', row)));

    [Fact]
    public void Without_an_earlier_quarter_no_share_is_said_to_have_stayed_level()
    {
        Assert.DoesNotContain("持平", Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2016, 1)).Split("二、行业部门任务")[1].Split("三、资金")[0], StringComparison.Ordinal);
        Assert.Contains("有上季度末数据的各项比率均持平。", Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("城区", false)]
    [InlineData("海丰县", true)]
    public void A_unit_without_a_poor_village_is_told_nothing_of_them(string unit, bool isTold)
    {
        using var connection = HandMadeMart.Open(HandMadeMart.FiveTowns, new Quarter(2017, 4));
        HandMadeMart.Execute(connection, "delete from mart.figure where figure = 'registered_people_in' and division = '城区'");

        var text = Issue.Text(BulletinComposer.Compose(BulletinSource.Read(connection, new BulletinRequest { Quarter = new Quarter(2017, 4), Unit = unit }), new BulletinOptions()));

        Assert.Equal(isTold, text.Contains("相对贫困村中，", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_is_known_of_any_exit_nobody_is_said_to_have_failed()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, "update mart.household_review set verdict = 'no_data' where claimed_status = 'exited'"));

        Assert.Contains("（登记脱贫的100户数据均不全，暂无法比对）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_beyond_the_policys_years_is_said_to_be_extrapolated()
    {
        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2019, 1, "insert into core.line values (2019, 'household', 'plan', 7881, 'extrapolated')"));

        Assert.Contains("收入达到当年标准（2019年为年人均7881元，按计划线外推）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_exits_that_stand_is_not_named_as_one_of_all_exits()
    {
        var tables = Issue.Of(HandMadeMart.FiveTowns, 2017, 4).Body.OfType<TableBlock>().ToList();
        string Cell(string caption, string column)
        {
            var table = tables.Single(table => table.Caption.Contains(caption, StringComparison.Ordinal));
            return table.Rows[0][table.Columns.Select(head => head.Title.Replace("\n", "", StringComparison.Ordinal)).ToList().IndexOf(column)];
        }

        Assert.Equal("6548", Cell("各责任单位脱贫进度", "现有登记脱贫"));
        Assert.Equal("6578", Cell("累计登记脱贫与比对达标", "累计登记脱贫"));
    }

    [Fact]
    public void Parts_in_whole_wan_that_miss_their_sum_by_rounding_say_so()
    {
        const string Funds = """
            insert into mart.figure
            select 'fund_' || kind || '_yuan' || payer, '2017Q4', 'city', '441500', '汕尾市', yuan, null, yuan, 'yuan'
            from (values ('due'), ('arrived'), ('paid')) as kinds(kind), (values ('', 1018000), ('_province', 604000), ('_shenzhen', 310000), ('_city', 104000)) as payers(payer, yuan)
            """;
        string Note(string change) => Issue.Of(HandMadeMart.FiveTowns, 2017, 4, change).Body.OfType<TableBlock>().Single(table => table.Caption.Contains("扶贫资金", StringComparison.Ordinal)).Note;

        Assert.Contains("因四舍五入", Note(Funds), StringComparison.Ordinal); // 102 = 60 + 31 + 10 and one
        Assert.DoesNotContain("因四舍五入", Note(Funds.Replace("604000", "608000", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_that_a_table_does_not_hold_is_not_explained_below_it()
    {
        string Note(int year, int number) => Issue.Of(HandMadeMart.FiveTowns, year, number).Body.OfType<TableBlock>().First().Note;

        Assert.Contains("“／”", Note(2017, 4), StringComparison.Ordinal);
        Assert.DoesNotContain("“／”", Note(2018, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_people_exited_and_people_now_in_exited_households_differ_the_account_says_why()
    {
        var table = Issue.Of(HandMadeMart.FiveTowns, 2017, 4).Annexes[1].Blocks.OfType<TableBlock>().Single();

        Assert.Contains("现有登记脱贫6548人按脱贫时人口计算", table.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_printed_in_the_units_of_the_issue_and_only_where_the_printed_number_is_another()
    {
        const string Revisions = """
            create table mart.revision (figure varchar, quarter varchar, level varchar, division varchar, printed_before double, printed_now double, late_rows double, corrected_rows double, rule_change double, program_change double);
            insert into mart.revision values
                ('income_reached_share', '2017Q1', 'city', '441500', 0.8121, 0.8148, 0, 0.0027, 0, 0), ('medical_secured_share', '2017Q1', 'city', '441500', 0.98001, 0.98002, 0, 0.00001, 0, 0),
                ('poor_people', '2017Q1', 'city', '441500', 343, 340, 0, -3, 0, 0), ('exit_forecast_people_year_end', '2017Q1', 'city', '441500', 258, 255, 0, -3, 0, 0);
            insert into mart.figure select 'exit_forecast_people_year_end', '2017Q1', 'city', '441500', '汕尾市', 255, null, 255, 'people'
            """;

        var annex = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2, Revisions)).Split("修订说明")[^1].Split("编制说明")[0];

        Assert.Contains("有2处修订，列示如下。", annex, StringComparison.Ordinal);
        Assert.Contains("收入达标率 | 2017年一季度 | 81.2% | 81.5% | 更正数据\n", annex, StringComparison.Ordinal);
        Assert.Contains("未脱贫人数 | 2017年一季度 | 343 | 340 | 更正数据\n", annex, StringComparison.Ordinal);
        Assert.DoesNotContain("exit_forecast", annex, StringComparison.Ordinal);
    }
}
