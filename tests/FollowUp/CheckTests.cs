using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class CheckTests
{
    private const string A = SmallRegister.VillageA;

    [Fact]
    public void Shares_of_spot_checks_carry_their_sample_and_a_Wilson_interval_over_households()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .Records("own_spot_check", "2017Q2", [.. Enumerable.Range(1, 10).Select(i => $"village_code={A} source_household_key=x{i} check_kind=third_party check_date=2017-05-0{1 + (i % 9)} check_subject=exited people=2 check_verdict={(i == 1 ? "wrong_exit" : "right")} satisfaction={(i < 4 ? "dissatisfied" : "fairly")}")])
            .AsOf("2018Q1");

        Assert.Equal("2017Q2=0.1 2017Q3=0.1 2017Q4=0.1", register.Figure("wrong_exit_share"));
        Assert.Equal("2 20", register.Rows($"select numerator, denominator from mart.figure where figure = 'wrong_exit_share' and division = '{A}' and quarter = '2017Q2'"));
        Assert.Equal("0.0179 0.4042 10", Interval(register, "wrong_exit_share"));
        Assert.Equal("0.3968 0.8922 10", Interval(register, "satisfaction_share"));
        Assert.Equal("-", register.Figure("missed_share"));
    }

    [Theory]
    [InlineData(29, "true - -")]
    [InlineData(30, "false 30 30")]
    public void Satisfaction_of_fewer_answers_than_thirty_is_no_public_number(int answers, string shown)
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .Records("own_spot_check", "2017Q2", [.. Enumerable.Range(1, answers).Select(i => $"village_code={A} source_household_key=x{i} check_kind=office check_date=2017-05-01 check_subject=poor check_verdict=right satisfaction=satisfied")])
            .AsOf("2017Q2");

        Assert.Equal(shown, register.Rows("select lower(cast(is_hidden as varchar)), cast(numerator as integer), cast(denominator as integer) from mart.figure_public where figure = 'satisfaction_share' and level = 'town'"));
    }

    [Fact]
    public void Food_a_visit_found_missing_fails_whatever_the_income()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1", "h2 p2")
            .Sheet("own_visit", "2017Q1", A, "h1 visited_date=2017-02-01 has_enough_food=false", "h2 visited_date=2017-02-01 has_enough_food=false")
            .Records("own_spot_check", "2017Q1", $"village_code={A} source_household_key=h2 check_kind=office check_date=2017-03-01 check_subject=poor check_verdict=right has_enough_food=true")
            .AsOf("2017Q2");

        Assert.Equal("h1 2017Q1 fail pass not_met\nh1 2017Q2 fail pass not_met\nh2 2017Q1 pass pass met\nh2 2017Q2 pass pass met", register.Rows("select household_key, quarter, food, clothing, verdict from mart.household_review order by 1, 2"));
    }

    [Fact]
    public void A_form_that_names_the_household_by_its_national_number_is_of_that_household()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .RosterOf("N", "2017Q1", null, A, "n1 p1 platform_household_key=w1")
            .RosterOf("N", "2017Q1", null, SmallRegister.VillageB, "n2 p2 platform_household_key=w2")
            .Sheet("own_visit", "2017Q1", A, "w1 visited_date=2017-02-01 has_enough_food=false", "w2 visited_date=2017-02-01 has_enough_clothing=false", "w3 visited_date=2017-02-01 has_enough_food=false")
            .AsOf("2017Q1");

        Assert.Equal("h1 fail pass\nn2 pass fail", register.Rows("select household_key, food, clothing from mart.household_review order by 1"));
    }

    [Fact]
    public void The_re_check_sample_follows_from_seed_and_register_and_over_draws_remote_villages()
    {
        static SmallRegister Register() => new SmallRegister()
            .Roster("2016Q4", A, [.. Enumerable.Range(1, 600).Select(i => $"h{i:D3} p{i} exit_year=2016")])
            .Roster("2016Q4", SmallRegister.VillageB, [.. Enumerable.Range(601, 300).Select(i => $"h{i:D3} p{i} exit_year=2016")])
            .Records("g_village", "2016Q4", $"village_code={A} has_bus=true", $"village_code={SmallRegister.VillageB} has_bus=false");
        using var one = Register().AsOf("2016Q4");
        using var two = Register().Build("2017Q1", threads: 1);
        const string Drawn = "select string_agg(subject_id, ' ' order by subject_id) from follow_up.recheck_sample where quarter = '2016Q4'";

        Assert.Equal(one.Rows(Drawn), two.Rows(Drawn));
        Assert.Equal("城区/非贫困村/一般 600 200\n城区/非贫困村/偏远 300 200", one.Rows("select stratum, stratum_size, count(*) from follow_up.recheck_sample where subject_kind = 'household' group by all order by 1"));
        Assert.Equal("20161114", one.Rows("select distinct seed from follow_up.recheck_sample"));
    }

    [Fact]
    public void Results_of_the_re_check_give_a_weighted_rate_with_its_upper_bound_against_the_limit()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, [.. Enumerable.Range(1, 300).Select(i => $"h{i:D3} p{i} exit_year=2016")])
            .Records("own_spot_check", "2017Q1", [.. Enumerable.Range(1, 300).Select(i => $"village_code={A} source_household_key=h{i:D3} check_kind=recheck check_date=2017-02-01 check_subject=exited check_verdict=right")])
            .AsOf("2017Q1");

        Assert.Equal("2016Q4 wrong_exit 300 0 0.000000 0.000000 0.012643 True", register.Rows("select quarter, measure, checked_households, hit_households, rate, low, high, is_within_limit from mart.recheck_result"));
    }

    [Fact]
    public void A_check_that_a_later_register_lists_again_is_the_same_check()
    {
        const string Household = $"village_code={A} source_household_key=h1 check_kind=third_party check_date=2017-05-01 check_subject=exited people=2 row_hash=";
        const string Stranger = $"village_code={A} check_kind=third_party check_date=2017-05-01 check_subject=unregistered people=3 check_verdict=right row_hash=3";
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .RecordsOf("own_spot_check", "2017Q2", "2017-05-31", Household + "1 check_verdict=wrong_exit", Household + "1 check_verdict=wrong_exit", Stranger, Stranger)
            .RecordsOf("own_spot_check", "2017Q2", "2017-06-30", Household + "2 check_verdict=right", Stranger)
            .RecordsOf("own_spot_check", "2017Q3", "2017-09-30", Stranger, Stranger, Stranger.Replace("05-01", "08-01", StringComparison.Ordinal).Replace("row_hash=3", "row_hash=4", StringComparison.Ordinal))
            .AsOf("2017Q3");

        Assert.Equal("exited right 2017Q2 1\nunregistered right 2017Q2 2\nunregistered right 2017Q3 1", register.Rows("select check_subject, check_verdict, check_quarter, count(*) from core.spot_check group by all order by all"));
        Assert.Equal("2017Q2=0 2017Q3=0", register.Figure("wrong_exit_share"));
        Assert.Equal("1 0 0", register.Rows("select string_agg(rows_duplicate, ' ' order by file) from ops.input_file where layout = 'own_spot_check'"));
    }

    private static string Interval(SmallRegister register, string figure) =>
        register.Rows($"select round(max(value) filter (where figure like '%_low'), 4), round(max(value) filter (where figure like '%_high'), 4), max(value) filter (where figure like '%_n') from mart.figure where figure like '{figure}%' and quarter = '2017Q2' and level = 'city'");
}
