using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Pupils by the schools' lists, by 教育 and by the register.</summary>
public sealed class SchoolTests
{
    private const string A = SmallRegister.VillageA;
    private const string Child = "is_id_void=false birth_date=2008-05-01 in_school=true school_status=03";

    [Fact]
    public void A_school_list_fills_in_where_the_register_is_silent_and_never_overrules_a_child_it_says_is_out_of_school()
    {
        using var register = new SmallRegister()
            .Roster("2017Q3", A, "h1 p1", $"h1 c1 {Child} in_school=null school_status=null", "h2 p2", $"h2 c2 {Child} in_school=null school_status=null", "h3 p3", $"h3 c3 {Child} in_school=false school_status=01")
            .Records("dept_student_primary", "2017Q3", "person_key=c1 is_id_void=false", "person_key=c3 is_id_void=false")
            .AsOf("2017Q3");

        Assert.Equal("h1 pass\nh2 no_data\nh3 fail", register.Rows("select household_key, education from mart.household_review order by 1"));
        Assert.Equal("2017Q3=1", register.Figure("school_dropout_people"));
    }

    [Fact]
    public void A_list_speaks_for_four_quarters()
    {
        using var register = new SmallRegister()
            .Roster("2017Q3", A, "h1 p1", $"h1 c1 {Child} in_school=null school_status=null")
            .Records("dept_student_primary", "2017Q3", "person_key=c1 is_id_void=false")
            .AsOf("2018Q3");

        Assert.Equal("2017Q3 pass\n2017Q4 pass\n2018Q1 pass\n2018Q2 pass\n2018Q3 no_data", register.Rows("select quarter, education from mart.household_review order by 1"));
    }

    [Fact]
    public void The_stage_is_that_of_the_list_then_of_the_sheet_then_of_the_register_and_five_stages_are_due()
    {
        using var register = new SmallRegister()
            .Roster(
                "2017Q4", A, "h1 p1", $"h1 c1 {Child}", $"h1 c2 {Child} person_name_key=n2", $"h1 c3 {Child}", $"h1 c4 birth_date=2012-05-01 in_school=true school_status=02",
                $"h1 c5 {Child} person_name_key=n5", $"h1 c6 {Child} person_name_key=n5")
            .Records("dept_student_junior", "2017Q4", "person_key=c1 is_id_void=false", "person_key=stranger is_id_void=false", "is_id_void=true")
            .Sheet("g_education", "2017Q4", A, "h1 student_name_key=n2 education_stage=senior is_policy_given=true", "h1 student_name_key=n5 education_stage=senior is_policy_given=true")
            .AsOf("2017Q4");

        Assert.Equal(
            "c1 junior school_list -\nc2 senior education_sheet True\nc3 primary register -\nc4 kindergarten register -\nc5 primary register -\nc6 primary register -",
            register.Rows("select person_key, education_stage, stage_source, is_subsidy_paid from core.student order by 1"));
        Assert.Equal("c1", register.Rows("select person_key from core.student_list"));
        Assert.Equal("2017Q4=5", register.Figure("student_subsidy_due_people"));
        Assert.Equal("2017Q4=3", register.Figure("student_subsidy_due_people_primary"));
        Assert.Equal("2017Q4=0.2", register.Figure("student_subsidy_paid_share"));
        Assert.Equal("2017Q4=1", register.Figure("student_subsidy_paid_share_senior"));
    }

    [Fact]
    public void Counties_without_a_sheet_count_neither_as_paid_nor_as_unpaid()
    {
        using var register = new SmallRegister()
            .Roster("2017Q4", A, "h1 p1", $"h1 c1 {Child} person_name_key=n1")
            .Roster("2017Q4", "441521101001", "h2 p2", $"h2 c2 {Child}")
            .Sheet("g_education", "2017Q4", A, "h1 student_name_key=n1 education_stage=primary is_policy_given=true")
            .AsOf("2017Q4");

        Assert.Equal("2017Q4=1", register.Figure("student_subsidy_paid_share"));
        Assert.Equal("2017Q4=-", register.Figure("student_subsidy_paid_share", "441521"));
        Assert.Equal("2017Q4=2", register.Figure("student_subsidy_due_people"));
    }

    [Fact]
    public void A_child_that_no_list_names_is_a_lead_only_where_the_lists_cover_the_county()
    {
        using var register = new SmallRegister()
            .Roster(
                "2017Q3", A, "h1 p1", $"h1 c1 {Child}", $"h1 c2 {Child}", $"h1 c3 {Child} is_id_void=true", $"h1 c4 {Child} in_school=false school_status=01", $"h1 c5 {Child} in_school=false school_status=01 disability_grade=1")
            .Roster("2017Q3", "441521101001", "h2 p2", $"h2 c6 {Child}", $"h2 c7 {Child}", $"h2 c8 {Child}")
            .Records("dept_student_primary", "2017Q3", "person_key=c1 is_id_void=false", "person_key=c6 is_id_void=false")
            .AsOf("2017Q3");

        Assert.Equal("c2 person\nc4 person", register.Rows("select subject_id, subject_kind from mart.finding where rule = 'school_age_not_in_school' order by 1"));
    }
}
