using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class ExitTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;

    [Fact]
    public void Exit_seen_in_its_year_is_booked_to_the_quarter_first_seen()
    {
        using var register = new SmallRegister()
            .Roster("2016Q2", A, "h1 p1", "h1 p2")
            .Roster("2016Q3", A, "h1 p1 exit_year=2016", "h1 p2")
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h1 p3")
            .AsOf("2016Q4");

        Assert.Equal("2016Q2=0 2016Q3=2 2016Q4=0", register.Figure("exited_people_q"));
        Assert.Equal("2016Q2=0 2016Q3=2 2016Q4=2", register.Figure("exited_people_cum"));
        Assert.Equal("2016Q2=2 2016Q3=0 2016Q4=0", register.Figure("poor_people"));
    }

    [Fact]
    public void Exit_seen_later_is_booked_to_the_fourth_quarter_of_its_year_and_the_accounts_of_that_quarter_show_it()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1")
            .Roster("2017Q1", A, "h1 p1")
            .Roster("2017Q2", A, "h1 p1 exit_year=2016", "h1 p2")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4=2 2017Q1=0 2017Q2=0", register.Figure("exited_people_q"));
        Assert.Equal("2016Q4=2 2017Q1=0 2017Q2=0", register.Figure("exited_people_ytd"));
        Assert.Equal("2016Q4=1 2017Q1=1 2017Q2=1", register.Figure("exited_households_cum"));
        Assert.Equal("closing=1 exited=1", register.Account("2016Q4", "exited", "people"));
        Assert.Equal("closing=2 natural_in=1 opening=1", register.Account("2017Q2", "exited", "people"));
        Assert.Equal("2016Q4 2017Q2 2016Q4", register.Rows("select booked_quarter, first_seen_quarter, review_quarter from core.exit_claim"));
    }

    [Fact]
    public void Exit_booked_before_the_first_quarter_counts_in_the_year_and_in_the_opening_but_has_no_row()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h2 p2")
            .AsOf("2017Q1");

        Assert.Equal("2017Q1=0", register.Figure("exited_people_q"));
        Assert.Equal("2017Q1=0", register.Figure("exited_people_ytd"));
        Assert.Equal("2017Q1=1", register.Figure("exited_people_cum"));
        Assert.Equal("closing=1 opening=1", register.Account("2017Q1", "exited", "people"));
    }

    [Fact]
    public void Pre_exit_is_not_an_exit()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2 tuopin_status=2", "h3 p3", "h4 p4 exit_year=2017", "h5 p5 tuopin_status=0 exit_year=2016")
            .Sheet("g_exit", "2016Q1", A, "h1 plan_exit_year=2016", "h3 plan_exit_year=2017")
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=3", register.Figure("pre_exit_people"));
        Assert.Equal("2016Q1=0", register.Figure("exited_people_q"));
        Assert.Equal("h1\nh2\nh5", register.Rows("select household_key from core.household where is_pre_exit order by 1"));
    }

    [Fact]
    public void Year_of_the_detail_list_stands_over_the_exit_sheet_and_the_sheet_over_nothing()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h2 p2", "h3 p3 tuopin_status=1", "h4 p4", "h4 p5 exit_year=2016")
            .Sheet("g_exit", "2017Q1", A, "h1 exit_year=2017", "h2 exit_year=2017")
            .AsOf("2017Q1");

        Assert.Equal("h1 2016Q4\nh2 2017Q1\nh3 2017Q1", register.Rows("select household_key, booked_quarter from core.exit_claim order by 1"));
    }

    [Fact]
    public void A_row_of_the_exit_sheet_stands_until_a_later_one_or_a_relapse()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1", "h2 p2", "h3 p3")
            .Sheet("g_exit", "2016Q4", A, "h1 exit_year=2016", "h2 exit_year=2016", "h3 plan_exit_year=2017")
            .Roster("2017Q1", A, "h1 p1", "h2 p2", "h3 p3")
            .Roster("2017Q2", A, "h1 p1", "h2 p2", "h3 p3")
            .Sheet("g_change", "2017Q2", A, "h2 change_kind=G_RELAPSE")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4=2 2017Q1=2 2017Q2=1", register.Figure("net_exited_people_cum"));
        Assert.Equal("2016Q4=0 2017Q1=0 2017Q2=1", register.Figure("relapsed_people_cum"));
        Assert.Equal("2016Q4=0 2017Q1=1 2017Q2=1", register.Figure("pre_exit_people"));
    }

    [Fact]
    public void People_who_exited_count_once_though_their_household_splits_or_gets_another_code()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2 exit_year=2016", "h2 p3 exit_year=2016", "h5 p5")
            .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h3 p2 exit_year=2016", "h5 p5")
            .Roster("2017Q1", SmallRegister.VillageC, "h4 p3 exit_year=2016")
            .RosterOf("G", "2016Q4", null, SmallRegister.VillageC, "h6 p6")
            .Roster("2017Q2", A, "h1 p1 exit_year=2016", "h3 p2", "h5 p5")
            .Sheet("g_change", "2017Q2", A, "h3 change_kind=G_RELAPSE")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4=3 2017Q1=3 2017Q2=3", register.Figure("exited_people_cum"));
        Assert.Equal("2016Q4=0 2017Q1=0 2017Q2=1", register.Figure("relapsed_people_cum"));
        Assert.Equal("2016Q4=3 2017Q1=3 2017Q2=2", register.Figure("net_exited_people_cum"));
        Assert.Equal("2016Q4=3 2017Q1=3 2017Q2=2", register.Rows("select string_agg(quarter || '=' || value, ' ' order by quarter) from mart.account where division = '441500' and stock = 'exited' and unit = 'people' and flow = 'closing'"));
    }

    [Fact]
    public void An_event_of_a_quarter_without_a_roster_speaks_for_the_next_one()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2", "h3 p3")
            .Sheet("g_change", "2017Q1", A, "h1 change_kind=G_RELAPSE", "h2 change_kind=B_TERMINATION", "h4 change_kind=A_NEW")
            .Roster("2017Q2", A, "h1 p1", "h3 p3", "h4 p4")
            .AsOf("2017Q2");

        Assert.Equal("closing=3 identified=1 opening=3 terminated=-1", register.Account("2017Q2", "register", "people"));
        Assert.Equal("h1 relapsed", register.Rows("select household_key, ended_kind from core.exit_claim"));
        Assert.Equal("0", register.Rows("select count(*) from mart.finding where rule in ('change_without_event', 'event_contradicts_snapshot')"));
    }

    [Fact]
    public void Exit_taken_back_is_relapsed_by_status_or_event_and_withdrawn_otherwise_in_people_as_counted_at_the_exit()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h2 p3 exit_year=2016", "h3 p4 exit_year=2016", "h4 p5 exit_year=2016")
            .Roster("2017Q1", A, "h1 p1 tuopin_status=3", "h2 p3", "h3 p4", "h4 p5 exit_year=2016")
            .Sheet("g_change", "2017Q1", A, "h2 change_kind=G_RELAPSE")
            .AsOf("2017Q1");

        Assert.Equal("2016Q4=0 2017Q1=3", register.Figure("relapsed_people_cum"));
        Assert.Equal("2016Q4=0 2017Q1=1", register.Figure("exit_withdrawn_people_cum"));
        Assert.Equal("2016Q4=5 2017Q1=1", register.Figure("net_exited_people_cum"));
        Assert.Equal("2016Q4=- 2017Q1=0.6", register.Figure("relapse_share"));
    }

    [Fact]
    public void A_relapse_event_that_the_roster_follows_lists_later_makes_the_exit_relapsed()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Sheet("g_change", "2017Q1", A, "h1 change_kind=G_RELAPSE")
            .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Roster("2017Q2", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Roster("2017Q3", A, "h1 p1", "h2 p2")
            .AsOf("2017Q3");

        Assert.Equal("h1 2017Q3 relapsed\nh2 2017Q3 withdrawn", register.Rows("select household_key, ended_quarter, ended_kind from core.exit_claim order by 1"));
        Assert.Equal("2016Q4=0 2017Q1=0 2017Q2=0 2017Q3=1", register.Figure("relapsed_people_cum"));
    }

    [Fact]
    public void An_exit_of_a_place_first_covered_later_completes_the_task_from_its_first_list_on()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 exit_year=2016")
            .Roster("2017Q2", SmallRegister.VillageC, "h2 p2 exit_year=2016")
            .AsOf("2017Q2");

        Assert.Equal("2017Q1=1 2017Q2=2", register.Figure("net_exited_people_cum"));
        Assert.Equal("2017Q1=97999 2017Q2=97998", register.Figure("exit_gap_people_cum"));
        Assert.Equal("1 1 98000\n2 2 98000", register.Rows("""
            select completion.numerator::int, verified.numerator::int, completion.denominator::int
            from mart.figure as completion
            inner join mart.figure as verified using (quarter, level)
            where level = 'city' and completion.figure = 'exit_completion_share_cum' and verified.figure = 'verified_completion_share_cum'
            order by quarter
            """));
    }

    [Fact]
    public void Exit_after_a_relapse_is_a_second_claim()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016")
            .Roster("2017Q1", A, "h1 p1 tuopin_status=3")
            .Roster("2017Q4", A, "h1 p1 exit_year=2017")
            .AsOf("2017Q4");

        Assert.Equal("2016Q4=1 2017Q1=1 2017Q2=1 2017Q3=1 2017Q4=2", register.Figure("exited_people_cum"));
        Assert.Equal("2016Q4=1 2017Q1=0 2017Q2=0 2017Q3=0 2017Q4=1", register.Figure("net_exited_people_cum"));
    }

    [Fact]
    public void Second_claim_of_an_old_year_is_booked_after_the_first_has_ended()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016")
            .Roster("2017Q1", A, "h1 p1")
            .Roster("2017Q2", A, "h1 p1 exit_year=2016")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4 2017Q1 withdrawn\n2017Q2 - -", register.Rows("select booked_quarter, ended_quarter, ended_kind from core.exit_claim order by claim_number"));
        Assert.Equal("2016Q4=0 2017Q1=1 2017Q2=0", register.Figure("poor_people"));
    }

    [Fact]
    public void Completion_counts_exits_that_stand_and_verified_exits_count_households_that_meet_every_criterion()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h2 p3 exit_year=2016 is_dangerous_house=true", "h3 p4")
            .Roster("2016Q4", B, "h4 p5 exit_year=2016 disposable_income=6432")
            .AsOf("2016Q4");

        Assert.Equal("2016Q4=4", register.Figure("exited_people_ytd"));
        Assert.Equal("2016Q4=2", register.Figure("verified_exited_people_ytd"));
        Assert.Equal("4 41000", register.Rows("select cast(numerator as int), cast(denominator as int) from mart.figure where figure = 'exit_completion_share_ytd' and level = 'city'"));
        Assert.Equal("2 41000", register.Rows("select cast(numerator as int), cast(denominator as int) from mart.figure where figure = 'verified_completion_share_cum' and level = 'city'"));
        Assert.Equal("2016Q4=40996", register.Figure("exit_gap_people_cum"));
        Assert.Equal("2016Q4=24499", register.Figure("exit_required_people_per_quarter"));
    }

    [Fact]
    public void Required_pace_is_to_the_next_target_date_and_none_after_the_last()
    {
        using var register = new SmallRegister()
            .Roster("2018Q2", A, "h1 p1 exit_year=2016", "h2 p2")
            .AsOf("2019Q1");

        Assert.Equal("2018Q2=70499.5 2018Q3=140999 2018Q4=- 2019Q1=-", register.Figure("exit_required_people_per_quarter"));
        Assert.Equal("2018Q2=- 2018Q3=- 2018Q4=142 2019Q1=142", register.Figure("village_target"));
        Assert.Equal("2018Q2=43000 2018Q3=43000 2018Q4=43000 2019Q1=0", register.Figure("exit_target_people_ytd"));
    }

    [Fact]
    public void Forecast_adds_households_that_meet_the_criteria_between_those_also_listed_and_those_listed_only()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2", "h3 p3 tuopin_status=2", "h4 p4 tuopin_status=2 disposable_income=1")
            .AsOf("2016Q4");

        Assert.Equal("2016Q4=3", register.Figure("exit_forecast_people_year_end"));
        Assert.Equal("2016Q4=2", register.Figure("exit_forecast_people_year_end_low"));
        Assert.Equal("2016Q4=4", register.Figure("exit_forecast_people_year_end_high"));
    }
}
