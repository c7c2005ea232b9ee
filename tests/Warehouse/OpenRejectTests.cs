using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class OpenRejectTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;

    [Fact]
    public void Reject_is_open_until_its_row_comes_back_and_is_accepted_and_a_second_failure_stays_with_the_first_try()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Reject("h2", A)
            .Roster("2016Q1", B, "h3 p3").Reject("h4", B)
            .Roster("2016Q2", A, "h1 p1")
            .Roster("2016Q1", A, "h2 p2").Returns(2, "f001.csv", 3)
            .Roster("2016Q1", B, "h5 p5").Reject("h4", B).Returns(3, "f002.csv", 3, isAccepted: false)
            .AsOf("2016Q2");

        Assert.Equal("f002.csv 3 1 1", register.Rows("select file, \"row\", age_quarters, returned_times from ops.reject_open order by 1"));
        Assert.Equal("2016Q1=4 2016Q2=3", register.Figure("registered_people"));
    }

    [Fact]
    public void Later_file_of_the_layout_and_quarter_that_does_not_reject_the_household_again_closes_the_reject()
    {
        using var register = new SmallRegister()
            .RosterOf("G", "2016Q1", "2016-03-20", A, "h1 p1").Reject("h2", A).Reject("h3", A)
            .RosterOf("G", "2016Q1", "2016-03-31", A, "h1 p1", "h2 p2").Reject("h3", A)
            .AsOf("2016Q1");

        Assert.Equal("f001.csv 4\nf002.csv 4", register.Rows("select file, \"row\" from ops.reject_open order by 1, 2"));
    }
}
