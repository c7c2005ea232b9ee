using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class PlaceSheetTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;
    private const string Zone = "红海湾经济开发区";

    [Fact]
    public void A_unit_s_list_of_science_commissioners_does_not_end_those_of_the_other_units()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1").Roster("2016Q4", C, "h2 p2")
            .Records("own_commissioner", "2017Q1",
                $"village_code={A} town_code=441502001 county_code=441502 person_name_key=a is_id_void=true sent_date=2017-01-01",
                "county_code=441502 person_name_key=b is_id_void=true sent_date=2017-01-01 left_date=2017-05-01")
            .Records("own_commissioner", "2017Q2", $"county_code={Zone} person_name_key=c is_id_void=true sent_date=2017-04-01")
            .Records("own_commissioner", "2017Q3", $"county_code={Zone} person_name_key=c is_id_void=true sent_date=2017-04-01 left_date=2017-08-01")
            .AsOf("2017Q3");

        Assert.Equal("2017Q1=2 2017Q2=2 2017Q3=1", register.Figure("science_commissioner_people"));
        Assert.Equal("2017Q2=1 2017Q3=0", OfUnit(register, "science_commissioner_people", Zone));
    }

    [Fact]
    public void A_county_named_in_a_sheet_of_places_is_the_responsible_unit_of_its_name()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1").Roster("2016Q4", C, "h2 p2")
            .Records("own_land_quota", "2017Q1", "quota_year=2017 county_code=441502 land_use=搬迁 quota_mu=100", $"quota_year=2017 county_code={Zone} land_use=搬迁 quota_mu=30")
            .AsOf("2017Q1");

        Assert.Equal("2017Q1=100", OfUnit(register, "land_quota_mu", "城区"));
        Assert.Equal("2017Q1=30", OfUnit(register, "land_quota_mu", Zone));
        Assert.Equal("2017Q1=130", register.Figure("land_quota_mu", "441502"));
    }

    [Fact]
    public void Land_quotas_used_are_those_of_the_sheet_of_their_quarter_and_all_rows_of_a_place_count()
    {
        const string Place = "quota_year=2017 county_code=441502 land_use=产业";
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1")
            .Records("own_land_quota", "2017Q2", $"{Place} quota_mu=100 used_mu=5", $"{Place} quota_mu=30 used_mu=0")
            .Records("own_land_quota", "2017Q4", $"{Place} quota_mu=100 used_mu=60", $"{Place} quota_mu=30 used_mu=25")
            .AsOf("2017Q4");

        Assert.Equal("2017Q1=130 2017Q2=130 2017Q3=130 2017Q4=130", register.Figure("land_quota_mu"));
        Assert.Equal("2017Q1=5 2017Q2=5 2017Q3=5 2017Q4=85", register.Figure("land_quota_mu_used"));
    }

    [Fact]
    public void A_unit_s_list_of_poor_villages_says_nothing_of_those_of_the_other_units()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", B, "h2 p2").Roster("2016Q1", C, "h3 p3")
            .Records("own_poor_village", "2016Q1", $"village_code={A} helping_side=city", $"village_code={C} helping_side=city")
            .Records("own_poor_village", "2016Q2", $"village_code={B} helping_side=city")
            .AsOf("2016Q2");

        Assert.Equal($"{B} {C}", register.Rows("select string_agg(village_code, ' ' order by village_code) from core.snapshot where quarter = '2016Q2' and is_poor_village"));
    }

    private static string OfUnit(SmallRegister register, string figure, string unit) => register.Rows(
        $"select string_agg(quarter || '=' || cast(numerator as integer), ' ' order by quarter) from mart.figure where figure = '{figure}' and level = 'zone' and division = '{unit}'");
}
