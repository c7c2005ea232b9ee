using CsCheck;
using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Poverty money: what is due, what arrived, what was paid, and where money that names no village is booked.</summary>
public sealed class FundTests
{
    private const string A = SmallRegister.VillageA;
    private const string B = SmallRegister.VillageB;
    private const string C = SmallRegister.VillageC;
    private const string Town = "441502001";

    [Fact]
    public void Due_is_20000_yuan_a_head_of_labour_capable_households_in_6_3_1()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2", "h2 p3 labour_count=0")
            .AsOf("2016Q1");

        Assert.Equal("2016Q1=40000", register.Figure("fund_due_yuan"));
        Assert.Equal("2016Q1=24000 2016Q1=12000 2016Q1=4000", string.Join(' ', register.Figure("fund_due_yuan_province"), register.Figure("fund_due_yuan_shenzhen"), register.Figure("fund_due_yuan_city")));
    }

    [Fact]
    public void Due_is_split_to_the_fen_so_that_the_parts_add_up()
    {
        using var register = Register();
        register.Reference("parameters.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "reference", "parameters.csv"))
            .Replace("fund_per_head_yuan,20000,", "fund_per_head_yuan,0.07,", StringComparison.Ordinal));
        register.AsOf("2016Q1");

        // 3 fen-hundredths a village: A has 7 fen (4.2, 2.1, 0.7), B 14 (8.4, 4.2, 1.4).
        Assert.Equal("0.21", register.Rows("select value from mart.figure where figure = 'fund_due_yuan' and level = 'city'"));
        Assert.Equal("0.21", register.Rows("select sum(numerator)::decimal(9, 2) from mart.figure where figure like 'fund_due_yuan\\__%' escape '\\' and level = 'city'"));
        Assert.Equal("0.01 0.04 0.02", register.Rows($"select string_agg(numerator::decimal(9, 2)::varchar, ' ' order by figure) from mart.figure where figure like 'fund_due_yuan\\__%' escape '\\' and division = '{A}'"));
    }

    [Fact]
    public void Money_of_the_chain_arrives_from_its_treasury_on_its_date_and_the_document_says_which_city()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q2",
                $"village_code={A} province_document=粤财农〔2016〕1号 province_date=2016-03-20 province_yuan=600 prefecture_document=汕财农〔2016〕2号 prefecture_date=2016-05-02 prefecture_yuan=100",
                $"village_code={A} prefecture_document=深财扶〔2016〕3号 prefecture_date=2016-06-30 prefecture_yuan=300 county_yuan=50")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=600 2016Q2=600", register.Figure("fund_arrived_yuan_province"));
        Assert.Equal("2016Q1=0 2016Q2=300", register.Figure("fund_arrived_yuan_shenzhen"));
        Assert.Equal("2016Q1=0 2016Q2=100", register.Figure("fund_arrived_yuan_city"));
        Assert.Equal("2016Q1=0 2016Q2=50", register.Figure("fund_arrived_yuan_county"));
        Assert.Equal("2016Q1=600 2016Q2=1000", register.Figure("fund_arrived_yuan"));
        Assert.Equal("2016Q1=240 2016Q2=0", register.Figure("fund_ratio_gap_yuan_province"));
        Assert.Equal("2016Q1=-60 2016Q2=0", register.Figure("fund_ratio_gap_yuan_city"));
    }

    [Fact]
    public void Money_of_a_town_or_county_is_shared_out_by_people_so_that_every_level_adds_up()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q1", $"town_code={Town} county_code=441502 province_yuan=100", "county_code=红海湾经济开发区 province_yuan=7", "province_yuan=1")
            .AsOf("2016Q1");

        // A has 1 person, B 2, C none with labour: the zone's money goes to C's people at large, the city's to A and B.
        Assert.Equal($"{A} 33.66\n{B} 67.34\n{C} 7.00", register.Rows("select division, numerator::decimal(9, 2) from mart.figure where figure = 'fund_arrived_yuan' and level = 'village' order by 1"));
        Assert.Equal("2016Q1=108", register.Figure("fund_arrived_yuan"));
    }

    [Fact]
    public void Later_file_states_an_allocation_anew_and_equal_rows_of_one_file_are_two()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q1", $"village_code={A} province_document=d province_date=2016-01-05 province_yuan=10 province_balance_yuan=10", $"village_code={A} province_document=d province_date=2016-01-05 province_yuan=10")
            .Records("g_fund_chain", "2016Q2", $"village_code={A} province_document=d province_date=2016-01-05 province_yuan=15 province_balance_yuan=3")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=25 2016Q2=25", register.Figure("fund_arrived_yuan_province"));
        Assert.Equal("15.00 3.00\n10.00 -", register.Rows("select amount_yuan, balance_yuan from core.fund where stage = 'arrived' order by amount_yuan desc"));
    }

    [Fact]
    public void Money_handed_down_after_the_quarter_that_the_file_closes_belongs_to_the_next_and_a_date_far_ahead_is_none()
    {
        using var register = Register()
            .RecordsOf("g_fund_chain", "2016Q1", "2016-04-10",
                $"village_code={A} province_document=d1 province_date=2016-03-31 province_yuan=10",
                "province_document=d2 province_date=2016-04-05 province_yuan=200 province_balance_yuan=200",
                $"village_code={A} province_document=d3 province_date=2017-03-05 province_yuan=3000")
            .Build("2016Q1");

        Assert.Equal("2016Q1=3010", register.Figure("fund_arrived_yuan_province"));
        Assert.Equal("0", register.Rows("select count(*) from core.fund where document_number = 'd2'"));
        Assert.Equal("2016Q1=3010 2016Q2=3210", register.Build("2016Q2").Figure("fund_arrived_yuan_province"));
    }

    [Fact]
    public void Money_without_a_date_stays_in_the_quarter_of_the_file_that_first_states_it()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q1", $"village_code={A} province_document=d province_yuan=10")
            .Records("g_fund_chain", "2016Q2", $"village_code={A} province_document=d province_yuan=10")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=10 2016Q2=10", register.Figure("fund_arrived_yuan_province"));
    }

    [Fact]
    public void A_row_of_the_chain_written_twice_counts_once_and_is_a_duplicate()
    {
        var row = $"village_code={A} province_document=d province_yuan=10";
        using var register = Register().Records("g_fund_chain", "2016Q1", row, row, row + " province_balance_yuan=5").AsOf("2016Q1");

        Assert.Equal("2016Q1=20", register.Figure("fund_arrived_yuan"));
        Assert.Equal("3 2 1", register.Rows("select rows_in, rows_accepted, rows_duplicate from ops.input_file where layout = 'g_fund_chain'"));
    }

    [Fact]
    public void A_file_of_money_that_comes_again_unchanged_speaks_for_its_own_quarter()
    {
        using var register = Register().Records("g_fund_project", "2016Q1", Project("p1", "province_fiscal_yuan=60"));
        register.ReceiveAgain("g1.csv");
        register.ChangeLast(file => file with { TakenDate = new DateOnly(2016, 6, 30), Quarter = SmallRegister.Parse("2016Q2") });
        register.AsOf("2016Q2");

        Assert.Equal("2016Q1 2016Q2", register.Rows("select string_agg(quarter, ' ' order by quarter) from staging.list_file where layout = 'g_fund_project'"));
        Assert.Equal("2016Q1=60 2016Q2=60", register.Figure("fund_paid_yuan"));
        Assert.Equal("1 0\n1 0", register.Rows("select rows_accepted, rows_duplicate from ops.input_file where layout = 'g_fund_project' order by file"));
    }

    [Fact]
    public void A_file_of_money_that_lies_there_under_two_names_counts_once()
    {
        using var register = Register().Records("g_fund_project", "2016Q1", Project("p1", "province_fiscal_yuan=60"));
        register.ReceiveAgain("g1.csv");
        register.Records("g_fund_chain", "2016Q1", $"village_code={A} province_document=d province_yuan=10");
        register.ReceiveAgain("g2.csv");
        register.AsOf("2016Q1");

        Assert.Equal("2016Q1=10 2016Q1=60", string.Join(' ', register.Figure("fund_arrived_yuan"), register.Figure("fund_paid_yuan")));
    }

    [Fact]
    public void Projects_show_what_was_paid_and_what_arrived_where_no_chain_shows_the_payer()
    {
        using var register = Register()
            .Records("g_fund_project", "2016Q1", Project("p1", "shenzhen_city_yuan=20 shenzhen_district_yuan=10 province_fiscal_yuan=60 city_fiscal_yuan=10 province_social_yuan=999"))
            .Records("g_fund_project", "2016Q2", Project("p1", "shenzhen_city_yuan=50 shenzhen_district_yuan=10 province_fiscal_yuan=60 city_fiscal_yuan=10"))
            .Records("g_fund_chain", "2016Q2", $"village_code={A} province_date=2016-02-01 province_yuan=600")
            .AsOf("2016Q2");

        Assert.Equal("2016Q1=100 2016Q2=130", register.Figure("fund_paid_yuan"));
        Assert.Equal("2016Q1=600 2016Q2=600", register.Figure("fund_arrived_yuan_province"));
        Assert.Equal("2016Q1=30 2016Q2=60", register.Figure("fund_arrived_yuan_shenzhen"));
        Assert.Equal("999", register.Rows("select sum(amount_yuan) from core.fund where stage = 'paid' and payer = 'other' and booked_quarter = '2016Q1'"));
        Assert.Equal("industry 600 60", register.Rows("select max(fund_use) filter (stage = 'paid'), sum(amount_yuan) filter (stage = 'arrived'), sum(amount_yuan) filter (stage = 'paid') from core.fund where payer = 'province'"));
    }

    [Fact]
    public void Without_any_list_of_money_nothing_is_known_of_it()
    {
        using var register = Register().AsOf("2016Q1");

        Assert.Equal("0", register.Rows("select count(*) from mart.figure where figure like 'fund_arrived%' or figure like 'fund_paid%' or figure like 'loan_%' or figure like 'asset_%'"));
    }

    [Fact]
    public void Shared_money_adds_up_to_the_fen_for_any_amounts() => Gen.Int[-1_000_000, 1_000_000].Array[1, 6].Sample(
        amounts =>
        {
            string[] places = [$"village_code={A}", $"town_code={Town}", "county_code=441502", "county_code=红海湾经济开发区", ""];
            using var register = Register()
                .Records("g_fund_chain", "2016Q1", [.. amounts.Select((fen, index) => $"{places[index % places.Length]} province_document=d{index} province_yuan={fen / 100m}")])
                .AsOf("2016Q1");
            return register.Rows("select coalesce(sum(numerator), 0)::decimal(18, 2)::varchar from mart.figure where figure = 'fund_arrived_yuan' and level = 'village'")
                == (amounts.Sum() / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        },
        iter: 5, threads: 1);

    [Fact]
    public void Flow_by_year_payer_and_use_adds_up_to_the_ledger()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q1", $"town_code={Town} county_code=441502 province_document=d1 province_yuan=100 project_name=养鸡", "province_document=d2 province_yuan=1")
            .Records("g_fund_project", "2016Q1", Project("养鸡", "province_fiscal_yuan=60"))
            .AsOf("2016Q1");

        Assert.Equal("industry 100.00 100.00 60.00\nunassigned 1.00 0.00 0.00", register.Rows("select fund_use, arrived_yuan, allocated_yuan, paid_yuan from mart.fund_flow where level = 'city' and due_yuan = 0 order by 1"));
        Assert.Equal("0", register.Rows("select count(*) from (select level, sum(arrived_yuan) as total from mart.fund_flow group by level) where total <> 101"));
        Assert.Equal("d1 441502001 1 100.00 100.00\nd2 441500 0 1.00 0.00", register.Rows("select document_number, division, project_count, arrived_yuan, allocated_yuan from mart.fund_document order by 1"));
    }

    [Fact]
    public void Cost_of_an_exit_that_lasted_counts_only_exits_that_still_stand_after_a_year()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2016", "h3 p3")
            .Roster("2016Q2", A, "h1 p1 exit_year=2016", "h2 p2", "h3 p3")
            .Records("g_fund_project", "2016Q1", Project("p", "province_fiscal_yuan=500"))
            .AsOf("2017Q1");

        Assert.Equal("2 0 -\n2 1 500", register.Rows("select exited_people, lasting_people, lasting_exit_yuan from mart.help_cost where level = 'city' and quarter in ('2016Q4', '2017Q1') order by quarter"));
    }

    [Fact]
    public void Money_unspent_after_more_than_two_quarters_is_a_lead_for_as_long_as_a_balance_is_stated()
    {
        using var register = Register()
            .Records("g_fund_chain", "2016Q1", $"village_code={A} province_document=d province_date=2016-01-05 province_yuan=10 province_balance_yuan=4")
            .Records("g_fund_chain", "2017Q1", $"village_code={A} province_document=d province_date=2016-01-05 province_yuan=10 province_balance_yuan=0")
            .AsOf("2017Q1");

        Assert.Equal($"2016Q4 {A} 4.00", register.Rows("select quarter, division, amount_yuan from mart.finding where rule = 'fund_stuck'"));
    }

    [Fact]
    public void Late_untendered_and_off_purpose_projects_are_leads()
    {
        using var register = Register()
            .Records("g_fund_project", "2016Q1",
                Project("done", "project_status=竣工 end_date=2016-02-01"),
                Project("late", "project_status=在建 end_date=2016-03-30"),
                Project("big", "project_status=实施中 planned_yuan=2000000"),
                Project("tendered", "project_status=实施中 planned_yuan=2000000"),
                Project("新港（一期）", "project_status=实施中 planned_yuan=2000000"),
                Project("road", "project_status=实施中 province_fiscal_yuan=5").Replace("产业扶贫", "村道硬底化", StringComparison.Ordinal))
            .Records("own_tender", "2016Q1", "county_code=441502 project_name=tendered", "county_code=441502 project_name=新港　(一期)")
            .AsOf("2016Q1");

        Assert.Equal("late", Project(register, "project_late"));
        Assert.Equal("big", Project(register, "project_without_tender"));
        Assert.Equal("road", Project(register, "payment_off_purpose"));
    }

    [Fact]
    public void A_tender_that_names_the_zone_is_of_the_projects_of_its_villages()
    {
        using var register = Register()
            .Records("g_fund_project", "2016Q1",
                Project("harbour", "project_status=实施中 planned_yuan=2000000").Replace(A, C, StringComparison.Ordinal),
                Project("road", "project_status=实施中 planned_yuan=2000000"))
            .Records("own_tender", "2016Q1", "county_code=红海湾经济开发区 project_name=harbour", "county_code=红海湾经济开发区 project_name=road")
            .AsOf("2016Q1");

        Assert.Equal("road", Project(register, "project_without_tender"));
    }

    /// <summary>One labour-capable person in A, two in B, one without labour in C.</summary>
    private static SmallRegister Register() => new SmallRegister()
        .Roster("2016Q1", A, "h1 p1")
        .Roster("2016Q1", B, "h2 p2", "h2 p3")
        .Roster("2016Q1", C, "h3 p4 labour_count=0");

    private static string Project(string name, string cells) => $"village_code={A} project_kind=产业扶贫 project_name={name} start_date=2016-01-01 {cells}";

    private static string Project(SmallRegister register, string rule) => register.Rows(
        $"select string_agg(distinct project_name, ' ' order by project_name) from mart.finding inner join core.fund_project on subject_id = project_key and finding.quarter = fund_project.quarter where rule = '{rule}'");
}
