using Analytics.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

/// <summary>What the sections on projects, money, help and rectification tell, as far as lists have come.</summary>
public sealed class SectionTextTests
{
    [Fact]
    public void A_village_without_a_first_secretary_is_in_the_ledger_of_its_unit()
    {
        const string Change = "insert into mart.finding_rule values ('first_secretary_missing', '相对贫困村第一书记缺位'); "
            + "insert into core.village values ('441502100001', '城区'); insert into mart.finding values ('first_secretary_missing', 'must_fix', '2017Q1', '441502100001', 'village', '441502100001')";

        Assert.Contains("城区 | 相对贫困村第一书记缺位 | 1 | 1 | 0 | 0", Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 2, Change)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lending_assets_old_area_subsidies_and_organisation_are_told_as_far_as_lists_have_come()
    {
        static string Figure(string figure, string numerator, string denominator = "null") => $"('{figure}', '2017Q4', 'city', '441500', '汕尾市', {numerator}, {denominator}, null, '')";
        var change = "insert into mart.figure values " + string.Join(", ",
            Figure("loan_balance_yuan", "637000"), Figure("loan_overdue_yuan", "0"), Figure("loan_breach_count", "3"), Figure("loan_growth_gap_household", "-0.0371"),
            Figure("finance_point_village_share_2", "8", "10"), Figure("old_area_subsidy_paid_share", "97", "100"), Figure("return_visit_share_12m", "9", "10"), Figure("pledge_signed_share_county", "7", "7"));

        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, change));

        Assert.Contains("金融、用地和资产收益方面，扶贫小额信贷余额63.7万元，没有逾期，超额度或超期限3笔；贫困户贷款增速比农户贷款平均增速低3.7个百分点；助农取款点覆盖率80.0%；老区人员定期补助发放率97.0%。", text, StringComparison.Ordinal);
        Assert.Contains("组织保障方面，已脱贫户近12个月回访率90.0%，县级责任书签订率100.0%。", text, StringComparison.Ordinal);
        Assert.Contains("扶贫资金到位和支出情况暂无数据", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_countys_own_money_is_a_fourth_payer_beside_the_total()
    {
        static string Figure(string figure, string numerator) => $"('{figure}', '2017Q4', 'city', '441500', '汕尾市', {numerator}, null, null, '')";
        var change = "insert into mart.figure values " + string.Join(", ", Figure("fund_due_yuan", "2000000"), Figure("fund_arrived_yuan", "1000000"), Figure("fund_paid_yuan", "500000"), Figure("fund_arrived_yuan_county", "90000"), Figure("fund_paid_yuan_county", "30000"));

        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, change));

        Assert.Contains("人均2万元的标准，三年应筹集200万元。截至第四季度末，累计到位100万元，到位率50.0%，比序时进度（66.7%）低16.7个百分点", text, StringComparison.Ordinal);
        Assert.Contains("县（市、区）引导资金另到位9万元、支出3万元。", text, StringComparison.Ordinal);
        Assert.Contains("县级引导资金 | ／ | 9 | ／ | 3 | 33.3%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_told_by_level_and_use_and_the_register_is_laid_beside_the_lists_of_departments()
    {
        const string Change = """
            insert into mart.figure values ('fund_due_yuan', '2017Q4', 'city', '441500', '汕尾市', 2000000, null, null, ''), ('fund_arrived_yuan', '2017Q4', 'city', '441500', '汕尾市', 1000000, null, null, '');
            insert into reference.code_list values ('fund_use', 'industry', '产业'), ('fund_use', 'asset', '资产收益'), ('fund_treasury', 'province', '省级财政'), ('fund_treasury', 'county', '县级财政');
            insert into mart.fund_flow values
                (2016, 'province', 'province', 'unassigned', 'city', '441500', 700000, 0, 0), (2017, 'province', 'province', 'industry', 'city', '441500', 0, 0, 300000),
                (2017, 'county', 'county', 'asset', 'city', '441500', 90000, 90000, 0), (2018, 'province', 'province', 'industry', 'city', '441500', 0, 0, 7000000),
                (2017, 'other', 'none', 'industry', 'city', '441500', 0, 0, 5000000), (2017, 'province', 'province', 'industry', 'town', '441502100', 0, 0, 300000);
            insert into mart.department_match values
                ('dibao', '低保', '2017Q4', 'city', '441500', 25, 627, 637, 5, 11), ('vehicle', '车辆农机', '2017Q4', 'city', '441500', 25, null, 2, null, null), ('firm', '工商登记', '2017Q4', 'city', '441500', 0, null, null, null, null)
            """;

        var text = Issue.Text(Issue.Of(HandMadeMart.FiveTowns, 2017, 4, Change));

        Assert.Contains("按下达层级，省级财政70万元、县级财政9万元；分配到项目和支出的用途见表", text, StringComparison.Ordinal);
        Assert.Contains("\n产业 | 0 | 30\n资产收益 | 9 | 0\n", text, StringComparison.Ordinal);
        Assert.Contains("\n低保 | 25 | 627 | 637 | 5 | 11\n车辆农机 | 25 | ／ | 2 | ／ | ／\n注", text, StringComparison.Ordinal);
    }
}
