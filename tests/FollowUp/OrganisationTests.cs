using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class OrganisationTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;

    [Fact]
    public void Province_and_city_villages_have_one_person_for_both_posts_and_Shenzhen_villages_two()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", B, "h2 p2").Roster("2016Q1", C, "h3 p3")
            .Records("own_poor_village", "2016Q1", $"village_code={A} helping_side=province", $"village_code={B} helping_side=shenzhen", $"village_code={C} helping_side=city")
            .Records("own_village_post", "2016Q1",
                $"village_code={A} post=leader person_name_key=a in_post_date=2016-01-05 sender_level=province",
                $"village_code={B} post=leader person_name_key=b in_post_date=2016-01-05 sender_level=city",
                $"village_code={B} post=first_secretary person_name_key=b2 in_post_date=2016-01-05 left_date=2016-05-01 sender_level=city",
                $"village_code={B} post=town_leader person_name_key=b3 in_post_date=2016-01-05",
                $"village_code={C} post=member person_name_key=c in_post_date=2016-01-05")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=2 2016Q2=3", register.Figure("post_vacant_count"));
        Assert.Equal($"{B} 2016Q2\n{C} 2016Q1\n{C} 2016Q2", register.Rows("select subject_id, quarter from mart.finding where rule = 'first_secretary_missing' order by 1, 2"));
        Assert.Equal($"{A}\n{C}", register.Rows("select subject_id from mart.finding where rule = 'village_without_town_leader' and quarter = '2016Q2' order by 1"));
        Assert.Equal($"{B}/leader 驻村工作队队长由市派出，与该村帮扶方（深圳）的规定不符，需核查", register.Rows("select subject_id, detail_zh from mart.finding where rule = 'post_wrong_sender' and quarter = '2016Q1'"));
    }

    [Fact]
    public void A_countys_list_of_posts_or_staff_says_nothing_of_a_zone_that_reports_on_its_own()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", C, "h3 p3")
            .Records("own_poor_village", "2016Q1", $"village_code={A} helping_side=city", $"village_code={C} helping_side=city")
            .Records("own_village_post", "2016Q2", $"village_code={A} post=both person_name_key=a in_post_date=2016-01-05 sender_level=city")
            .Records("own_village_post", "2016Q4", $"village_code={C} post=leader person_name_key=c in_post_date=2016-11-05 sender_level=city")
            .Records("own_town_staff", "2016Q2", "town_code=441502001 county_code=441502 person_name_key=a is_id_void=true duty=full_time")
            .Records("own_town_staff", "2016Q3", "town_code=441502005 county_code=441502 person_name_key=b is_id_void=true duty=part_time")
            .AsOf("2017Q1");

        Assert.Equal("2016Q2=0 2016Q3=0 2016Q4=0 2017Q1=0", register.Figure("post_vacant_count"));
        Assert.Equal("-", register.Rows("select string_agg(subject_id, ' ') from mart.finding where rule in ('first_secretary_missing', 'village_without_town_leader') and quarter < '2016Q4' and division like '441502005%'"));
        Assert.Equal("2016Q2=1 2016Q3=0.5 2016Q4=0.5 2017Q1=0.5", register.Figure("town_staff_share"));
    }

    [Fact]
    public void A_term_in_a_village_is_over_after_three_years()
    {
        using var register = new SmallRegister()
            .Roster("2018Q4", A, "h1 p1").Roster("2018Q4", B, "h2 p2").Roster("2018Q4", C, "h3 p3")
            .Records("own_poor_village", "2018Q4", $"village_code={A} helping_side=province", $"village_code={B} helping_side=shenzhen", $"village_code={C} helping_side=city")
            .Records("own_village_post", "2018Q4",
                $"village_code={A} post=both person_name_key=a in_post_date=2016-03-31 sender_level=province",
                $"village_code={B} post=leader person_name_key=b in_post_date=2016-03-30 sender_level=shenzhen",
                $"village_code={B} post=first_secretary person_name_key=b2 in_post_date=2015-03-30 left_date=2019-02-01 sender_level=city",
                $"village_code={C} post=town_leader person_name_key=c in_post_date=2010-01-01")
            .AsOf("2019Q2");

        Assert.Equal(
            $"2018Q4 {B}/first_secretary\n2019Q1 {B}/leader\n2019Q2 {A}/both\n2019Q2 {B}/leader",
            register.Rows("select quarter, subject_id from mart.finding where rule = 'post_term_over' order by all"));
        Assert.Equal("驻村工作队队长自2016-03-30任职，至季末已超过3年任期，需核查是否轮换或办理留任", register.Rows("select detail_zh from mart.finding where rule = 'post_term_over' and quarter = '2019Q1'"));
    }

    [Fact]
    public void A_post_that_two_wrong_senders_filled_is_one_lead_with_both()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Records("own_poor_village", "2016Q1", $"village_code={A} helping_side=shenzhen")
            .Records("own_village_post", "2016Q1",
                $"village_code={A} post=leader person_name_key=a in_post_date=2016-01-05 sender_level=city",
                $"village_code={A} post=leader person_name_key=b in_post_date=2016-02-05 sender_level=province")
            .AsOf("2016Q1");

        Assert.Equal(
            $"{A}/leader 驻村工作队队长由市、省派出，与该村帮扶方（深圳）的规定不符，需核查",
            register.Rows("select subject_id, detail_zh from mart.finding where rule = 'post_wrong_sender'"));
    }

    [Fact]
    public void The_office_s_list_of_poor_villages_stands_over_the_registers()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 is_poor_village=true").Roster("2016Q1", B, "h2 p2")
            .Records("own_poor_village", "2016Q1", $"village_code={B} helping_side=city")
            .AsOf("2016Q1");

        Assert.Equal(B, register.Rows("select village_code from core.snapshot where is_poor_village"));
        Assert.Equal("-", register.Figure("post_vacant_count"));
    }

    [Fact]
    public void Each_leader_owes_two_trips_a_year_and_the_levels_add_up()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", C, "h3 p3")
            .Records("own_leader_visit", "2016Q4",
                "town_code=441502001 county_code=441502 leader_post=party_head visit_date=2016-03-01",
                "town_code=441502001 county_code=441502 leader_post=party_head visit_date=2016-08-01",
                "town_code=441502001 county_code=441502 leader_post=party_head visit_date=2016-09-01",
                "town_code=441502005 county_code=441502 leader_post=government_head visit_date=2016-09-01",
                "leader_post=party_head visit_date=2016-09-01")
            .AsOf("2017Q1");

        // 61 other towns of the tree owe four each; the city's heads owe three.
        Assert.Equal("2 3", register.Rows("select (select numerator::int from mart.figure where figure = 'leader_visit_missed_count' and division = '441502001'), (select numerator::int from mart.figure where figure = 'leader_visit_missed_count' and division = '441502005')"));
        Assert.Equal("2016Q4=252", register.Figure("leader_visit_missed_count"));
        Assert.Equal("0", register.Rows("select (select sum(numerator) from mart.figure where figure = 'leader_visit_missed_count' and level = 'town') + 3 - (select numerator from mart.figure where figure = 'leader_visit_missed_count' and level = 'city')").Split('.')[0]);
    }

    [Fact]
    public void A_trip_of_one_day_to_several_villages_is_one_trip()
    {
        const string Head = "town_code=441502001 county_code=441502 leader_post=party_head leader_name_key=a visited_households=3";
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .Records("own_leader_visit", "2016Q4", $"{Head} visit_date=2016-03-01 visited_place=甲村", $"{Head} visit_date=2016-03-01 visited_place=乙村")
            .AsOf("2016Q4");

        Assert.Equal("2016Q4=3", register.Figure("leader_visit_missed_count", "441502001"));
    }

    [Fact]
    public void A_trip_that_a_later_register_lists_again_is_the_same_trip()
    {
        const string Trip = "county_code=441502 leader_post=party_head leader_name_key=a visited_place=甲村 visited_households=";
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1")
            .RecordsOf("own_leader_visit", "2016Q2", "2016-05-31", Trip + "4 visit_date=2016-03-01")
            .RecordsOf("own_leader_visit", "2016Q2", "2016-06-30", Trip + "5 visit_date=2016-03-01")
            .RecordsOf("own_leader_visit", "2016Q4", "2016-12-31", Trip + "5 visit_date=2016-03-01", Trip + "3 visit_date=2016-10-01")
            .AsOf("2016Q4");

        Assert.Equal("2016-03-01 5\n2016-10-01 3", register.Rows("select cast(visit_date as varchar), visited_households from core.leader_visit order by 1"));
    }

    [Fact]
    public void Staff_pledges_and_plans_are_shares_of_what_is_due()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 is_poor_village=true", "h2 p2 is_poor_village=true").Roster("2016Q1", C, "h3 p3 is_poor_village=true")
            .Records("own_town_staff", "2016Q1", "town_code=441502001 county_code=441502 person_name_key=a is_id_void=true duty=full_time", "town_code=441502005 county_code=441502 person_name_key=b is_id_void=true duty=part_time")
            .Records("own_pledge", "2016Q1", "pledge_level=county_town pledge_year=2016 town_code=441502001 county_code=441502 signed_date=2016-02-01")
            .Records("own_village_plan", "2016Q1", $"village_code={A} village_plan_date=2016-02-01")
            .Sheet("own_household_plan", "2016Q1", A, "h1 household_plan_date=2016-05-01")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=0.5 2016Q2=0.5", register.Figure("town_staff_share"));
        Assert.Equal("2016Q1=0.5 2016Q2=0.5", register.Figure("pledge_signed_share"));
        Assert.Equal("2016Q1=0.5 2016Q2=0.5", register.Figure("village_plan_share"));
        Assert.Equal("2016Q1=0 2016Q2=0.3333", register.Figure("household_plan_share"));
    }

    [Fact]
    public void Pledges_are_counted_at_each_level_that_the_register_of_the_year_knows()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", B, "h2 p2").Roster("2016Q1", C, "h3 p3")
            .Records("own_pledge", "2016Q2",
                "pledge_level=city_county pledge_year=2016 county_code=441502 signed_date=2016-03-01",
                "pledge_level=city_county pledge_year=2016 county_code=红海湾经济开发区 signed_date=2016-06-01",
                $"pledge_level=town_village pledge_year=2016 county_code=441502 town_code=441502001 village_code={A} signed_date=2016-02-01")
            .AsOf("2017Q1");

        Assert.Equal("2016Q1=0.5 2016Q2=1 2016Q3=1 2016Q4=1", register.Figure("pledge_signed_share_county"));
        Assert.Equal("2016Q1=0.3333 2016Q2=0.3333 2016Q3=0.3333 2016Q4=0.3333", register.Figure("pledge_signed_share_village"));
        Assert.Equal("2016Q1=0.5 2016Q2=0.5 2016Q3=0.5 2016Q4=0.5", register.Figure("pledge_signed_share_village", "441502001"));
        Assert.Equal("-", register.Figure("pledge_signed_share"));
    }

    [Fact]
    public void Enterprises_land_and_commissioners_are_counted_by_place_where_a_sheet_has_come()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 is_poor_village=true").Roster("2016Q4", B, "h2 p2 is_poor_village=true").Roster("2016Q4", C, "h3 p3")
            .Records("own_enterprise", "2017Q1", $"village_code={A} enterprise=甲公司 paired_date=2016-05-01 unpaired_date=2017-05-01", $"village_code={C} enterprise=乙公司 paired_date=2016-05-01")
            .Records("own_land_quota", "2017Q2",
                "quota_year=2017 county_code=441502 land_use=搬迁 quota_mu=100 used_mu=40", "quota_year=2017 county_code=红海湾经济开发区 land_use=搬迁 quota_mu=30", "quota_year=2017 land_use=产业 quota_mu=7 used_mu=1")
            .Records("own_land_quota", "2017Q3", "quota_year=2017 county_code=441502 land_use=搬迁 quota_mu=120 used_mu=60")
            .Records("own_commissioner", "2017Q1",
                "town_code=441502001 county_code=441502 person_name_key=a is_id_void=true sent_date=2017-01-01", $"village_code={A} town_code=441502001 county_code=441502 person_name_key=a is_id_void=true sent_date=2017-01-01",
                "county_code=441502 person_name_key=b is_id_void=true sent_date=2017-04-01", "person_name_key=c is_id_void=true sent_date=2016-01-01 left_date=2017-06-30")
            .AsOf("2017Q2");

        Assert.Equal("2017Q1=0.5 2017Q2=0", register.Figure("enterprise_paired_village_share"));
        Assert.Equal("2017Q1=137 2017Q2=137", register.Figure("land_quota_mu"));
        Assert.Equal("2017Q1=41 2017Q2=41", register.Figure("land_quota_mu_used"));
        Assert.Equal("2017Q1=130 2017Q2=130", register.Figure("land_quota_mu", "441502"));
        Assert.Equal("2017Q1=2 2017Q2=2", register.Figure("science_commissioner_people"));
        Assert.Equal("2017Q1=1 2017Q2=2", register.Figure("science_commissioner_people", "441502"));
        Assert.Equal("2017Q1=1 2017Q2=1", register.Figure("science_commissioner_people", A));
    }

    [Fact]
    public void Certified_exits_belong_to_their_exit_year_and_the_list_s_people_stand()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h2 p3 exit_year=2016").Roster("2016Q4", C, "h9 p9")
            .Sheet("own_certified_household", "2017Q1", A, "h1 exit_year=2016 certified_date=2017-01-20 people=3", "h2 exit_year=2017 certified_date=2017-02-01")
            .Records("own_certified_village", "2017Q1", $"village_code={A} exit_year=2016")
            .AsOf("2017Q1");

        Assert.Equal("2016Q4=3 2017Q1=4", register.Figure("certified_exited_people_cum"));
        Assert.Equal("2016Q4=1 2017Q1=1", register.Figure("village_exited_cum"));
        Assert.Equal("-", register.Figure("village_exited_cum", "441502005"));
    }

    [Fact]
    public void A_decision_of_the_office_certifies_an_exit_and_another_takes_it_back()
    {
        using var register = new SmallRegister()
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h1 p2", "h2 p3 exit_year=2016")
            .Sheet("own_certified_household", "2016Q4", A, "h2 exit_year=2016 certified_date=2016-12-20 people=1")
            .Records("own_decision", "2017Q2",
                $"source_household_key=h1 village_code={A} decision_kind=exit decision_date=2016-12-25",
                $"source_household_key=h2 village_code={A} decision_kind=withdraw decision_date=2017-01-10",
                $"source_household_key=h2 village_code={A} decision_kind=correct decision_date=2017-01-11")
            .AsOf("2017Q2");

        Assert.Equal("2016Q4=3 2017Q1=2 2017Q2=2", register.Figure("certified_exited_people_cum"));
    }

    [Fact]
    public void A_decision_to_remove_or_register_a_household_is_the_reason_of_its_change()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Roster("2016Q2", A, "h2 p2", "h3 p3")
            .Records("own_decision", "2016Q2",
                $"source_household_key=h1 village_code={A} decision_kind=remove decision_date=2016-05-10",
                $"source_household_key=h3 village_code={A} decision_kind=identify decision_date=2016-05-10")
            .AsOf("2016Q2");

        Assert.Equal("closing=2 identified=1 opening=2 terminated=-1", register.Account("2016Q2", "register", "households"));
        Assert.Equal("0", register.Rows("select count(*) from mart.finding where rule in ('change_without_event', 'event_contradicts_snapshot')"));
    }

    [Fact]
    public void In_a_year_given_by_responsible_unit_a_county_means_the_unit_of_that_name_and_the_parts_decide()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1").Roster("2016Q1", B, "h2 p2", "h3 p3").Roster("2016Q1", C, "h4 p4")
            .Records("own_target", "2016Q1",
                "target_year=2016 county_code=441502 target_people=100", "target_year=2016 county_code=红海湾经济开发区 target_people=30",
                "target_year=2017 county_code=441502 target_people=70",
                $"target_year=2018 county_code=441502 town_code=441502001 village_code={B} target_people=7 target_villages=1", "target_year=2018 target_people=107")
            .AsOf("2016Q1");

        Assert.Equal(
            $"""
            2016 city 441500 130 derived
            2016 county 441502 130 derived
            2016 town 441502001 100 derived
            2016 town 441502005 30 derived
            2016 village {A} 33 derived
            2016 village {B} 67 derived
            2016 village {C} 30 derived
            2016 zone 城区 100 office
            2016 zone 红海湾经济开发区 30 office
            """,
            register.Rows("select year, level, division, target_people, origin from mart.target where year = 2016 order by all"));
        Assert.Equal("city 441500 70 derived\ncounty 441502 70 office", register.Rows("select level, division, target_people, origin from mart.target where year = 2017 and level in ('city', 'county') order by all"));
        Assert.Equal($"city 441500 107 office\nvillage {A} 50 derived\nvillage {B} 7 office\nvillage {C} 50 derived", register.Rows("select level, division, target_people, origin from mart.target where year = 2018 and level in ('city', 'village') order by all"));
    }
}
