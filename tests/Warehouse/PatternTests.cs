using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class PatternTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;

    [Fact]
    public void Exits_just_above_the_line_are_a_pattern_only_where_other_villages_do_not_show_it()
    {
        using var one = Exits(incomeOfA: 6450, incomeOfB: 9000).AsOf("2016Q4");
        using var both = Exits(incomeOfA: 6450, incomeOfB: 6450).AsOf("2016Q4");

        Assert.Equal($"2016Q4 {A}", one.Rows("select quarter, subject_id from mart.finding where rule = 'income_bunched_above_line'"));
        Assert.Equal(string.Empty, both.Rows("select subject_id from mart.finding where rule = 'income_bunched_above_line'"));
    }

    [Fact]
    public void Round_incomes_are_a_pattern_only_where_other_villages_do_not_show_it()
    {
        using var register = Exits(incomeOfA: 9000, incomeOfB: 9001).AsOf("2016Q4");

        Assert.Equal($"2016Q3 {A}\n2016Q4 {A}", register.Rows("select quarter, subject_id from mart.finding where rule = 'income_digit_heaping' order by 1"));
    }

    [Fact]
    public void Exits_never_listed_before_are_a_rush_and_the_yearly_procedure_is_not()
    {
        using var register = Exits(incomeOfA: 9000, incomeOfB: 9000)
            .Sheet("g_exit", "2016Q3", B, [.. Enumerable.Range(1, 10).Select(i => $"b{i} plan_exit_year=2016")])
            .AsOf("2016Q4");

        Assert.Equal($"2016Q4 {A} 累计登记脱贫10户，其中10户此前未列入脱贫当年的预脱贫名单，全市其他村占0.0%，需入户核查", register.Rows("select quarter, subject_id, detail_zh from mart.finding where rule = 'exit_rush_last_days'"));
    }

    [Fact]
    public void Without_a_list_of_exits_to_come_nobody_is_missing_from_it_and_without_other_villages_nothing_is_unusual()
    {
        using var unlisted = Exits(incomeOfA: 9000, incomeOfB: 9000, other: C)
            .Sheet("g_exit", "2016Q3", C, [.. Enumerable.Range(1, 10).Select(i => $"b{i} plan_exit_year=2016")])
            .AsOf("2016Q4");
        using var alone = new SmallRegister()
            .Roster("2016Q4", A, [.. Enumerable.Range(1, 10).Select(i => $"a{i} p{i} disposable_income=9000")])
            .AsOf("2016Q4");

        Assert.Equal(string.Empty, unlisted.Rows("select subject_id from mart.finding where rule = 'exit_rush_last_days'"));
        Assert.Equal(string.Empty, alone.Rows("select subject_id from mart.finding where rule = 'income_digit_heaping'"));
    }

    [Fact]
    public void Income_that_leaps_in_the_quarter_of_exit_more_than_that_of_others_is_a_finding()
    {
        using var register = Exits(incomeOfA: 9000, incomeOfB: 9000, earlierIncomeOfFirst: 3000).AsOf("2016Q4");

        Assert.Equal("a1 2016Q4 9000.00", register.Rows("select subject_id, quarter, amount_yuan from mart.finding where rule = 'income_break_own_history'"));
    }

    [Fact]
    public void Exit_without_data_on_a_criterion_names_what_is_missing()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 disposable_income=null", "h2 p2 exit_year=2016 is_dangerous_house=null", "h3 p3 disposable_income=null", "h4 p4 exit_year=2016")
            .AsOf("2016Q4");

        Assert.Equal(
            "h1 登记脱贫，但以下标准没有数据支撑：收入，需核查并补充佐证材料\nh2 登记脱贫，但以下标准没有数据支撑：住房安全，需核查并补充佐证材料",
            register.Rows("select subject_id, detail_zh from mart.finding where rule = 'exit_no_evidence' order by 1"));
    }

    [Fact]
    public void Member_missing_in_the_quarter_of_the_exit_without_an_event_is_a_finding()
    {
        using var register = new SmallRegister()
            .Roster("2016Q3", A, "h1 p1", "h1 p2", "h2 p3", "h2 p4", "h3 p5", "h3 p6")
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p3 exit_year=2016", "h3 p5")
            .Sheet("g_change", "2016Q4", A, "h2 change_kind=E_CUT")
            .AsOf("2016Q4");

        Assert.Equal("h1 2016Q4", register.Rows("select subject_id, quarter from mart.finding where rule = 'exit_members_dropped'"));
    }

    [Fact]
    public void Rule_says_how_many_planted_forgeries_it_names_and_that_is_nine_in_ten_or_more()
    {
        using var register = new SmallRegister().Roster("2016Q3", A, "h1 p1").AsOf("2016Q3");

        Assert.Equal("8", register.Rows("select count(*) from mart.finding_rule where found_villages >= 0.9 * planted_villages and list_villages = 2 * planted_villages and tested like '%synthetic city%'"));
    }

    [Fact]
    public void Household_removed_and_identified_again_under_another_code_is_a_finding()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h0 p0", "h1 p1", "h1 p2", "h2 p3")
            .Roster("2016Q2", A, "h0 p0")
            .Roster("2016Q3", A, "h0 p0", "h9 p1", "h9 p2", "h8 p9")
            .AsOf("2016Q3");

        Assert.Equal("h9 2016Q3 新识别户中2人在1个季度前随户退出台账，现重新纳入，需核查", register.Rows("select subject_id, quarter, detail_zh from mart.finding where rule = 'removed_then_identified'"));
    }

    [Fact]
    public void Exit_soon_after_identification_is_too_fast_and_one_of_the_opening_register_is_not()
    {
        using var register = new SmallRegister()
            .Roster("2016Q2", A, "h1 p1")
            .Roster("2016Q3", A, "h1 p1", "h2 p2")
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .AsOf("2016Q4");

        Assert.Equal("h2 2016Q4", register.Rows("select subject_id, quarter from mart.finding where rule = 'exit_too_fast'"));
        Assert.Equal("h1 - False\nh2 1 True", register.Rows("select household_key, quarters_on_register, is_too_fast from core.exit_claim order by 1"));
    }

    /// <summary>Ten households a village, one person each, poor in 2016Q3 and exited in 2016Q4.</summary>
    private static SmallRegister Exits(int incomeOfA, int incomeOfB, int? earlierIncomeOfFirst = null, string other = B)
    {
        string[] Rows(string code, int income, string more, int? first) =>
            [.. Enumerable.Range(1, 10).Select(i => $"{code}{i} {code}p{i} disposable_income={(i == 1 ? first ?? income : income)}{more}")];
        return new SmallRegister()
            .Roster("2016Q3", A, Rows("a", incomeOfA, string.Empty, earlierIncomeOfFirst))
            .Roster("2016Q3", other, Rows("b", incomeOfB, string.Empty, null))
            .Roster("2016Q4", A, Rows("a", incomeOfA, " exit_year=2016", null))
            .Roster("2016Q4", other, Rows("b", incomeOfB, " exit_year=2016", null));
    }
}
