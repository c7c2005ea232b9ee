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
    public void A_village_is_verified_by_income_and_services_and_what_was_certified_is_not_judged_by_a_later_line()
    {
        using var register = new SmallRegister()
            .Roster("2017Q4", A, "h1 p1 is_poor_village=true").Roster("2017Q4", B, "h2 p2 is_poor_village=true").Roster("2017Q4", SmallRegister.VillageC, "h3 p3")
            .Records("g_village", "2018Q1", $"village_code={A} village_type=1 income_pc_yuan=9820", $"village_code={B} village_type=1 income_pc_yuan=9819")
            .Records("own_village_service", "2018Q2", $"village_code={A} is_service_near=true has_4g=true", $"village_code={B} is_service_near=false has_4g=false")
            .Records("own_certified_village", "2018Q4", $"village_code={A} exit_year=2018")
            .AsOf("2019Q1");

        // 2018Q1: A has income alone, B fails by it; 2019Q1: the line is 10,508 by then
        Assert.Equal("2017Q4=- 2018Q1=0 2018Q2=1 2018Q3=1 2018Q4=1 2019Q1=1", register.Figure("village_verified_cum"));
        Assert.Equal("2017Q4=- 2018Q1=0.5 2018Q2=0.5 2018Q3=0.5 2018Q4=0.5 2019Q1=0", register.Figure("village_income_reached_share"));
        Assert.Equal("2018Q1=- 2018Q2=0.5 2018Q3=0.5 2018Q4=0.5 2019Q1=0.5", register.Figure("public_service_gap"));
        Assert.Equal("2018Q1=- 2018Q2=0.5 2018Q3=0.5 2018Q4=0.5 2019Q1=0.5", register.Figure("mobile_4g_village_share"));
        Assert.Equal("-", register.Figure("village_verified_cum", SmallRegister.VillageC));
    }

    [Theory]
    [InlineData("8119.99", 20, 0)] // 8,000 yuan of 2014 are 8,120 of 2015; one registered of 20 is 5 %
    [InlineData("8120", 20, 1)]
    [InlineData("8119.99", 21, 1)]
    public void A_poor_village_was_identified_below_8000_yuan_of_2014_and_at_5_percent_registered(string income, int population, int off)
    {
        using var register = new SmallRegister()
            .Roster("2015Q4", A, "h1 p1 is_poor_village=true")
            .Records("g_village", "2016Q1", $"village_code={A} village_type=1 income_pc_yuan=9999 population=null")
            .Records("g_village", "2015Q4", $"village_code={A} village_type=1 income_pc_yuan={income} population={population}")
            .AsOf("2016Q2");

        Assert.Equal($"2015Q4={off} 2016Q1={off} 2016Q2={off}", register.Figure("identified_off_line_villages"));
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
