using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class RegisterAccountTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;

    [Fact]
    public void First_snapshot_is_the_opening_stock_and_nobody_in_it_is_newly_identified()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2", "h2 p3")
            .AsOf("2016Q1");

        Assert.Equal("closing=3 opening=3", register.Account("2016Q1", "register", "people"));
        Assert.Equal("closing=2 opening=2", register.Account("2016Q1", "poor", "households"));
        Assert.Equal("2016Q1=0", register.Figure("newly_identified_people_q"));
        Assert.Equal("2016Q1=3", register.Figure("registered_people"));
    }

    [Fact]
    public void First_snapshot_of_a_later_place_is_first_covered_and_not_identified()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q2", A, "h1 p1")
            .Roster("2016Q2", B, "h2 p2", "h2 p3")
            .AsOf("2016Q2");

        Assert.Equal("closing=3 first_covered=2 opening=1", register.Account("2016Q2", "register", "people"));
        Assert.Equal("closing=1 first_covered=1", register.Account("2016Q2", "poor", "households", B));
    }

    [Fact]
    public void New_household_is_identified_and_a_new_member_of_a_registered_one_is_natural_increase()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2")
            .Roster("2016Q2", A, "h1 p1", "h1 p4", "h2 p3")
            .AsOf("2016Q2");

        Assert.Equal("closing=3 identified=1 natural_in=1 natural_out=-1 opening=2", register.Account("2016Q2", "register", "people"));
        Assert.Equal("closing=2 identified=1 opening=1", register.Account("2016Q2", "register", "households"));
        Assert.Equal("2016Q1=0 2016Q2=1", register.Figure("newly_identified_people_q"));
        Assert.Equal("2016Q1=0 2016Q2=1", register.Figure("natural_increase_people_q"));
        Assert.Equal("2016Q1=0 2016Q2=1", register.Figure("natural_decrease_people_q"));
    }

    [Fact]
    public void A_household_that_dies_out_leaves_by_natural_decrease_where_the_event_counts_all_its_people()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h2 p3", "h3 p4", "h3 p5")
            .Roster("2016Q2", A, "h1 p1")
            .Sheet("g_change", "2016Q2", A, "h2 change_kind=E_CUT natural_out_people=2", "h3 change_kind=E_CUT natural_out_people=1")
            .AsOf("2016Q2");

        Assert.Equal("closing=1 natural_out=-1 opening=3 removed_unknown=-1", register.Account("2016Q2", "register", "households"));
        Assert.Equal("closing=1 natural_out=-2 opening=5 removed_unknown=-2", register.Account("2016Q2", "register", "people"));
        Assert.Equal("2016Q1=0 2016Q2=2", register.Figure("natural_decrease_people_q"));
        Assert.Equal("h3/REMOVED", register.Rows("select subject_id from mart.finding where rule = 'change_without_event'"));
    }

    [Fact]
    public void Household_that_leaves_is_named_by_its_event_and_removed_unknown_without_one()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h3 p3", "h4 p4", "h5 p5")
            .Roster("2016Q2", A, "h1 p1")
            .Sheet("g_change", "2016Q2", A, "h2 change_kind=B_TERMINATION", "h3 change_kind=C_REVOKED", "h4 change_kind=MERGE")
            .AsOf("2016Q2");

        const string Expected = "cancelled=-1 closing=1 merge=-1 opening=5 removed_unknown=-1 terminated=-1";
        Assert.Equal(Expected, register.Account("2016Q2", "register", "people"));
        Assert.Equal(Expected, register.Account("2016Q2", "poor", "households"));
        Assert.Equal("2016Q1=0 2016Q2=4", register.Figure("removed_people_q"));
    }

    [Fact]
    public void Same_person_in_another_household_is_a_move_and_never_a_death_and_a_birth()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2")
            .Roster("2016Q1", C, "h2 p3")
            .Roster("2016Q2", A, "h1 p1")
            .Roster("2016Q2", C, "h2 p3", "h2 p2")
            .AsOf("2016Q2");

        Assert.Equal("closing=1 moved_out=-1 opening=2", register.Account("2016Q2", "register", "people", A));
        Assert.Equal("closing=2 moved_in=1 opening=1", register.Account("2016Q2", "register", "people", C));
        Assert.Equal("closing=3 moved_in=1 moved_out=-1 opening=3", register.Account("2016Q2", "register", "people"));
    }

    [Fact]
    public void Move_within_village_and_stock_is_no_flow()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2", "h2 p3")
            .Roster("2016Q2", A, "h1 p1", "h2 p3", "h2 p2")
            .AsOf("2016Q2");

        Assert.Equal("closing=3 opening=3", register.Account("2016Q2", "register", "people"));
    }

    [Fact]
    public void Move_into_a_household_that_exits_in_the_quarter_is_booked_before_the_exit()
    {
        using var register = new SmallRegister()
            .Roster("2016Q3", A, "h1 p1", "h1 p2", "h2 p3")
            .Roster("2016Q4", A, "h1 p1", "h2 p3 exit_year=2016", "h2 p2 exit_year=2016")
            .AsOf("2016Q4");

        Assert.Equal("closing=1 exited=-2 opening=3", register.Account("2016Q4", "poor", "people"));
        Assert.Equal("closing=2 exited=2", register.Account("2016Q4", "exited", "people"));
        Assert.Equal("closing=3 opening=3", register.Account("2016Q4", "register", "people"));
    }

    [Fact]
    public void Move_from_a_poor_to_an_exited_household_of_the_village_moves_between_the_stocks()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1", "h1 p2", "h2 p3 exit_year=2016")
            .Roster("2017Q1", A, "h1 p1", "h2 p3 exit_year=2016", "h2 p2 exit_year=2016")
            .AsOf("2017Q1");

        Assert.Equal("closing=1 moved_out=-1 opening=2", register.Account("2017Q1", "poor", "people"));
        Assert.Equal("closing=2 moved_in=1 opening=1", register.Account("2017Q1", "exited", "people"));
        Assert.Equal("closing=3 opening=3", register.Account("2017Q1", "register", "people"));
    }

    [Fact]
    public void Household_in_another_village_has_moved_with_those_who_stayed_in_it()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2")
            .Roster("2016Q1", B, "h2 p9")
            .Roster("2016Q2", A, "h3 p8")
            .Roster("2016Q2", B, "h2 p9", "h1 p1", "h1 p3")
            .AsOf("2016Q2");

        Assert.Equal("closing=1 identified=1 moved_out=-1 natural_out=-1 opening=2", register.Account("2016Q2", "register", "people", A));
        Assert.Equal("closing=3 moved_in=1 natural_in=1 opening=1", register.Account("2016Q2", "register", "people", B));
        Assert.Equal("closing=2 moved_in=1 opening=1", register.Account("2016Q2", "poor", "households", B));
    }

    [Fact]
    public void Split_household_counts_as_split_and_its_people_from_the_old_household_as_no_flow()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2", "h1 p3")
            .Roster("2016Q2", A, "h1 p1", "h2 p2", "h2 p3", "h2 p4")
            .Sheet("g_change", "2016Q2", A, "h2 change_kind=SPLIT")
            .AsOf("2016Q2");

        Assert.Equal("closing=2 opening=1 split=1", register.Account("2016Q2", "register", "households"));
        Assert.Equal("closing=4 opening=3 split=1", register.Account("2016Q2", "register", "people"));
    }

    [Fact]
    public void Exit_relapse_and_withdrawal_move_people_between_the_stocks_and_leave_the_register_alone()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h2 p3 exit_year=2016", "h3 p4")
            .Roster("2017Q1", A, "h1 p1", "h1 p2", "h2 p3 exit_year=2016 tuopin_status=3", "h3 p4")
            .AsOf("2017Q1");

        Assert.Equal("closing=1 exited=-3 opening=4", register.Account("2016Q4", "poor", "people"));
        Assert.Equal("closing=2 exited=2", register.Account("2016Q4", "exited", "households"));
        Assert.Equal("closing=4 opening=1 relapsed=1 withdrawn=2", register.Account("2017Q1", "poor", "people"));
        Assert.Equal("opening=2 relapsed=-1 withdrawn=-1", register.Account("2017Q1", "exited", "households"));
        Assert.Equal("closing=4 opening=4", register.Account("2017Q1", "register", "people"));
    }

    [Fact]
    public void Household_identified_and_exited_in_one_quarter_is_identified_as_poor_first()
    {
        using var register = new SmallRegister()
            .Roster("2016Q3", A, "h1 p1")
            .Roster("2016Q4", A, "h1 p1", "h2 p2 exit_year=2016")
            .AsOf("2016Q4");

        Assert.Equal("closing=1 exited=-1 identified=1 opening=1", register.Account("2016Q4", "poor", "people"));
        Assert.Equal("closing=1 exited=1", register.Account("2016Q4", "exited", "people"));
    }

    [Fact]
    public void Households_split_merge_and_move_by_their_people_though_no_event_says_so()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1", "h1 p2", "h1 p3", "h2 p4", "h2 p5", "h3 p6", "h4 p7")
            .Roster("2016Q4", SmallRegister.VillageC, "h9 p9")
            .Roster("2017Q1", A, "h1 p1", "h5 p2", "h5 p3", "h4 p7", "h4 p6")
            .Roster("2017Q1", SmallRegister.VillageC, "h9 p9", "h6 p4", "h6 p5", "h7 p10")
            .AsOf("2017Q1");

        Assert.Equal("closing=3 merge=-1 moved_out=-1 opening=4 split=1", register.Account("2017Q1", "register", "households", A));
        Assert.Equal("closing=3 identified=1 moved_in=1 opening=1", register.Account("2017Q1", "register", "households", SmallRegister.VillageC));
        Assert.Equal("closing=9 identified=1 moved_in=2 moved_out=-2 opening=8", register.Account("2017Q1", "register", "people"));
    }

    [Fact]
    public void A_split_listed_under_the_household_that_splits_and_a_merger_under_the_one_that_grows_are_no_contradiction()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1", "h1 p2", "h2 p3", "h3 p4")
            .Roster("2017Q1", A, "h1 p1", "h4 p2", "h3 p4", "h3 p3")
            .Sheet("g_change", "2017Q1", A, "h1 change_kind=SPLIT", "h3 change_kind=MERGE")
            .AsOf("2017Q1");

        Assert.Equal("closing=3 merge=-1 opening=3 split=1", register.Account("2017Q1", "register", "households"));
        Assert.Equal("0", register.Rows("select count(*) from mart.finding where rule in ('change_without_event', 'event_contradicts_snapshot')"));
    }

    [Fact]
    public void Every_level_carries_the_account_and_zones_roll_up_by_office_not_by_code()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", C, "h2 p2", "h2 p3")
            .AsOf("2016Q1");

        Assert.Equal(
            """
            city 汕尾市 3
            county 城区 3
            town 东洲街道 2
            town 新港街道 1
            zone 城区 1
            zone 红海湾经济开发区 2
            """,
            register.Rows("select level, division_name, value from mart.account where flow = 'closing' and stock = 'register' and unit = 'people' and level <> 'village' order by level, division_name"));
    }
}
