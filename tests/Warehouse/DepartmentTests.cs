using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Register against the lists of departments: who is matched, by which list, and what an absent list means.</summary>
public sealed class DepartmentTests : IDisposable
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string Frail = "labour_count=0 household_type=02 disposable_income=1";
    private readonly SmallRegister _register = new();

    [Fact]
    public void No_list_delivered_is_no_data_and_never_nobody()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail}").AsOf("2016Q4");

        Assert.Equal("2016Q4=-", _register.Figure("safety_net_covered_share"));
        Assert.Equal("2016Q4=-", _register.Figure("dibao_missed_people"));
        Assert.Equal("2016Q4=-", _register.Figure("dibao_wrong_people"));
        Assert.Equal("2016Q4=-", _register.Figure("dibao_not_registered_households"));
        Assert.Equal(string.Empty, _register.Rows("select * from mart.finding where rule like '%dibao%'"));
        Assert.Equal("0 -", _register.Rows("select answered_villages, due_people from mart.department_match where department = 'dibao' and level = 'city'"));
    }

    [Fact]
    public void A_list_delivered_where_nobody_is_entitled_leaves_nobody_out()
    {
        _register.Roster("2016Q4", A, "h1 p1 household_type=01");
        Dibao("2016Q4", "p9");
        _register.AsOf("2016Q4");

        Assert.Equal("2016Q4=0", _register.Figure("dibao_missed_people"));
        Assert.Equal("2016Q4=-", _register.Figure("safety_net_covered_share"));
    }

    [Fact]
    public void Latest_list_taken_by_the_quarters_close_is_in_force_until_another_replaces_it()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail}", "h1 p2");
        Dibao("2016Q3", "p1", "p2");
        Dibao("2017Q1", "p1");
        _register.AsOf("2017Q2");

        Assert.Equal("2016Q4=1 2017Q1=0.5 2017Q2=0.5", _register.Figure("safety_net_covered_share"));
        Assert.Equal("2016Q4=0 2017Q1=1 2017Q2=1", _register.Figure("dibao_missed_people"));
        Assert.Equal("2017Q1 h1/p2\n2017Q2 h1/p2", Found("entitled_not_in_dibao"));
    }

    [Fact]
    public void Of_two_lists_of_a_quarter_the_later_stands_and_files_of_one_date_are_parts_of_one_list()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail}", "h1 p2", "h1 p3");
        Dibao("2016Q4", "p1");
        _register.ChangeLast(file => file with { TakenDate = new DateOnly(2016, 11, 1) });
        Dibao("2016Q4", "p2");
        Dibao("2016Q4", "p3");
        _register.AsOf("2016Q4");

        Assert.Equal("p2 p3", _register.Rows("select string_agg(person_key, ' ' order by person_key) from core.department_match where department = 'dibao'"));
        Assert.Equal("h1/p1", _register.Rows("select subject_id from mart.finding where rule = 'entitled_not_in_dibao'"));
    }

    [Fact]
    public void List_of_a_county_or_town_speaks_for_its_own_villages_alone()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail}").Roster("2016Q4", SmallRegister.VillageC, $"h2 p2 {Frail}");
        Dibao("2016Q4", "p9");
        _register.ChangeLast(file => file with { File = "2016Q4/低保名单（红海湾）.xlsx" });
        _register.AsOf("2016Q4");

        Assert.Equal("h2/p2", _register.Rows("select subject_id from mart.finding where rule = 'entitled_not_in_dibao'"));
        Assert.Equal("441502 1 2\n441521 0 0", _register.Rows("""
            select division, coalesce(max(answered_villages), 0), coalesce(max(village_count), 0) from (
                select division, answered_villages, village_count from mart.department_match where department = 'dibao' and level = 'county'
                union all select '441521', null, null
            ) group by 1 order by 1
            """));
    }

    [Fact]
    public void A_countys_list_says_nothing_of_a_zone_that_delivers_its_own()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail}").Roster("2016Q4", SmallRegister.VillageC, $"h2 p2 {Frail}");
        Dibao("2016Q4", "p2");
        _register.ChangeLast(file => file with { File = "低保名单（红海湾）.xlsx", TakenDate = new DateOnly(2016, 12, 1) });
        Dibao("2017Q1", "p1");
        _register.ChangeLast(file => file with { File = "低保名单（城区）.xlsx" });
        _register.AsOf("2017Q1");

        Assert.Equal(string.Empty, Found("entitled_not_in_dibao"));
        Assert.Equal("2016Q4=1 2017Q1=1", _register.Figure("safety_net_covered_share"));
    }

    [Fact]
    public void A_list_delivered_twice_is_one_list_for_the_places_of_both_paths()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail} person_name_key=n1").Roster("2016Q4", SmallRegister.VillageC, $"h2 p2 {Frail}");
        _register.Records("dept_dibao", "2016Q4", $"is_id_void=true person_name_key=n1 village_code={A}");
        _register.ChangeLast(file => file with { File = "低保名单（城区）.xlsx" });
        _register.ReceiveAgain("低保名单（红海湾）.xlsx");
        _register.AsOf("2016Q4");

        Assert.Equal("p1 weak", _register.Rows("select person_key, how from core.department_match"));
        Assert.Equal("1", _register.Rows("select count(*) from core.department_record"));
        Assert.Equal("h2/p2", _register.Rows("select subject_id from mart.finding where rule = 'entitled_not_in_dibao' and division = '441502005201'"));
    }

    [Fact]
    public void Safety_net_of_the_review_goes_by_the_lists_where_they_speak_and_by_the_register_where_they_do_not()
    {
        _register
            .Roster("2016Q4", A, $"h1 p1 {Frail} in_dibao=true", $"h2 p2 {Frail} in_dibao=false", $"h3 p3 {Frail} household_type=03 wubao_money=900", $"h4 p4 {Frail} household_type=03")
            .Roster("2017Q1", A, $"h1 p1 {Frail} in_dibao=true", $"h2 p2 {Frail} in_dibao=false", "h2 p5 in_dibao=true", $"h3 p3 {Frail} household_type=03 wubao_money=900", $"h4 p4 {Frail} household_type=03");
        Dibao("2016Q4", "p2");
        _register.Records("dept_tekun", "2017Q1", "person_key=p4 is_id_void=false person_name_key=n4").AsOf("2017Q1");

        // p1 is on no list; p5 came after the list; 特困 answers only in 2017Q1, and then without p3; of p4 nothing was known before.
        Assert.Equal(
            "2016Q4 fail pass pass no_data\n2017Q1 fail pass fail pass",
            _register.Rows("select quarter, string_agg(safety_net, ' ' order by household_key) from mart.household_review group by 1 order by 1"));
    }

    [Fact]
    public void Insured_is_who_a_list_names_as_resident_or_employee_else_what_the_register_says()
    {
        _register.Roster("2016Q4", A, "h1 p1 resident_medical=false", "h2 p2", "h3 p3 resident_medical=false").Roster("2016Q4", SmallRegister.VillageC, "h4 p4");
        _register.Records("dept_insurance", "2016Q4", "person_key=p1 is_id_void=false insurance_kind=employee_medical", "person_key=p3 is_id_void=false insurance_kind=resident_medical is_active=false", "person_key=p9 is_id_void=false insurance_kind=resident_medical");
        _register.ChangeLast(file => file with { File = "城区参保名单/新港街道.csv" });
        _register.AsOf("2016Q4");

        Assert.Equal("h1 pass\nh2 fail\nh3 fail\nh4 pass", _register.Rows("select household_key, medical from mart.household_review order by 1"));
        Assert.Equal("2016Q4=0.5", _register.Figure("medical_insured_share"));
    }

    [Fact]
    public void Weak_match_by_name_and_village_is_counted_apart_and_accuses_nobody()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail} person_name_key=n1", $"h2 p2 {Frail} person_name_key=n2", $"h3 p3 {Frail} person_name_key=n2", $"h4 p4 {Frail} person_name_key=n4", $"h5 v5 {Frail} person_name_key=n5 is_id_void=true");
        _register.Records(
            "dept_dibao", "2016Q4", $"is_id_void=true person_name_key=n1 village_code={A}", $"is_id_void=true person_name_key=n2 village_code={A}", $"person_key=x4 is_id_void=false person_name_key=n4 village_code={A}",
            $"person_key=x5 is_id_void=false person_name_key=n5 village_code={A}", $"is_id_void=true person_name_key=n4 village_code={B}");
        _register.AsOf("2016Q4");

        // n1 is alone; n2 fits two; the n4 of the list has a valid number of its own or lives elsewhere; the ID of v5 is void in the register.
        Assert.Equal("p1 weak\nv5 weak", _register.Rows("select person_key, how from core.department_match order by 1"));
        Assert.Equal("h4/p4", _register.Rows("select subject_id from mart.finding where rule = 'entitled_not_in_dibao'"));
        Assert.Equal("0 2 4", _register.Rows("select listed_people, weak_people, unclear_people from mart.department_match where department = 'dibao' and level = 'city'"));
        Assert.Equal("2016Q4=0", _register.Figure("safety_net_covered_share"));
    }

    [Fact]
    public void Who_is_on_both_lists_or_on_dibao_without_being_entitled_is_a_lead()
    {
        _register.Roster("2016Q4", A, $"h1 p1 {Frail} household_type=03", "h2 p2 household_type=01", "h3 p3 household_type=02", "h4 p4 household_type=null");
        _register.Records("dept_tekun", "2016Q4", "person_key=p1 is_id_void=false tekun_amount=800");
        Dibao("2016Q4", "p1", "p2", "p3", "p4");
        _register.AsOf("2016Q4");

        Assert.Equal("h1/p1 1100.00", _register.Rows("select subject_id, amount_yuan from mart.finding where rule = 'safety_net_double'"));
        Assert.Equal("h2/p2 300.00", _register.Rows("select subject_id, amount_yuan from mart.finding where rule = 'dibao_not_entitled'"));
        Assert.Equal("2016Q4=1", _register.Figure("dibao_wrong_people"));
    }

    [Fact]
    public void Dibao_household_is_an_address_and_is_registered_when_one_of_its_people_is()
    {
        _register.Roster("2016Q4", A, "h1 p1", "h2 v2 is_id_void=true person_name_key=n2");
        _register.Records(
            "dept_dibao", "2016Q4", $"person_key=p1 is_id_void=false address_key=a1 village_code={A}", $"person_key=x1 is_id_void=false address_key=a1 village_code={A}",
            $"person_key=x2 is_id_void=false address_key=a2 village_code={A} dibao_amount=200", $"person_key=x3 is_id_void=false address_key=a2 village_code={A} dibao_amount=100",
            $"person_key=x4 is_id_void=false address_key=a4 village_code={A} person_name_key=n2", "person_key=x5 is_id_void=false address_key=a5", $"is_id_void=true address_key=a6 village_code={A} person_name_key=n6");
        _register.AsOf("2016Q4");

        Assert.Equal("a2 300.00", _register.Rows("select subject_id, amount_yuan from mart.finding where rule = 'dibao_not_registered'"));
        Assert.Equal("2016Q4=1", _register.Figure("dibao_not_registered_households"));
    }

    [Fact]
    public void Assets_of_a_registered_person_are_one_lead()
    {
        _register.Roster("2016Q4", A, "h1 p1", "h2 p2");
        _register.Records("dept_vehicle", "2016Q4", "person_key=p1 is_id_void=false vehicle_kind=小型汽车", "person_key=p2 is_id_void=false vehicle_kind=拖拉机");
        _register.Records("dept_payroll", "2016Q4", "person_key=p1 is_id_void=false");
        _register.AsOf("2016Q4");

        Assert.Equal(
            "h1/p1 部门名单显示：名下有车辆或农机、属财政供养人员，需核查线索；核实前不得停发、不得清退\nh2/p2 部门名单显示：名下有车辆或农机，需核查线索；核实前不得停发、不得清退",
            _register.Rows("select subject_id, detail_zh from mart.finding where rule = 'asset_holder_registered' order by 1"));
    }

    [Fact]
    public void Dead_person_is_a_lead_once_the_days_for_reporting_have_passed_and_stays_one()
    {
        _register.Roster("2016Q4", A, "h1 p1", "h1 p2", "h1 p3").Roster("2017Q1", A, "h1 p1", "h1 p2", "h1 p3 health=05");
        _register.Records("dept_death", "2016Q4", "person_key=p1 is_id_void=false death_date=2016-11-20", "person_key=p2 is_id_void=false death_date=2016-12-20");
        _register.Records("dept_death", "2017Q1", "person_key=p9 is_id_void=false death_date=2017-02-01").AsOf("2017Q1");

        Assert.Equal("2016Q4 h1/p1\n2017Q1 h1/p1\n2017Q1 h1/p2\n2017Q1 h1/p3", Found("dead_still_counted"));
    }

    [Fact]
    public void One_id_number_in_two_households_is_a_lead_of_the_county_or_of_the_city()
    {
        _register.Roster("2016Q4", A, "h1 p1", "h2 p1", "h3 p3", "h4 v1 is_id_void=true").Roster("2016Q4", "441521101001", "h5 p3", "h6 v1 is_id_void=true").AsOf("2016Q4");

        Assert.Equal("441502 p1\n441500 p3", _register.Rows("select division, subject_id from mart.finding where rule = 'person_registered_twice' order by subject_id"));
    }

    [Fact]
    public void Left_behind_elders_with_a_pension_and_temporary_assistance_are_counted_by_their_lists()
    {
        _register.Roster("2017Q1", A, "h1 p1 birth_date=1950-01-01", "h1 p2 birth_date=1957-03-31", "h1 p3 birth_date=1957-04-01");
        _register.Records("dept_left_behind", "2017Q1", "person_key=p1 is_id_void=false left_behind_kind=3", "person_key=x is_id_void=false left_behind_kind=1");
        _register.Records("dept_insurance", "2017Q1", "person_key=p1 is_id_void=false insurance_kind=resident_pension", "person_key=p3 is_id_void=false insurance_kind=resident_pension");
        _register.Records("dept_temporary_aid", "2016Q4", "person_key=p2 is_id_void=false aid_date=2016-12-01");
        _register.Records("dept_temporary_aid", "2017Q1", "person_key=p3 is_id_void=false aid_date=2017-02-01", "person_key=p3 is_id_void=false aid_date=2017-03-01").AsOf("2017Q2");

        Assert.Equal("2017Q1=1 2017Q2=1", _register.Figure("left_behind_people"));
        Assert.Equal("2017Q1=1 2017Q2=1", _register.Figure("left_behind_people_3"));
        Assert.Equal("2017Q1=0.5 2017Q2=0.6667", _register.Figure("pension_covered_share"));
        Assert.Equal("2017Q1=1 2017Q2=1", _register.Figure("temporary_assistance_people_ytd"));
    }

    [Fact]
    public void Certificate_list_adds_to_the_disabled_people()
    {
        _register.Roster("2016Q4", A, "h1 p1 disability_kind=1", "h1 p2 health=04", "h1 p3", "h1 p4");
        _register.Records("dept_disabled", "2016Q4", "person_key=p1 is_id_void=false", "person_key=p3 is_id_void=false").AsOf("2016Q4");

        Assert.Equal("2016Q4=3", _register.Figure("disabled_people"));
        Assert.Equal("2 1 2 0 1", _register.Rows("select due_people, overlap_people, listed_people, missed_people, wrong_people from mart.department_match where department = 'disabled' and level = 'city'"));
    }

    [Fact]
    public void Review_shows_the_other_line_and_the_articles_behind_each_fail()
    {
        _register.Roster("2016Q4", A, "h1 p1 disposable_income=6500 resident_medical=false is_dangerous_house=true", $"h2 p2 {Frail} in_dibao=false").AsOf("2016Q4");

        Assert.Equal(
            "h1 pass fail 6530.49 基本医疗有保障（第3条、第9条）；住房安全有保障（第3条、第10条）\nh2 not_applicable not_applicable 6530.49 社保兜底（第3条、第7条）",
            _register.Rows("select household_key, income, income_other_line, other_line_yuan, failing_articles from mart.household_review order by 1"));
    }

    [Fact]
    public void Rule_that_changes_later_leaves_the_quarters_before_as_they_were()
    {
        _register.Reference("parameter_changes.csv", "name,valid_from,value,source\ncompulsory_age_to,2017Q1,17,test\n");
        _register.Roster("2016Q4", A, "h1 p1", "h1 p2 birth_date=2000-01-01 in_school=false education=02").AsOf("2017Q1");

        Assert.Equal("2016Q4 not_applicable\n2017Q1 fail", _register.Rows("select quarter, education from mart.household_review order by 1"));
    }

    public void Dispose() => _register.Dispose();

    private void Dibao(string quarter, params string[] people) =>
        _register.Records("dept_dibao", quarter, [.. people.Select(person => $"person_key={person} is_id_void=false person_name_key=name-{person} dibao_amount=300")]);

    private string Found(string rule) => _register.Rows($"select quarter, subject_id from mart.finding where rule = '{rule}' order by 1, 2");
}
