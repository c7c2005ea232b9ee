using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class RegisterAccountTests
{
    [Fact]
    public void First_snapshot_is_the_opening_stock_and_nobody_in_it_is_newly_identified()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", SmallRegister.VillageA, "h1 p1", "h1 p2", "h2 p3")
            .Build("2016Q1");

        Assert.Equal("closing=3 opening=3", register.Account("2016Q1", "register", "people"));
        Assert.Equal("closing=2 opening=2", register.Account("2016Q1", "poor", "households"));
        Assert.Equal("2016Q1=0", register.Figure("newly_identified_people_q"));
        Assert.Equal("2016Q1=3", register.Figure("registered_people"));
    }
}
