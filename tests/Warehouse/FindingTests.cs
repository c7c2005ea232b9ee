using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class FindingTests
{
    private const string A = SmallRegister.VillageA;

    [Fact]
    public void Deleted_event_shows_as_a_derived_flow_and_a_finding()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2", "h2 p3", "h3 p4 ")
            .Roster("2016Q2", A, "h1 p1", "h1 p5", "h4 p6", "h5 p7")
            .Sheet("g_change", "2016Q2", A, "h5 change_kind=A_NEW", "h3 change_kind=B_TERMINATION")
            .AsOf("2016Q2");

        Assert.Equal("closing=4 identified=2 natural_in=1 natural_out=-1 opening=4 removed_unknown=-1 terminated=-1", register.Account("2016Q2", "register", "people"));
        Assert.Equal("h1/D_ADD\nh1/E_CUT\nh2/REMOVED\nh4/A_NEW", Found(register, "change_without_event"));
        Assert.Equal(string.Empty, Found(register, "event_contradicts_snapshot"));
    }

    [Fact]
    public void Event_that_the_snapshots_deny_is_a_finding()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2", "h3 p3")
            .Roster("2016Q2", A, "h1 p1", "h2 p2", "h3 p3 exit_year=2016")
            .Sheet("g_change", "2016Q2", A, "h1 change_kind=B_TERMINATION", "h2 change_kind=A_NEW", "h2 change_kind=D_ADD", "h9 change_kind=C_REVOKED", "h2 change_kind=F_OUT", "h3 change_kind=F_OUT")
            .AsOf("2016Q2");

        Assert.Equal("h1/B_TERMINATION\nh2/A_NEW\nh2/D_ADD\nh2/F_OUT\nh9/C_REVOKED", Found(register, "event_contradicts_snapshot"));
        Assert.Equal("h1", register.Rows("select household_key from core.household where quarter = '2016Q2' and household_key = 'h1'"));
    }

    [Fact]
    public void In_a_quarter_without_a_change_sheet_every_change_is_without_event()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Roster("2016Q2", A, "h1 p1", "h3 p3")
            .AsOf("2016Q2");

        Assert.Equal("h2/REMOVED\nh3/A_NEW", Found(register, "change_without_event"));
    }

    [Fact]
    public void Exit_named_by_the_exit_sheet_needs_no_event_and_one_the_roster_alone_shows_does()
    {
        using var register = new SmallRegister()
            .Roster("2016Q3", A, "h1 p1", "h2 p2", "h3 p3 exit_year=2016")
            .Roster("2016Q4", A, "h1 p1", "h2 p2 exit_year=2016", "h3 p3")
            .Sheet("g_exit", "2016Q4", A, "h1 exit_year=2016")
            .Sheet("g_change", "2016Q4", A)
            .AsOf("2016Q4");

        Assert.Equal("h2/F_OUT\nh3/WITHDRAWN", Found(register, "change_without_event"));
    }

    [Fact]
    public void Carried_household_can_neither_confirm_nor_deny_an_event()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", SmallRegister.VillageB, "h2 p2")
            .Roster("2016Q2", A, "h1 p1")
            .Sheet("g_change", "2016Q2", SmallRegister.VillageB, "h2 change_kind=B_TERMINATION")
            .AsOf("2016Q2");

        Assert.Equal(string.Empty, Found(register, "event_contradicts_snapshot"));
        Assert.Equal("2016Q1=2 2016Q2=2", register.Figure("registered_people"));
    }

    [Fact]
    public void Claimed_exit_below_the_line_or_without_a_guarantee_is_a_finding_of_the_quarter_booked()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 disposable_income=1", "h2 p2 exit_year=2016 is_dangerous_house=true", "h3 p3 disposable_income=1")
            .Sheet("own_visit", "2016Q4", A, "h2 visited_date=2016-12-31 has_enough_food=false")
            .AsOf("2017Q1");

        Assert.Equal("h1 2016Q4", register.Rows("select subject_id, quarter from mart.finding where rule = 'exit_below_line'"));
        Assert.Equal("h2 2016Q4 登记脱贫，但以下保障未落实：不愁吃、住房安全，需核查", register.Rows("select subject_id, quarter, detail_zh from mart.finding where rule = 'exit_guarantee_missing'"));
    }

    [Fact]
    public void Income_less_than_a_fen_a_head_below_the_line_is_shown_for_the_household()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016 disposable_income=12865.99", "h1 p2", "h2 p3 exit_year=2016 disposable_income=12865.98", "h2 p4")
            .AsOf("2016Q4");

        Assert.Equal(
            "h1 登记脱贫，但家庭可支配收入12865.99元，低于当年标准6433.00元×2人，需核查\nh2 登记脱贫，但人均可支配收入6432.99元，低于当年标准6433.00元，需核查",
            register.Rows("select subject_id, detail_zh from mart.finding where rule = 'exit_below_line' order by 1"));
    }

    [Fact]
    public void Same_income_in_many_households_of_a_village_is_a_finding_of_the_village()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, [.. Enumerable.Range(1, 9).Select(i => $"h{i} p{i} disposable_income=7000")])
            .Roster("2016Q2", A, [.. Enumerable.Range(1, 10).Select(i => $"h{i} p{i} disposable_income=7000")])
            .AsOf("2016Q2");

        Assert.Equal("2016Q2 village 7000.00", register.Rows("select quarter, subject_kind, amount_yuan from mart.finding where rule = 'income_copied_in_village'"));
    }

    [Fact]
    public void Finding_keeps_the_quarter_it_was_first_seen()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 household_size=2")
            .Roster("2016Q2", A, "h1 p1 household_size=2")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1 2016Q1\n2016Q2 2016Q1", register.Rows("select quarter, first_seen_quarter from mart.finding where rule = 'member_count_differs' order by 1"));
    }

    private static string Found(SmallRegister register, string rule) =>
        register.Rows($"select subject_id from mart.finding where rule = '{rule}' order by 1");
}
