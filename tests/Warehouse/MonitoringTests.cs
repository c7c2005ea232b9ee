using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class MonitoringTests
{
    private const string A = SmallRegister.VillageA;

    [Fact]
    public void Exit_that_the_roster_takes_back_is_a_relapse_where_a_monitoring_list_says_so_and_a_withdrawal_where_none_does()
    {
        using var register = Exited()
            .Roster("2017Q2", A, "h1 p1", "h2 p2")
            .Sheet("m_monitor", "2017Q2", A, "m1 person_key=p1 relation=01 household_kind=9 risk_identified_date=2017-05-31")
            .AsOf("2017Q2");

        Assert.Equal("h1 relapsed\nh2 withdrawn", register.Rows("select household_key, ended_kind from core.exit_claim order by 1"));
        Assert.Equal("h2/WITHDRAWN", register.Rows("select subject_id from mart.finding where rule = 'change_without_event' and quarter = '2017Q2'"));
    }

    [Fact]
    public void Relapse_of_the_monitoring_list_ends_an_exit_that_the_roster_still_shows_until_the_risk_is_cleared()
    {
        using var register = Exited()
            .Roster("2017Q2", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Sheet("m_monitor", "2017Q2", A, "m1 person_key=p1 relation=01 monitor_type=9 risk_identified_date=2017-05-31")
            .Roster("2017Q3", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Roster("2017Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Sheet("m_monitor", "2017Q4", A, "m1 person_key=p1 relation=01 monitor_type=9 risk_identified_date=2017-05-31 is_risk_cleared=true risk_cleared_date=2017-11-30")
            .AsOf("2017Q4");

        Assert.Equal("2016Q4 exited\n2017Q1 exited\n2017Q2 poor\n2017Q3 poor\n2017Q4 exited", register.Rows("select quarter, status from core.household where household_key = 'h1' order by 1"));
        Assert.Equal("h1 2017-05-31 2017Q2 2017Q4 True", register.Rows("select household_key, identified_date::varchar, recorded_quarter, cleared_quarter, is_relapse from core.monitor_episode"));
    }

    [Fact]
    public void Who_exited_before_the_plan_and_falls_back_is_in_the_share_as_in_the_stock_it_is_measured_against()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2014", "h2 p2 exit_year=2015", "h3 p3")
            .Sheet("m_monitor", "2017Q2", A, "m1 person_key=p1 relation=01 monitor_type=9 risk_identified_date=2017-05-31")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4=- 2017Q1=0 2017Q2=0.5", register.Figure("relapse_share"));
        Assert.Equal("2016Q4=0 2017Q1=0 2017Q2=0", register.Figure("relapsed_people_cum"));
    }

    [Fact]
    public void Household_is_found_by_the_ID_of_any_of_its_people_and_one_off_the_register_is_left_out()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1", "h1 p2", "h2 p3")
            .Sheet("m_monitor", "2017Q1", A, "m1 person_key=p9 relation=01 monitor_type=1", "m1 person_key=p2 relation=02 monitor_type=1", "m2 person_key=p8 relation=01 monitor_type=2")
            .AsOf("2017Q1");

        Assert.Equal("h1 1 False", register.Rows("select household_key, monitor_type, is_relapse from core.monitor_episode"));
    }

    [Fact]
    public void Episode_is_recorded_by_the_first_monthly_list_that_names_it_and_ends_though_another_begins_in_the_quarter()
    {
        const string First = "source_household_key=m1 person_key=p1 relation=01 monitor_type=1 risk_identified_date=2017-03-20";
        const string Second = "source_household_key=m1 person_key=p1 relation=01 monitor_type=3 risk_identified_date=2017-06-05";
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .Roster("2017Q2", A, "h1 p1")
            .RecordsOf("m_monitor", "2017Q1", "2017-03-31", First)
            .RecordsOf("m_monitor", "2017Q2", "2017-04-30", First)
            .RecordsOf("m_monitor", "2017Q2", "2017-05-31", First + " is_risk_cleared=true risk_cleared_date=2017-05-25")
            .RecordsOf("m_monitor", "2017Q2", "2017-06-30", Second)
            .AsOf("2017Q2");

        Assert.Equal(
            "2017-03-20 2017-03-31 1 2017-05-25 2017Q2\n2017-06-05 2017-06-30 3 - -",
            register.Rows("select identified_date::varchar, recorded_date::varchar, monitor_type, cleared_date::varchar, cleared_quarter from core.monitor_episode order by 1"));
    }

    [Fact]
    public void Undated_episode_began_with_its_first_list_and_lasts_until_a_list_says_that_the_risk_is_cleared()
    {
        const string Row = "source_household_key=m1 person_key=p1 relation=01 monitor_type=1";
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .RecordsOf("m_monitor", "2017Q1", "2017-01-31", Row)
            .RecordsOf("m_monitor", "2017Q1", "2017-02-28", Row)
            .RecordsOf("m_monitor", "2017Q2", "2017-04-30", Row + " is_risk_cleared=true")
            .RecordsOf("m_monitor", "2017Q2", "2017-05-31", Row + " is_risk_cleared=true")
            .RecordsOf("m_monitor", "2017Q3", "2017-08-31", Row)
            .AsOf("2017Q3");

        Assert.Equal("2017-01-31 2017Q2\n2017-08-31 -", register.Rows("select identified_date::varchar, cleared_quarter from core.monitor_episode order by 1"));
    }

    [Fact]
    public void Household_whose_ID_numbers_are_void_in_the_list_is_found_by_the_number_it_has_in_the_national_roster()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1", "h2 p2")
            .RosterOf("N", "2017Q1", null, A, "n1 p1", "n2 p2", "n3 p3")
            .Records("m_monitor", "2017Q1", "source_household_key=n1 relation=01 monitor_type=1", "source_household_key=n3 relation=01 monitor_type=1", "source_household_key=n9 relation=01 monitor_type=1")
            .AsOf("2017Q1");

        Assert.Equal("h1", register.Rows("select household_key from core.monitor_episode"));
    }

    private static SmallRegister Exited() => new SmallRegister()
        .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
        .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016");
}
