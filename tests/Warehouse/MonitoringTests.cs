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
    public void Household_is_found_by_the_ID_of_any_of_its_people_and_one_off_the_register_is_left_out()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1", "h1 p2", "h2 p3")
            .Sheet("m_monitor", "2017Q1", A, "m1 person_key=p9 relation=01 monitor_type=1", "m1 person_key=p2 relation=02 monitor_type=1", "m2 person_key=p8 relation=01 monitor_type=2")
            .AsOf("2017Q1");

        Assert.Equal("h1 1 False", register.Rows("select household_key, monitor_type, is_relapse from core.monitor_episode"));
    }

    private static SmallRegister Exited() => new SmallRegister()
        .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
        .Roster("2017Q1", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016");
}
