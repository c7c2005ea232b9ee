using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Services of the poor villages: the village sheet, and the office's own sheet for what that one has no column for.</summary>
public sealed class VillageServiceTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string Sheet = "households=200 hamlets=5 hamlets200_without_road=1 unpaved_road_km=0 has_bus=true hamlets_without_power=0 households_without_safe_water=50 clinics=1 doctors=0 broadband_households=80 public_toilets=0 refuse_points=2 income_pc_yuan=9000";

    [Fact]
    public void Shares_of_poor_villages_have_the_denominators_of_article_11_and_say_nothing_where_no_sheet_does()
    {
        using var register = new SmallRegister()
            .Roster("2016Q3", A, "h1 p1 is_poor_village=true")
            .Roster("2016Q3", B, "h2 p2")
            .Records("g_village", "2016Q4", $"village_code={A} village_type=1 {Sheet}", $"village_code={B} village_type=2 {Sheet}")
            .Records("own_village_service", "2017Q1", $"village_code={A} hamlets200=3 sewage_hamlets=9 has_standard_clinic=true is_service_near=true")
            .AsOf("2017Q1");

        Assert.Equal("2016Q4=0.75 2017Q1=0.75", register.Figure("safe_water_share"));
        Assert.Equal("2016Q4=- 2017Q1=0.6667", register.Figure("hardened_road_share"));
        Assert.Equal("2016Q4=1 2017Q1=1", register.Figure("power_share"));
        Assert.Equal("2016Q4=0 2017Q1=1", register.Figure("standard_clinic_village_share"));
        Assert.Equal("2016Q4=- 2017Q1=1", register.Figure("sewage_share"));
        Assert.Equal("2016Q4=0.4 2017Q1=0.4", register.Figure("broadband_share"));
        Assert.Equal("2016Q4=0 2017Q1=0", register.Figure("toilet_share"));
        Assert.Equal("2016Q4=- 2017Q1=-", register.Figure("sanitary_toilet_share"));
    }

    [Fact]
    public void The_village_review_judges_every_indicator_and_names_its_article()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 is_poor_village=true")
            .Records("g_village", "2016Q4", $"village_code={A} village_type=1 {Sheet}")
            .Records("own_village_service", "2017Q1", $"village_code={A} sewage_hamlets=0 has_standard_clinic=true is_service_near=true")
            .AsOf("2017Q1");

        Assert.Equal(
            "2016Q4 pass no_data no_data fail fail pass pass pass fail no_data pass fail no_data road(第11条),water(第11条),clinic(第9条),toilet(第12条)\n"
            + "2017Q1 fail pass not_met fail fail pass pass pass pass fail pass fail no_data income(第3条),road(第11条),water(第11条),sewage(第12条),toilet(第12条)",
            register.Rows("select quarter, income, public_service, verdict, road, water, power, broadband, bus, clinic, sewage, refuse, toilet, collective_income, failing from mart.village_review order by 1"));
    }

    [Fact]
    public void A_count_without_its_base_is_in_no_share_and_nobody_lacking_passes_without_it()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 is_poor_village=true")
            .Records("g_village", "2016Q4", $"village_code={A} village_type=1 broadband_households=80 broadcast_households=90 hamlets_without_power=0 households_without_safe_water=0")
            .Records("own_village_service", "2016Q4", $"village_code={A} sewage_hamlets=2 sanitary_toilet_households=60")
            .AsOf("2016Q4");

        Assert.Equal("2016Q4=- 2016Q4=- 2016Q4=- 2016Q4=-", string.Join(' ', register.Figure("broadband_share"), register.Figure("broadcast_share"), register.Figure("sewage_share"), register.Figure("sanitary_toilet_share")));
        Assert.Equal("pass pass pass pass", register.Rows("select water, power, broadband, sewage from mart.village_review"));
    }
}
