using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class SnapshotTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;

    [Fact]
    public void Village_that_no_file_covers_carries_over_marked_stale()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", B, "h2 p2", "h2 p3")
            .Roster("2016Q2", A, "h1 p1")
            .AsOf("2016Q2");

        Assert.Equal($"{A} False 2016Q2\n{B} True 2016Q1", register.Rows("select village_code, is_stale, snapshot_quarter from core.snapshot where quarter = '2016Q2' order by 1"));
        Assert.Equal("2016Q1=3 2016Q2=3", register.Figure("registered_people"));
        Assert.Equal("village_not_covered", register.Rows("select presence from core.household where quarter = '2016Q2' and household_key = 'h2'"));
    }

    [Fact]
    public void Figures_of_a_quarter_whose_last_day_no_file_has_reached_say_that_it_is_open()
    {
        using var register = new SmallRegister().RosterOf("G", "2016Q1", "2016-03-10", A, "h1 p1").RosterOf("G", "2016Q2", "2016-05-20", A, "h1 p1").AsOf("2016Q2");
        Assert.Equal("2016Q1 False\n2016Q2 True", register.Rows("select distinct quarter, is_open from mart.figure where figure = 'poor_people' order by 1"));

        register.RosterOf("G", "2016Q2", "2016-06-30", A, "h1 p1").AsOf("2016Q2");
        Assert.Equal("0", register.Rows("select count(*) from mart.figure where is_open"));
    }

    [Fact]
    public void Household_that_moved_to_a_covered_village_is_not_kept_by_its_stale_one()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", B, "h2 p2", "h3 p3")
            .Roster("2016Q2", A, "h1 p1", "h2 p2")
            .Roster("2016Q3", A, "h1 p1")
            .AsOf("2016Q3");

        Assert.Equal("h2 2016Q1 441502001002\nh2 2016Q2 441502001001", register.Rows("select household_key, quarter, village_code from core.household where household_key = 'h2' order by quarter"));
        Assert.Equal("2016Q1=3 2016Q2=3 2016Q3=2", register.Figure("registered_people"));
    }

    [Theory]
    [InlineData("h2")]
    [InlineData("h9")]
    public void Household_that_moved_to_a_village_whose_list_comes_a_quarter_later_is_neither_removed_nor_newly_identified(string arriving)
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2 exit_year=2016", "h2 p3 exit_year=2016")
            .Roster("2016Q1", B, "h5 p5")
            .Roster("2016Q2", A, "h1 p1");
        register.AsOf("2016Q2");
        Assert.Equal("closing=1 opening=3 removed_unknown=-2", register.Account("2016Q2", "register", "people", A));

        register.Roster("2016Q3", A, "h1 p1").Roster("2016Q3", B, "h5 p5", $"{arriving} p2 exit_year=2016", $"{arriving} p3 exit_year=2016").AsOf("2016Q3");

        Assert.Equal("closing=1 moved_out=-2 opening=3", register.Account("2016Q2", "register", "people", A));
        Assert.Equal("closing=1 moved_out=-1 opening=2", register.Account("2016Q2", "register", "households", A));
        Assert.Equal("closing=3 moved_in=2 opening=1", register.Account("2016Q3", "register", "people", B));
        Assert.Equal("closing=2 moved_in=1 opening=1", register.Account("2016Q3", "register", "households", B));
        Assert.Equal("2016Q1=0 2016Q2=0 2016Q3=0", register.Figure("newly_identified_people_q"));
        Assert.Equal("2016Q1=2 2016Q2=2 2016Q3=2", register.Figure("exited_people_cum"));
    }

    [Fact]
    public void Household_that_no_list_had_in_between_was_removed_and_is_newly_identified()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2").Roster("2016Q1", B, "h5 p5")
            .Roster("2016Q2", A, "h1 p1").Roster("2016Q2", B, "h5 p5")
            .Roster("2016Q3", A, "h1 p1").Roster("2016Q3", B, "h5 p5", "h2 p2")
            .AsOf("2016Q3");

        Assert.Equal("closing=1 opening=2 removed_unknown=-1", register.Account("2016Q2", "register", "people", A));
        Assert.Equal("closing=2 identified=1 opening=1", register.Account("2016Q3", "register", "people", B));
    }

    [Fact]
    public void Person_whose_old_village_reports_later_than_the_new_one_has_moved()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p3").Roster("2016Q1", B, "h5 p5")
            .Roster("2016Q2", B, "h5 p5", "h5 p3")
            .Roster("2016Q3", A, "h1 p1").Roster("2016Q3", B, "h5 p5", "h5 p3")
            .AsOf("2016Q3");

        Assert.Equal("closing=2 moved_in=1 opening=1", register.Account("2016Q2", "register", "people", B));
        Assert.Equal("closing=1 moved_out=-1 opening=2", register.Account("2016Q3", "register", "people", A));
    }

    [Fact]
    public void Household_all_of_whose_rows_are_rejected_carries_over_and_one_never_seen_before_is_not_counted()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h2 p3")
            .Roster("2016Q2", A, "h1 p1")
            .Reject("h2", A)
            .Reject("h9", A)
            .Roster("2016Q3", A, "h1 p1")
            .AsOf("2016Q3");

        Assert.Equal("2016Q1=3 2016Q2=3 2016Q3=1", register.Figure("registered_people"));
        Assert.Equal("2016Q1=0 2016Q2=0 2016Q3=0", register.Figure("newly_identified_people_q"));
        Assert.Equal("rows_rejected", register.Rows("select presence from core.household where quarter = '2016Q2' and household_key = 'h2'"));
        Assert.Equal("closing=1 opening=3 removed_unknown=-2", register.Account("2016Q3", "register", "people"));
    }

    [Fact]
    public void Household_some_of_whose_rows_are_rejected_keeps_the_others()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2")
            .Roster("2016Q2", A, "h1 p1")
            .Reject("h1", A)
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=2 2016Q2=1", register.Figure("registered_people"));
    }

    [Fact]
    public void Village_all_of_whose_rows_are_rejected_is_covered_and_its_households_carry_over()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", B, "h2 p2")
            .Roster("2016Q2", A, "h1 p1")
            .Reject("h2", B)
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=2 2016Q2=2", register.Figure("registered_people"));
        Assert.Equal("False", register.Rows($"select is_stale from core.snapshot where quarter = '2016Q2' and village_code = '{B}'"));
    }

    [Fact]
    public void Files_of_one_date_are_parts_of_one_snapshot_and_a_later_date_replaces_an_earlier_one_village_by_village()
    {
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", "2016-03-20", A, "h1 p1")
            .RosterOf("G", "2016Q1", "2016-03-20", A, "h2 p2")
            .RosterOf("G", "2016Q1", "2016-03-25", B, "h3 p3")
            .RosterOf("G", "2016Q1", "2016-03-20", B, "h4 p4")
            .AsOf("2016Q1");

        Assert.Equal("h1\nh2\nh3", register.Rows("select household_key from core.household order by 1"));
    }

    [Fact]
    public void Provincial_system_stands_over_the_national_one_whatever_the_date()
    {
        using var register = new SmallRegister()
            .RosterOf("N", "2016Q1", "2016-03-31", A, "n1 p1", "n2 p2")
            .RosterOf("G", "2016Q1", "2016-03-01", A, "h1 p1")
            .RosterOf("N", "2016Q1", "2016-03-31", B, "n3 p3")
            .AsOf("2016Q1");

        Assert.Equal("h1 G\nn3 N", register.Rows("select household_key, source_system from core.household order by 1"));
    }

    [Fact]
    public void Household_that_both_systems_name_in_different_villages_is_where_the_provincial_one_has_it()
    {
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", "2016-03-01", A, "h1 p1", "h1 p2")
            .RosterOf("N", "2016Q1", "2016-03-31", B, "n1 p1", "n2 p3")
            .AsOf("2016Q1");

        Assert.Equal($"h1 G {A} 2\nn2 N {B} 1", register.Rows("select household_key, source_system, village_code, people from core.household order by 1"));
        Assert.Equal("closing=3 opening=3", register.Account("2016Q1", "register", "people"));
    }

    [Fact]
    public void National_household_is_the_provincial_one_whose_head_has_the_same_key()
    {
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", null, A, "h1 p1", "h1 p2")
            .RosterOf("N", "2016Q2", null, A, "n1 p1", "n1 p2", "n2 p9")
            .AsOf("2016Q2");

        Assert.Equal("h1\nn2", register.Rows("select household_key from core.household where quarter = '2016Q2' order by 1"));
        Assert.Equal("closing=3 identified=1 opening=2", register.Account("2016Q2", "register", "people"));
    }

    [Fact]
    public void Person_without_an_id_number_is_the_same_in_the_list_of_either_system()
    {
        const string Void = "is_id_void=true relation=03 person_name_key=x";
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", null, A, "h1 p1", $"h1 v1 {Void}", "h2 p2", $"h2 v2 {Void}")
            .RosterOf("N", "2016Q2", null, A, "n1 p1", $"n1 w1 {Void}", $"n1 w2 {Void.Replace("03", "04", StringComparison.Ordinal)}", "n2 p2", $"n2 w3 {Void}")
            .RosterOf("G", "2016Q3", null, A, "h1 p1", $"h1 v1 {Void}", "h2 p2", $"h2 v2 {Void}")
            .AsOf("2016Q3");

        Assert.Equal("closing=5 natural_in=1 opening=4", register.Account("2016Q2", "register", "people"));
        Assert.Equal("closing=4 natural_out=-1 opening=5", register.Account("2016Q3", "register", "people"));
        Assert.Equal("h1 v1 3\nh1 w2 1\nh2 v2 3", register.Rows("select household_key, person_key, count(*) from core.member where is_id_void group by all order by all"));
    }

    [Fact]
    public void Equal_row_is_a_duplicate_and_a_differing_one_a_conflict_that_the_first_row_wins()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 labor=01", "h1 p1 labor=01", "h1 p1 labor=04", "h2 p2")
            .Reject("h2", A)
            .AsOf("2016Q1");

        Assert.Equal("5 2 2 1 0 0", register.Rows("select rows_in, rows_accepted, rows_rejected, rows_duplicate, rows_blank, rows_total from ops.input_file"));
        Assert.Equal("4 duplicate_conflict 请与首次出现的一行核对：f001.csv第2行\n6 number_invalid -", register.Rows("select \"row\", rule, proposal from ops.reject order by 1"));
        Assert.Equal("f001.csv第2行与f001.csv第4行为同户同人但内容不一，以前者为准，需核查", register.Rows("select detail_zh from mart.finding where rule = 'duplicate_row_conflict'"));
        Assert.Equal("01", register.Rows("select labor from core.member where household_key = 'h1'"));
        Assert.Equal("duplicate_row_conflict must_fix h1/p1", register.Rows("select rule, severity, subject_id from mart.finding where rule = 'duplicate_row_conflict'"));
        Assert.DoesNotContain("《》", register.Rows("select detail_zh from mart.finding where rule = 'duplicate_row_conflict'"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_was_not_found_may_be_where_the_other_rows_of_its_household_are()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Roster("2016Q1", SmallRegister.VillageB, "h2 p3")
            .Reject("h1", null, "place_unknown", "行政村").Reject("h1", null, "place_ambiguous", "镇").Reject("h1", null).Reject("h2", null, "place_unknown", "行政村")
            .AsOf("2016Q1");

        Assert.Equal("立新社区居委会\n新港街道\n-\n-", register.Rows("select proposal from ops.reject order by \"row\""));
    }

    [Fact]
    public void File_received_twice_under_two_names_counts_once()
    {
        using var register = new SmallRegister().Roster("2016Q1", A, "h1 p1", "h2 p2");
        register.ReceiveAgain("again.csv");
        register.AsOf("2016Q1");

        Assert.Equal("2016Q1=2", register.Figure("registered_people"));
        Assert.Equal("again.csv 2 0\nf001.csv 0 2", register.Rows("select file, rows_accepted, rows_duplicate from ops.input_file order by file"));
    }

    [Fact]
    public void A_birth_date_after_the_day_the_file_was_taken_is_none_and_one_between_quarter_s_end_and_that_day_is_a_newborn_s()
    {
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", "2016-04-10", A, "h1 p1 birth_date=2016-04-05", "h1 p2 birth_date=2016-04-11", "h1 p3 birth_date=2034-01-01 age=40")
            .AsOf("2016Q1");

        Assert.Equal("p1 0 True\np2 - False\np3 40 False", register.Rows("select person_key, age_years, is_newborn from core.member order by 1"));
    }

    [Fact]
    public void Quarter_all_of_whose_rows_are_rejected_is_counted_as_nobody_and_what_follows_is_first_covered()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A)
            .Reject("h1", A)
            .Roster("2016Q2", A, "h1 p1")
            .AsOf("2016Q2");

        Assert.Equal("closing=1 first_covered=1", register.Account("2016Q2", "register", "people"));
        Assert.Equal("2016Q2=0", register.Figure("newly_identified_people_q"));
    }

    [Fact]
    public void Files_of_a_later_quarter_are_not_read()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q2", A, "h1 p1", "h2 p2")
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=1", register.Figure("registered_people"));
        Assert.Equal("f001.csv", register.Rows("select file from ops.input_file"));
    }

    [Fact]
    public void Village_sheet_says_which_village_is_poor_and_the_roster_where_there_is_no_sheet()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 is_poor_village=true")
            .Roster("2016Q1", B, "h2 p2 is_poor_village=true", "h2 p3 is_poor_village=true")
            .Sheet("g_village", "2016Q1", B, "v village_type=2 population=100")
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=1", register.Figure("registered_people_in"));
        Assert.Equal("2016Q1=2", register.Figure("registered_people_out"));
        Assert.Equal("2016Q1=0.02", register.Figure("poor_share"));
    }
}
