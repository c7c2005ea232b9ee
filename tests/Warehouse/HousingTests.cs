using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>The main dwelling: the housing lists stand over the register's A56.</summary>
public sealed class HousingTests
{
    private const string A = SmallRegister.VillageA;

    [Fact]
    public void The_departments_grade_stands_over_a56_and_rebuilt_rehoused_or_not_the_sole_home_passes()
    {
        using var register = new SmallRegister()
            .Roster(
                "2017Q4", A, "h1 p1", "h2 p2 is_dangerous_house=true", "h3 p3 is_dangerous_house=true", "h4 p4 is_dangerous_house=true", "h5 p5 is_dangerous_house=true",
                "h6 p6 is_dangerous_house=true", "h7 p7", "h8 p8 is_dangerous_house=null")
            .Sheet(
                "g_housing", "2017Q4", A, "h1 house_grade=D rebuild_progress=0", "h2 house_grade=C rebuild_progress=2", "h3 house_grade=B", "h4 house_grade=D rebuild_progress=1",
                "h5 house_grade=D rebuild_progress=1")
            .Records(
                "dept_house", "2017Q4", "person_key=p4 is_id_void=false house_grade=D is_only_house=false", "person_key=p5 is_id_void=false house_grade=D rebuild_way=4 paid_yuan=20000 paid_direct=false",
                "person_key=p7 is_id_void=false house_grade=C finish_date=2017-11-30 paid_yuan=40000 paid_direct=true", "person_key=p8 is_id_void=false house_grade=C finish_date=2018-01-05")
            .AsOf("2017Q4");

        Assert.Equal(
            "h1 fail\nh2 pass\nh3 pass\nh4 pass\nh5 pass\nh6 fail\nh7 pass\nh8 fail",
            register.Rows("select household_key, housing from mart.household_review order by 1"));
        Assert.Equal("h1", register.Rows("select subject_id from mart.finding where rule = 'dangerous_house_marked_safe'"));
        Assert.Equal("2017Q4=3", register.Figure("dangerous_house_households"));
        Assert.Equal("3 5", register.Rows("select cast(numerator as integer), cast(denominator as integer) from mart.figure where figure = 'house_rebuilt_share' and level = 'city'"));
        Assert.Equal("2017Q4=0.5", register.Figure("house_paid_direct_share"));
    }

    [Fact]
    public void When_the_list_is_no_longer_in_force_a56_decides_again()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1")
            .Roster("2017Q4", A, "h1 p1")
            .Sheet("g_housing", "2016Q4", A, "h1 house_grade=D rebuild_progress=0")
            .AsOf("2017Q4");

        Assert.Equal("2016Q4", register.Rows("select string_agg(quarter, ' ' order by quarter) from mart.finding where rule = 'dangerous_house_marked_safe' and quarter = first_seen_quarter"));
        Assert.Equal("2016Q4 fail\n2017Q1 fail\n2017Q2 fail\n2017Q3 fail\n2017Q4 pass", register.Rows("select quarter, housing from mart.household_review order by 1"));
    }

    [Fact]
    public void A_house_that_was_rebuilt_stays_safe_when_the_list_is_no_longer_in_force_unless_a_later_list_says_otherwise()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 is_dangerous_house=true", "h2 p2 is_dangerous_house=true", "h3 p3 is_dangerous_house=true", "h4 p4 is_dangerous_house=true")
            .Roster("2018Q1", A, "h1 p1 is_dangerous_house=true", "h2 p2 is_dangerous_house=true", "h3 p3 is_dangerous_house=true", "h4 p4 is_dangerous_house=true")
            .Sheet("g_housing", "2016Q4", A, "h1 house_grade=D rebuild_progress=2", "h3 house_grade=D rebuild_progress=2")
            .Sheet("g_housing", "2017Q1", A, "h3 house_grade=D rebuild_progress=1")
            .Records("dept_house", "2016Q4", "person_key=p2 is_id_void=false house_grade=C finish_date=2016-12-31", "person_key=p4 is_id_void=false house_grade=C")
            .AsOf("2018Q1");

        Assert.Equal("h1 pass\nh2 pass\nh3 fail\nh4 fail", register.Rows("select household_key, housing from mart.household_review where quarter = '2018Q1' order by 1"));
        Assert.Equal("2016Q4=1 2017Q1=2 2017Q2=2 2017Q3=2 2017Q4=2 2018Q1=2", register.Figure("dangerous_house_households"));
        Assert.Equal("-", register.Rows("select value from mart.figure where figure = 'house_rebuilt_share' and level = 'city' and quarter = '2018Q1'"));
    }

    [Fact]
    public void A_mark_that_turned_safe_after_the_list_was_made_is_no_lead_though_the_grade_still_stands()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 is_dangerous_house=true")
            .Roster("2017Q1", A, "h1 p1")
            .Sheet("g_housing", "2016Q4", A, "h1 house_grade=D rebuild_progress=1")
            .AsOf("2017Q1");

        Assert.Equal("0", register.Rows("select count(*) from mart.finding where rule = 'dangerous_house_marked_safe'"));
        Assert.Equal("2016Q4 fail\n2017Q1 fail", register.Rows("select quarter, housing from mart.household_review order by 1"));
    }
}
