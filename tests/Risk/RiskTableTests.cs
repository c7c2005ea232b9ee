using Analytics.Pipeline;
using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.Risk;

/// <summary>Who is scored, what counts as an event, and that nothing known later reaches a feature. A few households by hand.</summary>
public sealed class RiskTableTests
{
    private const string A = SmallRegister.VillageA;
    private static readonly string[] s_two = ["h1", "h2"];

    [Fact]
    public void Households_whose_exit_shows_are_scored_and_those_below_the_line_are_named_with_the_reason()
    {
        using var register = Exited("2016Q4", "h1", "h2 disposable_income=3000").AsOf("2016Q4");

        Assert.Equal("h1 True -\nh2 False below_line", register.Rows("select household_key, is_scored, not_scored_reason from risk.cohort order by all"));
        Assert.Equal("h1 2016Q4", register.Rows("select household_key, quarter from risk.score"));
    }

    [Fact]
    public void Aid_that_a_correction_made_negative_counts_as_none()
    {
        using var register = Exited("2016Q4", "h1", "h2 other_transfer=-50000 dibao_money=-200").AsOf("2016Q4");

        Assert.Equal("h1\nh2", register.Rows("select household_key from risk.score order by all"));
    }

    [Fact]
    public void An_exit_that_shows_a_quarter_late_is_not_known_in_the_quarter_it_is_booked_to()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1")
            .Roster("2017Q1", A, "h1 p1 exit_year=2016")
            .AsOf("2017Q1");

        Assert.Equal("2016Q4", register.Rows("select booked_quarter from core.exit_claim"));
        Assert.Equal("2017Q1", register.Rows("select quarter from risk.cohort"));
    }

    [Fact]
    public void Relapse_and_income_below_the_line_are_events_leaving_is_censored_and_an_open_window_has_no_label()
    {
        using var register = Exited("2016Q4", "h1", "h2", "h3", "h4");
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            string[] rows = ["h1 p-h1 exit_year=2016", quarter == 2 ? "h2 p-h2 exit_year=2016 disposable_income=3000" : "h2 p-h2 exit_year=2016"];
            register.Roster($"2017Q{quarter}", A, [.. rows, quarter < 3 ? "h3 p-h3 exit_year=2016" : "h3 p-h3", .. Enumerable.Repeat("h4 p-h4 exit_year=2016", quarter < 2 ? 1 : 0)]);
        }

        register.Sheet("g_change", "2017Q3", A, "h3 change_kind=G_RELAPSE").AsOf("2017Q4");

        Assert.Equal(
            "h1 none False False False\nh2 event True False True\nh3 event True True False\nh4 left - False False",
            register.Rows("select household_key, outcome, is_event, is_relapsed, is_below_line from risk.label where quarter = '2016Q4' order by all"));
        Assert.Equal("open", register.Rows("select distinct outcome from risk.label where quarter > '2016Q4'"));
    }

    [Fact]
    public void Before_the_first_window_has_closed_the_rule_list_ranks_without_a_probability_and_says_why()
    {
        using var register = Exited("2016Q4", "h1 disposable_income=6500", "h2 disposable_income=60000").AsOf("2016Q4");

        Assert.Equal(
            "h1 1 low\nh2 2 low",
            register.Rows("select household_key, rank_in_town, band from risk.score order by rank_in_town"));
        Assert.Equal("- -", register.Rows("select distinct probability, low from risk.score, (select null as low)"));
        Assert.StartsWith("人均可支配收入比适用脱贫线高1%", register.Rows("select reasons from risk.score where household_key = 'h1'"), StringComparison.Ordinal);
        Assert.Equal("rule_points cold start: no closed test period with enough events", register.Rows("select learner, choice_reason from risk.model"));
    }

    [Fact]
    public void Income_is_as_old_as_the_first_quarter_that_shows_it_and_doubted_only_beyond_four_quarters()
    {
        using var register = Exited("2016Q4", "h1 disposable_income=9000", "h2 disposable_income=9000", "h3 disposable_income=9000");
        for (var quarter = 1; quarter <= 5; quarter++)
        {
            register.Roster(
                quarter == 5 ? "2018Q1" : $"2017Q{quarter}", A,
                "h1 p-h1 exit_year=2016 disposable_income=9000",
                $"h2 p-h2 exit_year=2016 disposable_income={(quarter == 1 ? 9500 : 9600)}",
                $"h3 p-h3 exit_year=2016 disposable_income={9000 + quarter}");
        }

        register.AsOf("2018Q1");

        Assert.Equal(
            "2017Q4 h1 4 -\n2017Q4 h2 2 -\n2017Q4 h3 0 -\n2018Q1 h1 5 收入数据已5个季度未更新\n2018Q1 h2 3 -\n2018Q1 h3 0 -",
            register.Rows("select quarter, household_key, cast(income_age_quarters as integer), nullif(regexp_extract(confidence_note_zh, '收入数据.*未更新'), '') from risk.score inner join risk.feature using (household_key, quarter) order by 1, 2"));
    }

    [Fact]
    public void What_is_not_known_is_no_feature_and_no_reason()
    {
        using var register = Exited("2016Q4", "h1 disposable_income=null wage_income=null business_income=null", "h2 disposable_income=9000 wage_income=500 business_income=700 business_cost=0");
        register.Roster(
            "2017Q1", A, "h1 p-h1 exit_year=2016 disposable_income=9000 wage_income=500 business_income=700 business_cost=0",
            "h2 p-h2 exit_year=2016 disposable_income=null wage_income=null business_income=null", "h3 p-h3 exit_year=2016 disposable_income=9000 business_income=700 business_cost=0").AsOf("2017Q1");

        Assert.Equal(
            "h1 2016Q4 - - - - -\nh1 2017Q1 34 34 - - -\nh2 2016Q4 34 34 - - -\nh2 2017Q1 - - - - -\nh3 2017Q1 34 34 - - -",
            register.Rows("select household_key, quarter, cast(income_gap * 100 as integer), cast(income_gap_without_medical * 100 as integer), cast(income_growth_1q as integer), cast(wage_growth_2q as integer), cast(town_business_change as integer) from risk.feature order by all"));
        Assert.Equal("0", register.Rows("select count(*) from risk.score where reasons like '%低100%%'"));
    }

    [Fact]
    public void Rows_recorded_after_a_quarter_change_no_byte_of_its_features()
    {
        static string Features(string poison)
        {
            using var register = Exited("2016Q4", "h1", "h2 disposable_income=9000 work_months=8 work_place=03");
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                register.Roster($"2017Q{quarter}", A, [.. s_two.Select(household => $"{household} p-{household} exit_year=2016{(quarter > 2 ? poison : string.Empty)}")]);
            }

            register.AsOf("2017Q4");
            return register.Rows("select * from risk.feature where quarter <= '2017Q2' order by quarter, household_key");
        }

        const string Poison = " disposable_income=9999999 wage_income=8888888 medical_reimburse=7777777 work_months=12 labour_count=9 health=03 is_dangerous_house=true in_dibao=true";
        var clean = Features(string.Empty);

        Assert.Equal(6, clean.Split('\n').Length);
        Assert.Equal(clean, Features(Poison));
    }

    [Fact]
    public void A_row_of_a_past_quarter_that_was_taken_later_is_no_feature_of_it()
    {
        using var register = new SmallRegister().Roster("2016Q3", A, "h1 p-h1", "h2 p-h2 exit_year=2016");
        register.RosterOf("G", "2016Q4", "2017-06-30", A, "h1 p-h1 exit_year=2016", "h2 p-h2 exit_year=2016");
        register.Roster("2017Q1", A, "h1 p-h1 exit_year=2016", "h2 p-h2 exit_year=2016").AsOf("2017Q1");

        Assert.Equal("h1 2017Q1\nh2 2016Q3\nh2 2017Q1", register.Rows("select household_key, quarter from risk.cohort order by all"));
    }

    [Fact]
    public void A_town_list_never_holds_more_than_can_be_visited_and_says_who_was_on_it_before()
    {
        string[] households = [.. Enumerable.Range(10, 8).Select(i => $"h{i} disposable_income={i * 1000}")];
        using var register = Exited("2016Q4", households);
        register.Roster("2017Q1", A, [.. households.Select(row => row.Split(' ')).Select(words => $"{words[0]} p-{words[0]} exit_year=2016 {words[1]}")]).AsOf("2017Q1");

        Assert.Equal("5 5 5", register.Rows("select count(*), max(list_rank), max(visit_capacity) from risk.list where list_kind = 'town' and quarter = '2017Q1'"));
        Assert.Equal("5 5 1", register.Rows("select listed_households, kept_households, cast(jaccard as integer) from risk.list_overlap where list_kind = 'town'"));
    }

    [Fact]
    public void A_feature_that_tells_the_event_by_itself_stops_the_run_with_code_4()
    {
        // whoever had less than 9,000 yuan falls, nobody else does: no honest register is like that
        static string Row(int i, bool isLater) => $"h{i:D3} p-h{i:D3} exit_year=2016 disposable_income={(i < 60 ? isLater ? 3000 : 7000 + (i * 30) : 10000 + (i * 100))}";
        var register = new SmallRegister();
        foreach (var quarter in new[] { "2016Q4", "2017Q1", "2017Q2", "2017Q3", "2017Q4" })
        {
            register.Roster(quarter, A, [.. Enumerable.Range(0, 160).Select(i => Row(i, quarter == "2017Q3"))]);
        }

        using (register)
        {
            var stopped = Assert.Throws<OperatorException>(() => register.Build("2017Q4"));

            Assert.Equal(4, stopped.ExitCode);
            Assert.Contains("'income_gap' alone", stopped.Message, StringComparison.Ordinal);
        }
    }

    private static SmallRegister Exited(string quarter, params string[] households) => new SmallRegister().Roster(
        quarter, A, [.. households.Select(household => household.Split(' ', 2)).Select(words => $"{words[0]} p-{words[0]} exit_year={quarter[..4]} {(words.Length > 1 ? words[1] : string.Empty)}")]);
}
