using Analytics.Pipeline.Publish;
using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class HelpTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;

    [Fact]
    public void Coverage_counts_the_households_of_villages_that_a_list_speaks_for()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h3 p3")
            .Roster("2016Q1", B, "h4 p4")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1 helper_unit=u", "h2 helper_unit=u")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=0.3333 2016Q2=0.3333", register.Figure("helper_covered_share"));
        Assert.Equal("-", register.Figure("helper_covered_share", B));
        Assert.Equal("h2\nh3", Found(register, "helper_missing", "2016Q2"));
        Assert.Equal("h1 n1/u 2016Q1 2016Q2 name", register.Rows("select household_key, helper_key, start_quarter, last_quarter, matched_by from core.pairing"));
    }

    [Fact]
    public void A_return_visit_is_one_to_a_household_that_has_exited()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016", "h3 p3", "h4 p4")
            .Roster("2016Q4", B, "h5 p5 exit_year=2016")
            .Sheet("g_visit", "2016Q4", A, "h1 visits_year=2 visits_total=2", "h2 visits_year=0 visits_total=1", "h3 visits_year=1 visits_total=1")
            .AsOf("2017Q1");

        Assert.Equal("2016Q4=0.5 2017Q1=0.5", register.Figure("return_visit_share_12m"));
        Assert.Equal("2016Q4=0.5 2017Q1=0.5", register.Figure("visited_share_12m"));
        Assert.Equal("-", register.Figure("return_visit_share_12m", B));
    }

    [Fact]
    public void A_list_of_visits_speaks_for_its_village_also_where_the_household_it_names_is_of_another_partition()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", SmallRegister.VillageC, "h2 p2", "h3 p3")
            .Roster("2016Q2", A, "h1 p1", "h2 p2")
            .Roster("2016Q2", SmallRegister.VillageC, "h3 p3")
            .Sheet("g_visit", "2016Q2", A, "h2 visits_year=1 visits_total=1");

        Assert.Equal("2016Q2=0.5", register.Build("2016Q2").Figure("visited_share_12m"));
        Assert.Equal("2016Q2=0.5", register.Build("2016Q2", partitionBy: "zone").Figure("visited_share_12m"));
    }

    [Fact]
    public void The_latest_taken_list_of_a_quarter_stands_though_it_names_nobody_and_a_visit_list_may_name_him()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1", "h2 helper_name_key=n2");
        register.ChangeLast(file => file with { TakenDate = new DateOnly(2016, 2, 28) });
        register
            .Sheet("g_helper", "2016Q1", A, "h1 helper_unit=u", "h2 helper_unit=u")
            .Sheet("g_visit", "2016Q1", A, "h2 helper_name_key=n3")
            .AsOf("2016Q1");

        Assert.Equal("h1", Found(register, "helper_missing", "2016Q1"));
        Assert.Equal("h2 n3", register.Rows("select household_key, helper_name_key from staging.help_row where helper_name_key is not null"));
    }

    [Fact]
    public void The_first_cadre_named_is_responsible_and_every_cadre_named_helps()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, [.. Enumerable.Range(1, 6).Select(i => $"h{i} p{i}")])
            .Sheet("g_helper", "2016Q1", A, [.. Enumerable.Range(1, 6).SelectMany(i => new[] { $"h{i} helper_name_key=n{i}", $"h{i} helper_name_key=n9", $"h{i} helper_name_key=n{i}" })])
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=1", register.Figure("helper_overloaded_count"));
        Assert.Equal("2016Q1=1", register.Figure("helper_covered_share"));
        Assert.Equal("12", register.Rows("select count(*) from core.pairing"));
        Assert.Equal("n1/441502001", register.Rows("select helper_key from staging.household_helper where household_key = 'h1' and is_responsible"));
    }

    [Fact]
    public void Where_the_cadre_named_first_has_left_the_next_is_responsible()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1", "h1 helper_name_key=n2")
            .Records("own_cadre", "2016Q1", "person_key=k1 is_id_void=false person_name_key=n1 town_code=441502001 county_code=441502 left_date=2016-02-01")
            .AsOf("2016Q1");

        Assert.Equal("n2/441502001", register.Rows("select helper_key from staging.household_helper where is_responsible"));
        Assert.Equal(string.Empty, Found(register, "helper_missing", "2016Q1"));
    }

    [Fact]
    public void A_name_means_the_cadre_of_its_unit_else_of_its_town_and_never_one_of_two()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h3 p3")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1 helper_unit=u1", "h2 helper_name_key=n1 helper_unit=other", "h3 helper_name_key=n3 helper_unit=other")
            .Records("own_cadre", "2016Q1",
                "person_key=k1 is_id_void=false person_name_key=n1 unit=u1 town_code=441502002 county_code=441502",
                "person_key=k2 is_id_void=false person_name_key=n1 unit=u2 town_code=441502001 county_code=441502",
                "person_key=k3 is_id_void=false person_name_key=n3 unit=u3 town_code=441502001 county_code=441502",
                "person_key=k4 is_id_void=false person_name_key=n3 unit=u4 town_code=441502001 county_code=441502")
            .AsOf("2016Q1");

        Assert.Equal("h1 k1 roster\nh2 k2 roster\nh3 n3/other name", register.Rows("select household_key, helper_key, matched_by from core.pairing order by 1"));
    }

    [Fact]
    public void A_row_without_a_unit_is_read_with_the_unit_that_an_earlier_list_named_for_the_household()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1 helper_unit=u1")
            .Sheet("g_helper", "2016Q2", A, "h1 helper_name_key=n1", "h2 helper_name_key=n1")
            .Records("own_cadre", "2016Q1",
                "person_key=k1 is_id_void=false person_name_key=n1 unit=u1 town_code=441502002 county_code=441502",
                "person_key=k2 is_id_void=false person_name_key=n1 unit=u2 town_code=441502001 county_code=441502")
            .AsOf("2016Q2");

        Assert.Equal("h1 k1 2016Q1 2016Q2\nh2 k2 2016Q2 2016Q2", register.Rows("select household_key, helper_key, start_quarter, last_quarter from core.pairing order by 1"));
    }

    [Fact]
    public void A_cadre_of_the_own_town_who_has_left_is_not_replaced_by_one_of_that_name_elsewhere()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1")
            .Records("own_cadre", "2016Q1",
                "person_key=k1 is_id_void=false person_name_key=n1 town_code=441502001 county_code=441502 left_date=2016-02-01",
                "person_key=k2 is_id_void=false person_name_key=n1 town_code=441502002 county_code=441502")
            .AsOf("2016Q1");

        Assert.Equal("h1", Found(register, "helper_missing", "2016Q1"));
    }

    [Fact]
    public void A_cadre_who_left_or_vanished_from_the_list_before_the_exit_is_a_finding_and_after_it_none()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h3 p3", "h4 p4")
            .Roster("2016Q4", A, "h1 p1", "h2 p2 exit_year=2016", "h3 p3", "h4 p4")
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1", "h2 helper_name_key=n1", "h3 helper_name_key=n3")
            .Records("own_cadre", "2016Q1", "person_key=k3 is_id_void=false person_name_key=n3 town_code=441502001 county_code=441502 left_date=2016-11-01")
            .Sheet("g_helper", "2016Q4", A, "h3 helper_name_key=n3", "h4 helper_unit=u")
            .AsOf("2016Q4");

        Assert.Equal("h1\nh3", Found(register, "helper_left_before_exit", "2016Q4"));
        Assert.Equal("h1\nh3\nh4", Found(register, "helper_missing", "2016Q4"));
        Assert.Equal(string.Empty, Found(register, "helper_left_before_exit", "2016Q3"));
    }

    [Fact]
    public void A_cadre_with_six_households_is_over_the_cap_and_one_who_is_registered_as_poor_is_named_by_ID_alone()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, [.. Enumerable.Range(1, 6).Select(i => $"h{i} p{i}")])
            .Roster("2016Q1", B, "h7 p7", "h8 k9")
            .Sheet("g_helper", "2016Q1", A, [.. Enumerable.Range(1, 6).Select(i => $"h{i} helper_name_key=n1")])
            .Sheet("g_helper", "2016Q1", B, "h7 helper_name_key=n1", "h8 helper_name_key=n9")
            .Records("own_cadre", "2016Q1", "person_key=k9 is_id_void=false person_name_key=n9 town_code=441502001 county_code=441502")
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=1", register.Figure("helper_overloaded_count"));
        Assert.Equal("2016Q1=0", register.Figure("helper_overloaded_count", B));
        Assert.Equal($"n1/441502001 {A} 同一帮扶责任人联系7户，超过原则上限，需核查", register.Rows("select subject_id, division, detail_zh from mart.finding where rule = 'helper_overloaded'"));
        Assert.Equal("k9", Found(register, "helper_is_poor", "2016Q1"));
    }

    [Fact]
    public void Visits_of_a_list_count_for_a_year_and_those_of_a_form_from_their_day()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1", "h2 p2", "h3 p3")
            .Sheet("g_visit", "2016Q4", A, "h1 visits_year=2 visits_total=2", "h2 visits_year=0 visits_total=0")
            .Sheet("own_visit", "2017Q2", A, "h2 visited_date=2017-05-03")
            .AsOf("2018Q1");

        Assert.Equal("2016Q4=0.3333 2017Q1=0.3333 2017Q2=0.6667 2017Q3=0.6667", register.Figure("visited_share_12m"));
        Assert.Equal("h2\nh3", Found(register, "not_visited_12m", "2016Q4"));
        Assert.Equal("h3", Found(register, "not_visited_12m", "2017Q3"));
    }

    [Fact]
    public void A_visit_says_that_something_was_promised_and_what_became_of_it_but_never_what()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .Sheet("own_visit", "2017Q1", A, "h1 visited_date=2017-02-01 promise_key=k1", "h1 visited_date=2017-03-01 promise_outcome=kept")
            .Build("2017Q1");

        Assert.Equal("2017-02-01 True -\n2017-03-01 False kept", register.Rows("select strftime(visit_date, '%Y-%m-%d'), has_promise, promise_outcome from core.visit order by 1"));
        Assert.Equal("0", register.Rows("select count(*) from information_schema.columns where column_name in ('promise', 'promise_due', 'promise_key')"));
    }

    [Fact]
    public void Benefits_are_judged_inside_the_configured_grace_period_alone()
    {
        SmallRegister Register() => new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016", "h3 p3")
            .Sheet("own_benefit", "2017Q1", A, "h1 policy=低保 is_kept=false", "h2 policy=低保 is_kept=true", "h2 policy=助学 is_kept=true stopped_date=2017-05-01", "h3 policy=低保 is_kept=false");
        using var silent = Register().AsOf("2017Q2");
        Assert.Equal("-", silent.Figure("benefit_kept_share"));
        Assert.Equal("grace_period_quarters False", silent.Rows("select needs, is_configured from mart.finding_rule where rule = 'benefit_cut_early'"));
        Assert.Equal("0", silent.Rows("select count(*) from mart.finding where rule = 'benefit_cut_early'"));

        using var configured = Register();
        configured.Reference("parameters.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "reference", "parameters.csv"))
            .Replace("grace_period_quarters,,", "grace_period_quarters,3,", StringComparison.Ordinal));
        configured.AsOf("2017Q4");
        Assert.Equal("2017Q1=0.5 2017Q2=0 2017Q3=0", configured.Figure("benefit_kept_share"));
        Assert.Equal("h1 脱贫后政策延续期内停止享受：低保，需核查；核实前不得停发、不得清退\nh2 脱贫后政策延续期内停止享受：助学，需核查；核实前不得停发、不得清退", configured.Rows("select subject_id, detail_zh from mart.finding where rule = 'benefit_cut_early' and quarter = '2017Q2' order by 1"));
    }

    [Fact]
    public void A_policy_that_stopped_before_the_quarter_of_the_exit_is_not_cut_by_it()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016")
            .Sheet("own_benefit", "2017Q1", A, "h1 policy=低保 is_kept=false stopped_date=2016-06-30", "h1 policy=助学 is_kept=true", "h2 policy=低保 is_kept=false stopped_date=2016-10-01");
        register.Reference("parameters.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "reference", "parameters.csv"))
            .Replace("grace_period_quarters,,", "grace_period_quarters,3,", StringComparison.Ordinal));
        register.AsOf("2017Q1");

        Assert.Equal("h2", register.Rows("select subject_id from mart.finding where rule = 'benefit_cut_early'"));
        Assert.Equal("2017Q1=0.5", register.Figure("benefit_kept_share"));
    }

    [Fact]
    public void A_policy_that_a_list_says_stopped_after_the_quarter_is_kept_at_its_end()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016")
            .Sheet("own_benefit", "2017Q1", A, "h1 policy=低保 is_kept=false stopped_date=2017-04-01");
        register.Reference("parameters.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "reference", "parameters.csv"))
            .Replace("grace_period_quarters,,", "grace_period_quarters,3,", StringComparison.Ordinal));
        register.AsOf("2017Q2");

        Assert.Equal("2017Q1=1 2017Q2=0", register.Figure("benefit_kept_share"));
    }

    [Fact]
    public void Assignment_names_a_cadre_for_every_household_and_says_where_cadres_are_short()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, [.. Enumerable.Range(1, 7).Select(i => $"h{i} p{i}" + (i == 7 ? " disposable_income=1" : string.Empty))])
            .Sheet("g_helper", "2016Q1", A, "h1 helper_name_key=n1", "h2 helper_name_key=n1")
            .Records("own_cadre", "2016Q1", "person_key=k1 is_id_void=false person_name_key=n1 town_code=441502001 county_code=441502")
            .AsOf("2016Q1");

        Assert.Equal("5 2", register.Rows("select count(helper_key), count(*) filter (where is_short) from follow_up.assignment"));
        Assert.Equal("h7 1 high 2016-04-30", register.Rows("select household_key, priority_in_town, band, strftime(due_date, '%Y-%m-%d') from follow_up.assignment where priority_in_town = 1"));
        Assert.Equal("5 5", register.Rows($"select count(*), max(priority_in_town) from ({EmbeddedSql.Text("document_listed").Replace("$quarter", "'2016Q1'", StringComparison.Ordinal)})"));
        Assert.Equal("尚未脱贫；收入低于脱贫线；无帮扶责任人", register.Rows("select reasons from follow_up.assignment where household_key = 'h7'"));
        Assert.Equal("town 441502001 7 1 5 2 1\nzone 城区 7 1 5 2 1", register.Rows("select level, division, households, helper_count, assigned_households, short_households, short_helpers from follow_up.shortage where level in ('town', 'zone') order by 1"));
    }

    [Fact]
    public void A_reason_that_both_the_risk_list_and_the_points_give_is_said_once_and_the_last_list_of_visits_is_kept()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 labour_count=0 disposable_income=9000", "h2 p2 exit_year=2016 disposable_income=900000")
            .Sheet("g_visit", "2016Q4", A, "h1 visits_year=2 visits_total=2")
            .AsOf("2016Q4");

        Assert.Equal("无劳动力", register.Rows("select reasons from risk.score where household_key = 'h1'"));
        Assert.Equal("无劳动力；无帮扶责任人；脱贫不满一年", register.Rows("select reasons from follow_up.assignment where household_key = 'h1'"));
        Assert.Equal("- 2016Q4", register.Rows("select last_visit_date, last_visit_quarter from follow_up.assignment where household_key = 'h1'"));
    }

    [Fact]
    public void Nobody_with_more_time_comes_before_one_with_less_and_who_is_monitored_comes_first_and_is_told_why()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 disposable_income=6600", "h2 p2 exit_year=2016 labour_count=0 household_type=02 disposable_income=900000", "h3 p3 exit_year=2016 disposable_income=900000", "h4 p4")
            .Sheet("m_monitor", "2016Q4", A, "m1 person_key=p3 relation=01 monitor_type=2 risk_identified_date=2016-12-20")
            .AsOf("2016Q4");

        Assert.Equal(
            "h4 medium 1 2017-03-01\nh3 high 2 2017-01-30\nh2 medium 3 2017-03-01\nh1 low 4 2017-03-31",
            register.Rows("select household_key, band, priority_in_town, strftime(due_date, '%Y-%m-%d') from follow_up.assignment order by priority_in_town"));
        Assert.Equal("h1", register.Rows("select household_key from risk.score where rank_in_town = 1"));
        Assert.StartsWith("在防返贫监测中", register.Rows("select reasons from follow_up.assignment where household_key = 'h3'"), StringComparison.Ordinal);
    }

    private static string Found(SmallRegister register, string rule, string quarter) =>
        register.Rows($"select subject_id from mart.finding where rule = '{rule}' and quarter = '{quarter}' order by 1");
}
