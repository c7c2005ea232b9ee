using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class TargetTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;

    [Fact]
    public void City_target_is_apportioned_by_poor_people_at_the_first_snapshot_with_largest_remainders_and_ties_by_code()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Roster("2016Q1", B, "h2 p2")
            .Roster("2016Q1", C, "h3 p3", "h4 p4 exit_year=2015")
            .Roster("2016Q2", A, "h1 p1", "h1 p9")
            .AsOf("2016Q2");

        Assert.Equal($"{A} 13667\n{B} 13667\n{C} 13666", register.Rows("select division, target_people from mart.target where year = 2016 and level = 'village' order by 1"));
        Assert.Equal(
            """
            city 441500 41000 policy
            county 441502 41000 derived
            town 441502001 27334 derived
            town 441502005 13666 derived
            zone 城区 27334 derived
            zone 红海湾经济开发区 13666 derived
            """,
            register.Rows("select level, division, target_people, origin from mart.target where year = 2016 and level <> 'village' order by 1, 2"));
        Assert.Equal("2018 142", register.Rows("select year, target_villages from mart.target where target_villages is not null"));
    }

    [Fact]
    public void Target_that_the_office_gave_a_town_stands_and_the_rest_is_shared_by_the_others()
    {
        using var register = new SmallRegister().Roster("2016Q1", A, "h1 p1").Roster("2016Q1", B, "h2 p2").Roster("2016Q1", C, "h3 p3");
        register.Reference("targets.csv", "year,division,people,villages,origin,article,source\n2016,441500,100,,policy,3,x\n2016,441502005,11,,office,3,x\n");
        register.AsOf("2016Q1");

        Assert.Equal($"{A} 45\n{B} 44\n{C} 11", register.Rows("select division, target_people from mart.target where level = 'village' order by 1"));
        Assert.Equal("441502001 89 derived\n441502005 11 office", register.Rows("select division, target_people, origin from mart.target where level = 'town' order by 1"));
    }
}
