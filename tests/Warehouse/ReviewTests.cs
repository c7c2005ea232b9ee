using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>The criteria of Art. 3, one household a case; the line of 2016 is 6,433 yuan a head.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly SmallRegister _register = new();

    [Fact]
    public void A_loss_of_a_hundred_million_mistyped_into_an_income_is_a_gap_and_no_fault_of_the_program()
    {
        using var register = new SmallRegister().Roster("2016Q4", SmallRegister.VillageA, "h1 p1 disposable_income=-100000000", "h2 p2").AsOf("2016Q4");

        Assert.Equal("1", register.Rows("select cast(numerator > 200000000 as integer) from mart.figure where figure = 'poverty_gap_squared' and level = 'city'"));
    }

    [Fact]
    public void Household_with_labour_passes_at_the_line_and_fails_a_cent_below_it()
    {
        Build("h1 p1 disposable_income=12866", "h1 p2", "h2 p3 disposable_income=12865.99", "h2 p4", "h3 p5 disposable_income=null");

        Assert.Equal("h1 pass not_applicable met\nh2 fail not_applicable not_met\nh3 no_data not_applicable no_data", Column("income, safety_net, verdict"));
        Assert.Equal("2016Q4=0.5", _register.Figure("income_reached_share"));
    }

    [Fact]
    public void Household_without_labour_needs_its_dibao_where_it_is_entitled_and_the_line_where_it_is_not()
    {
        Build(
            "h1 p1 labour_count=0 household_type=02 in_dibao=true disposable_income=1",
            "h2 p2 labour_count=0 household_type=02 in_dibao=true",
            "h2 p3 in_dibao=false",
            "h3 p4 labour_count=0 household_type=02 in_dibao=true",
            "h3 p5 in_dibao=null",
            "h4 p6 labour_count=0 household_type=03 in_dibao=false wubao_money=500",
            "h5 p7 labour_count=0 household_type=01 disposable_income=6433",
            "h6 p8 labour_count=0 household_type=01 disposable_income=6432",
            "h7 p9 labour_count=0 household_type=null disposable_income=6432");

        Assert.Equal("h1 pass\nh2 fail\nh3 no_data\nh4 pass\nh5 pass\nh6 fail\nh7 no_data", Column("safety_net"));
        Assert.Equal("not_applicable", _register.Rows("select distinct income from mart.household_review"));
    }

    [Fact]
    public void Labour_is_counted_from_the_members_where_the_household_does_not_state_it()
    {
        Build("h1 p1 labour_count=null labor=04", "h1 p2 labor=02", "h2 p3 labour_count=null labor=05", "h3 p4 labour_count=null labor=null", "h4 p5 labour_count=null labor=null", "h4 p6 labor=01");

        Assert.Equal("h1 True\nh2 False\nh3 -\nh4 True", Column("has_labour"));
        Assert.Equal("h3 no_data no_data", _register.Rows("select household_key, income, safety_net from mart.household_review where household_key = 'h3'"));
    }

    [Fact]
    public void Child_of_school_age_has_to_be_in_school_unless_it_has_finished_or_is_severely_disabled()
    {
        Build(
            "h1 p1", "h1 p2 birth_date=2006-01-01 in_school=true",
            "h2 p3", "h2 p4 birth_date=2006-01-01 in_school=false education=02",
            "h3 p5", "h3 p6 birth_date=2001-01-01 in_school=false education=03",
            "h4 p7", "h4 p8 birth_date=2006-01-01 in_school=false disability_grade=2",
            "h5 p9", "h5 p10 birth_date=2006-01-01 in_school=null",
            "h6 p11", "h6 p12 birth_date=2006-01-01 in_school=null school_status=03",
            "h7 p13",
            "h8 p14", "h8 p15 birth_date=2001-01-01 in_school=null education=03");

        Assert.Equal("h1 pass\nh2 fail\nh3 pass\nh4 pass\nh5 no_data\nh6 pass\nh7 not_applicable\nh8 pass", Column("education"));
        Assert.Equal("2016Q4=0.8333", _register.Figure("education_secured_share"));
        Assert.Equal("2016Q4=1", _register.Figure("school_dropout_people"));
    }

    [Fact]
    public void School_age_is_6_to_15_on_the_last_31_August()
    {
        Build(
            "h1 p1", "h1 p2 birth_date=2010-08-31 in_school=false education=06",
            "h2 p3", "h2 p4 birth_date=2010-09-01 in_school=false education=06",
            "h3 p5", "h3 p6 birth_date=2000-09-01 in_school=false education=02",
            "h4 p7", "h4 p8 birth_date=2000-08-31 in_school=false education=02");

        Assert.Equal("h1 fail\nh2 not_applicable\nh3 fail\nh4 not_applicable", Column("education"));
    }

    [Fact]
    public void Every_member_has_to_be_insured_and_a_newborn_of_the_quarter_or_of_the_days_before_the_file_was_taken_is_no_data()
    {
        _register.RosterOf(
            "G", "2016Q4", "2017-01-09", SmallRegister.VillageA,
            "h1 p1", "h1 p2 resident_medical=false",
            "h2 p3", "h2 p4 resident_medical=null",
            "h3 p5", "h3 p6 birth_date=2016-11-11 resident_medical=false",
            "h4 p7",
            "h5 p8", "h5 p9 birth_date=2017-01-06 resident_medical=false",
            "h6 p10", "h6 p11 birth_date=2016-09-30 resident_medical=false").AsOf("2016Q4");

        Assert.Equal("h1 fail\nh2 no_data\nh3 no_data\nh4 pass\nh5 no_data\nh6 fail", Column("medical"));
    }

    [Fact]
    public void Water_is_shown_beside_the_verdict_and_not_in_it()
    {
        Build("h1 p1 water_safe=false", "h2 p2 water_difficult=true", "h3 p3 water_safe=null", "h4 p4 is_dangerous_house=true", "h5 p5 is_dangerous_house=null");

        Assert.Equal("h1 fail pass met\nh2 fail pass met\nh3 no_data pass met\nh4 pass fail not_met\nh5 pass no_data no_data", Column("water, housing, verdict"));
    }

    [Fact]
    public void Failing_lists_the_failed_criteria_and_food_and_clothing_follow_income_or_safety_net()
    {
        Build("h1 p1 disposable_income=1 is_dangerous_house=true resident_medical=false", "h2 p2");

        Assert.Equal("h1 no_data no_data income,medical,housing\nh2 pass pass ", Column("food, clothing, failing"));
    }

    [Fact]
    public void Income_is_total_then_per_head_then_the_income_sheet_and_unknown_where_the_people_differ()
    {
        _register
            .Sheet("g_income", "2016Q4", SmallRegister.VillageA, "h3 income_year=2016 disposable_income=9000", "h1 income_year=2016 disposable_income=10000", "h5 income_year=2015 disposable_income=1");
        Build(
            "h1 p1 disposable_income=20000 disposable_income_pc=8000", "h1 p2",
            "h2 p3 disposable_income=null disposable_income_pc=8000", "h2 p4",
            "h3 p5 disposable_income=null", "h4 p6 household_size=3 disposable_income=50000", "h5 p7 disposable_income=null");

        Assert.Equal("h1 20000.00 A52 True\nh2 16000.00 A53 True\nh3 9000.00 income_sheet True\nh4 50000.00 A52 False\nh5 - - False",
            _register.Rows("select household_key, disposable_yuan, income_basis, is_income_known from core.income order by 1"));
        Assert.Equal("h1", _register.Rows("select subject_id from mart.finding where rule = 'income_sources_disagree'"));
        Assert.Equal("h4", _register.Rows("select subject_id from mart.finding where rule = 'member_count_differs'"));
        Assert.Equal("2016Q4=9000", _register.Figure("income_pc_mean_yuan"));
        Assert.Equal("2016Q4=9000", _register.Figure("income_pc_median_yuan"));
    }

    [Fact]
    public void Income_without_medical_money_is_kept_beside()
    {
        Build("h1 p1 disposable_income=10000 medical_reimburse=1500 medical_aid=500");

        Assert.Equal("h1 10000.00 8000.00 6433.00", Column("income_pc_yuan, income_pc_without_medical_yuan, line_used"));
    }

    [Fact]
    public void Poverty_measures_weigh_people_of_known_income_at_the_line_of_the_year()
    {
        Judge("plan", "h1 p1 disposable_income=6433", "h1 p2", "h2 p3 disposable_income=10000", "h2 p4", "h3 p5 disposable_income=null");

        Assert.Equal("2016Q4=1", _register.Figure("poverty_headcount"));
        Assert.Equal("4 4", _register.Rows("select numerator, denominator from mart.figure where figure = 'poverty_headcount' and level = 'city'"));
        Assert.Equal("1.445515 4", _register.Rows("select numerator, denominator from mart.figure where figure = 'poverty_gap' and level = 'city'"));
    }

    [Fact]
    public void Chosen_line_is_the_actual_one_where_it_is_known()
    {
        Judge("actual", "h1 p1 disposable_income=6500", "h2 p2 disposable_income=6531");

        Assert.Equal("h1 fail 6530.49\nh2 pass 6530.49", Column("income, line_used"));
        Assert.Equal("h1", _register.Rows("select subject_id from mart.finding where rule = 'income_between_lines'"));
    }

    public void Dispose() => _register.Dispose();

    private void Build(params string[] rows) => Judge("plan", rows);

    private void Judge(string line, params string[] rows) => _register.Roster("2016Q4", SmallRegister.VillageA, rows).AsOf("2016Q4", line);

    private string Column(string columns) => _register.Rows($"select household_key, {columns} from mart.household_review order by household_key");
}
