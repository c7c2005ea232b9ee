using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Household projects, training, work, posts, and exits without any of them.</summary>
public sealed class MeasureTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;

    [Fact]
    public void People_are_trained_once_a_year_from_the_day_on_and_employed_while_a_list_is_in_force()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 person_name_key=n1 labour_count=2", "h1 p2 person_name_key=n2 labour_count=2", "h2 p3 labour_count=1 work_months=6", "h2 p4 labour_count=1 work_months=3", "h3 p5 labour_count=0")
            .Sheet("g_project_training", "2017Q2", A, "h1 trainee_name_key=n1 start_date=2017-02-03", "h1 trainee_name_key=n1 start_date=2017-05-03", "h1 trainee_name_key=nobody start_date=2017-02-03", "h3 trainee_name_key=n1 start_date=2017-02-03")
            .Sheet("g_project_job", "2017Q2", A, "h1 worker_name_key=n2 job_kind=2")
            .Records("own_public_post", "2017Q3", "person_key=p1 is_id_void=false post_kind=6 post_start_date=2017-07-01 post_end_date=2017-12-31", "person_key=p5 is_id_void=false post_kind=6 post_start_date=2017-12-01")
            .AsOf("2018Q1");

        Assert.Equal("2017Q1=1 2017Q2=1 2017Q3=1 2017Q4=1", register.Figure("trained_people_ytd"));
        Assert.Equal("2017Q3=1 2017Q4=1 2018Q1=1", register.Figure("public_post_people"));
        Assert.Equal("2017Q1=0.3333 2017Q2=0.6667 2017Q3=1 2017Q4=0.6667 2018Q1=0.6667", register.Figure("employed_share"));
        Assert.Equal("p1 7\np1 7\np2 6\n- 7\n- 7", register.Rows("select person_key, project_kind from core.project order by person_key nulls last, project_kind"));
    }

    [Fact]
    public void What_no_list_told_is_no_data_and_never_nobody()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 is_dangerous_house=null disposable_income=null", "h2 p2 is_dangerous_house=null disposable_income=null")
            .Roster("2017Q3", A, "h1 p1 is_dangerous_house=null disposable_income=null", "h2 p2 is_dangerous_house=false disposable_income=5000")
            .Sheet("g_project_training", "2017Q2", A, "h2 trainee_name_key=n1 start_date=2017-04-03")
            .Sheet("g_project_industry", "2017Q3", A, "h1 industry_name=养鸡 income_yuan=300")
            .AsOf("2018Q3");

        Assert.Equal("-", register.Figure("public_post_people"));
        Assert.Equal("2017Q2=0 2017Q3=0 2017Q4=0", register.Figure("trained_people_ytd"));
        Assert.Equal("2017Q3=1 2017Q4=1 2018Q1=1 2018Q2=1", register.Figure("industry_project_households"));
        Assert.Equal("2017Q3=300 2017Q4=300 2018Q1=300 2018Q2=300", register.Figure("industry_income_yuan"));
        Assert.Equal("2017Q1=- 2017Q2=- 2017Q3=0 2017Q4=0 2018Q1=0 2018Q2=0 2018Q3=0", register.Figure("dangerous_house_households"));
        Assert.Equal("2017Q1=- 2017Q2=- 2017Q3=- 2017Q4=- 2018Q1=- 2018Q2=- 2018Q3=-", register.Figure("identified_above_line_households"));
    }

    [Fact]
    public void Work_skill_and_schooling_of_which_nothing_is_known_have_no_share()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 work_months=null labor=null skill=null", "h1 p2 birth_date=2007-01-01 in_school=null labor=null", "h2 p3 labor=null")
            .Roster("2017Q2", A, "h1 p1 work_months=0 labor=01", "h1 p2 birth_date=2007-01-01 in_school=false labor=04", "h2 p3 labor=null")
            .AsOf("2017Q2");

        Assert.Equal("2017Q2=0", register.Figure("employed_share"));
        Assert.Equal("2017Q2=0", register.Figure("skilled_household_share"));
        Assert.Equal("2017Q2=1", register.Figure("school_dropout_people"));
    }

    [Fact]
    public void A_village_whose_list_does_not_say_is_not_told_by_what_another_s_says()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1 work_months=0 labor=01", "h1 p2 birth_date=2007-01-01 in_school=false labor=04")
            .Roster("2017Q1", B, "h2 p3 work_months=null labor=null skill=null", "h2 p4 birth_date=2007-01-01 in_school=null labor=null")
            .AsOf("2017Q1");

        Assert.Equal("2017Q1=0", register.Figure("employed_share"));
        Assert.Equal("2017Q1=0", register.Figure("skilled_household_share"));
        Assert.Equal("2017Q1=1", register.Figure("school_dropout_people"));
        Assert.Equal("-", register.Figure("employed_share", B));
        Assert.Equal("-", register.Figure("skilled_household_share", B));
        Assert.Equal("-", register.Figure("school_dropout_people", B));
    }

    [Fact]
    public void Fees_are_waived_for_pupils_whose_aid_is_one_and_rebuilding_begins_before_it_ends()
    {
        using var register = new SmallRegister()
            .Roster("2017Q3", A, "h1 p1 person_name_key=n1", "h1 p2 person_name_key=n2", "h2 p3 serious_illness_insurance=true", "h2 p4 serious_illness_insurance=false", "h3 p5 serious_illness_insurance=null")
            .Sheet("g_project_education", "2017Q3", A, "h1 aided_student_name_key=n1 aid_item=普通高中免学杂费 start_date=2017-09-01", "h1 aided_student_name_key=n2 aid_item=圆梦助学 start_date=2017-09-01")
            .Sheet("g_housing", "2017Q3", A, "h1 house_grade=C rebuild_progress=1", "h2 house_grade=D rebuild_progress=0", "h3 house_grade=D rebuild_progress=2")
            .AsOf("2018Q1");

        Assert.Equal("2017Q3=1 2017Q4=1", register.Figure("fee_waived_people_ytd"));
        Assert.Equal("2017Q3=0.6667 2017Q4=0.6667 2018Q1=0.6667", register.Figure("house_started_share"));
        Assert.Equal("2017Q3=0.3333 2017Q4=0.3333 2018Q1=0.3333", register.Figure("house_rebuilt_share"));
        Assert.Equal("2017Q3=0.5 2017Q4=0.5 2018Q1=0.5", register.Figure("serious_illness_insured_share"));
    }

    [Fact]
    public void Before_a_list_has_come_nobody_is_said_to_be_trained_in_a_post_or_in_a_project_and_no_village_to_miss_the_line()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 person_name_key=n1")
            .Sheet("g_project_training", "2017Q2", A, "h1 trainee_name_key=nobody start_date=2017-02-03")
            .Sheet("g_project_industry", "2017Q2", A, "h9 industry_name=养鸡 income_yuan=5")
            .Records("own_public_post", "2017Q2", "person_key=p9 is_id_void=false post_kind=6 post_start_date=2017-01-01")
            .AsOf("2018Q3");

        Assert.Equal("2017Q2=0 2017Q3=0 2017Q4=0", register.Figure("trained_people_ytd"));
        foreach (var figure in new[] { "public_post_people", "industry_project_households", "industry_income_yuan" })
        {
            Assert.Equal("2017Q2=0 2017Q3=0 2017Q4=0 2018Q1=0", register.Figure(figure));
        }

        Assert.Equal("-", register.Figure("village_verified_cum"));
    }

    [Fact]
    public void People_able_to_work_are_counted_from_the_members_where_the_household_does_not_state_them()
    {
        using var register = new SmallRegister()
            .RosterOf("N", "2017Q1", null, A, "n1 p1 labour_count=null work_months=6", "n1 p2 labour_count=null labor=02", "n1 p3 labour_count=null labor=05 work_months=3", "n2 p4 labour_count=null labor=04")
            .AsOf("2017Q1");

        Assert.Equal("2 2", register.Rows("select numerator, denominator from mart.figure where figure = 'employed_share' and level = 'city'"));
        Assert.Equal("2017Q1=60000", register.Figure("fund_due_yuan"));
    }

    [Fact]
    public void A_project_under_a_leading_organisation_joins_the_household_to_industry_and_its_income_is_counted()
    {
        using var register = new SmallRegister()
            .Roster("2017Q4", A, "h1 p1", "h2 p2", "h3 p3 in_coop=true", "h4 p4 in_coop=null skill=初级技工", "h5 p5 in_coop=null labor=03 labour_count=0")
            .Sheet("g_project_industry", "2017Q4", A, "h1 industry_name=养鸡 operator_kind=1 income_yuan=1200", "h2 industry_name=养鸡 operator_kind=9 income_yuan=300.5", "h9 industry_name=养鸡 income_yuan=5")
            .AsOf("2017Q4");

        Assert.Equal("2 3", register.Rows("select cast(numerator as integer), cast(denominator as integer) from mart.figure where figure = 'industry_joined_share' and level = 'city'"));
        Assert.Equal("2017Q4=1500.5", register.Figure("industry_income_yuan"));
        Assert.Equal("2017Q4=2", register.Figure("industry_project_households"));
        Assert.Equal("2017Q4=0.25", register.Figure("skilled_household_share"));
    }

    [Fact]
    public void An_industry_project_that_comes_twice_in_a_quarter_gives_its_income_once()
    {
        const string First = "h1 industry_name=养鸡 start_date=2017-03-15 income_yuan=1200";
        using var register = new SmallRegister()
            .Roster("2017Q4", A, "h1 p1", "h2 p2")
            .Sheet("g_project_industry", "2017Q4", A, First, "h2 industry_name=养鸡 income_yuan=7");
        register.ChangeLast(file => file with { TakenDate = new DateOnly(2017, 11, 30) });
        register
            .Sheet("g_project_industry", "2017Q4", A, First.Replace("1200", "1300", StringComparison.Ordinal), "h1 industry_name=养鸭 income_yuan=50", "h1 industry_name=养鸭 income_yuan=50")
            .AsOf("2017Q4");

        Assert.Equal("2017Q4=1407", register.Figure("industry_income_yuan"));
    }

    [Fact]
    public void An_exit_that_no_sheet_and_no_guarantee_explains_is_a_lead_once_the_countys_sheets_have_come()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016", "h3 p3 exit_year=2016 in_dibao=true", "h4 p4 exit_year=2016")
            .Roster("2016Q4", "441521101001", "h5 p5 exit_year=2016")
            .Sheet("g_project_relief", "2016Q4", A, "h1 relief_yuan=500", "h4 relief_yuan=500 start_date=2017-01-05")
            .AsOf("2016Q4");

        Assert.Equal("h2\nh4", register.Rows("select subject_id from mart.finding where rule = 'exited_without_measure' order by 1"));
    }

    [Fact]
    public void An_exit_that_only_medical_transfers_lift_over_the_line_is_a_lead()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 disposable_income=7000 medical_reimburse=600", "h2 p2 exit_year=2016 disposable_income=7000 medical_reimburse=500", "h3 p3 exit_year=2016 disposable_income=6000 medical_reimburse=600",
                "h4 p4 exit_year=2016 disposable_income=20000 medical_reimburse=701.01", "h4 p5", "h4 p6", "h5 p7 exit_year=2016 disposable_income=20000 medical_reimburse=701.00", "h5 p8", "h5 p9")
            .AsOf("2016Q4");

        // three people need 19,299.00: a fen below it is below it
        Assert.Equal("h1 600.00\nh4 701.01", register.Rows("select subject_id, amount_yuan from mart.finding where rule = 'exit_only_by_medical_transfer' order by 1"));
    }
}
