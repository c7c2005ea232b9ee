using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Benefits paid to people and shares of assets: figures and leads.</summary>
public sealed class PaymentTests
{
    private const string A = SmallRegister.VillageA;
    [Fact]
    public void Money_for_the_poor_paid_to_nobody_of_the_register_is_a_lead_and_general_benefits_are_not()
    {
        using var register = Register()
            .Records("dept_subsidy", "2016Q2",
                Pay("p1", "产业奖补", 10), Pay("p9", "产业奖补", 11), Pay("p8", "养老金", 12), Pay("p7", "新项目", 13),
                "is_id_void=true pay_item=产业奖补 pay_month=2016-05-31 pay_yuan=14")
            .AsOf("2016Q2");

        Assert.Equal("11.00 441500\n13.00 441500", Found(register, "payment_to_unregistered"));
    }

    [Fact]
    public void Person_whose_number_the_register_has_wrong_is_not_taken_for_unregistered()
    {
        using var register = new SmallRegister()
            .Roster("2016Q2", A, "h1 p1 is_id_void=true person_name_key=n1")
            .Records("dept_subsidy", "2016Q2", Pay("p9", "产业奖补", 11) + " person_name_key=n1")
            .AsOf("2016Q2");

        Assert.Equal(string.Empty, Found(register, "payment_to_unregistered"));
    }

    [Fact]
    public void Same_item_and_month_twice_is_a_lead_once_and_the_same_list_a_quarter_later_is_not()
    {
        using var register = Register()
            .Records("dept_subsidy", "2016Q2", Pay("p1", "产业奖补", 10), Pay("p1", "产业奖补", 10), Pay("p2", "产业奖补", 20))
            .Records("dept_subsidy", "2016Q3", Pay("p2", "产业奖补", 20))
            .AsOf("2016Q3");

        Assert.Equal($"10.00 {A}", Found(register, "payment_duplicate"));
        Assert.Equal("3", register.Rows("select count(*) from core.payment"));
    }

    [Fact]
    public void Payment_that_two_lists_of_a_quarter_name_on_different_days_is_one_and_twice_in_lists_of_one_day_is_two()
    {
        using var register = Register()
            .RecordsOf("dept_subsidy", "2016Q2", "2016-05-31", Pay("p1", "产业奖补", 10), Pay("p2", "产业奖补", 20))
            .RecordsOf("dept_subsidy", "2016Q2", "2016-06-30", Pay("p1", "产业奖补", 10), Pay("p3", "产业奖补", 30))
            .RecordsOf("dept_subsidy", "2016Q2", "2016-06-30", Pay("p3", "产业奖补", 30))
            .AsOf("2016Q2");
        register.ReceiveAgain("copy.csv");

        Assert.Equal("p1 10.00 1\np2 20.00 1\np3 30.00 2", register.Rows("select person_key, amount_yuan, count(*) from core.payment group by all order by 1"));
        Assert.Equal("4", register.AsOf("2016Q2").Rows("select count(*) from core.payment"));
    }

    [Fact]
    public void Money_dated_after_the_quarter_that_its_list_closes_belongs_to_the_next_and_a_date_far_ahead_is_none()
    {
        var share = $"village_code={A} asset_name=光伏 holder_kind=1 income_due_yuan=100 income_paid_yuan=100";
        var subsidy = $"village_code={A} old_area_kind=5 subsidy_due_yuan=100 subsidy_paid_yuan=100";
        using var register = Register()
            .RecordsOf("dept_subsidy", "2016Q2", "2016-07-10", Pay("p1", "产业奖补", 10), Pay("p2", "产业奖补", 20, "2016-07-31"), Pay("p3", "产业奖补", 30, "2017-07-31"))
            .RecordsOf("own_asset_share", "2016Q2", "2016-07-10", share + " paid_date=2016-06-30", share + " paid_date=2016-07-05", share + " paid_date=2017-07-05")
            .RecordsOf("own_old_area_subsidy", "2016Q2", "2016-07-10", subsidy + " period_date=2016-06-30", subsidy + " period_date=2016-07-31", subsidy + " period_date=2017-07-31")
            .Build("2016Q2");
        const string Booked =
            "select string_agg(amount_yuan::integer || ' ' || quarter, ', ' order by amount_yuan), (select string_agg(quarter, ' ' order by quarter) from core.asset_share), (select string_agg(quarter, ' ' order by quarter) from core.old_area_subsidy) from core.payment";

        Assert.Equal("10 2016Q2, 30 2016Q2 2016Q2 2016Q2 2016Q2 2016Q2", register.Rows(Booked));
        Assert.Equal("10 2016Q2, 20 2016Q3, 30 2016Q2 2016Q2 2016Q2 2016Q3 2016Q2 2016Q2 2016Q3", register.Build("2016Q3").Rows(Booked));
    }

    [Fact]
    public void Payment_for_a_month_after_the_death_is_a_lead_and_one_for_its_month_is_not()
    {
        using var register = Register()
            .Records("dept_death", "2016Q2", "person_key=p1 is_id_void=false death_date=2016-05-10", "person_key=p9 is_id_void=false death_date=2016-04-10")
            .Records("dept_subsidy", "2016Q3", Pay("p1", "养老金", 10), Pay("p1", "养老金", 11, "2016-06-30"), Pay("p9", "产业奖补", 12))
            .AsOf("2016Q3");

        Assert.Equal($"11.00 {A}\n12.00 441500", Found(register, "payment_after_death"));
        Assert.Equal(string.Empty, Found(register, "payment_to_unregistered"));
    }

    [Fact]
    public void Account_that_is_not_the_households_is_a_lead_where_the_household_has_one()
    {
        using var register = new SmallRegister()
            .Roster("2016Q2", A, "h1 p1 bank_account_key=a1", "h2 p2")
            .Records("dept_subsidy", "2016Q2", Pay("p1", "产业奖补", 10) + " account_key=a1", Pay("p1", "务工补贴", 11) + " account_key=a9", Pay("p2", "产业奖补", 12) + " account_key=a9")
            .AsOf("2016Q2");

        Assert.Equal($"11.00 {A}", Found(register, "payment_to_foreign_account"));
    }

    [Fact]
    public void Rules_the_office_has_not_configured_are_silent_and_say_so()
    {
        using var register = Exited().AsOf("2017Q2");

        Assert.Equal("0", register.Rows("select count(*) from mart.finding where rule in ('payment_after_grace', 'payment_over_cap', 'payment_split_under_limit')"));
        Assert.Equal("payment_after_grace payment_over_cap payment_split_under_limit", register.Rows("select string_agg(rule, ' ' order by rule) from mart.finding_rule where not is_configured and rule like 'payment%'"));
    }

    [Fact]
    public void Configured_grace_cap_and_approval_limit_are_judged()
    {
        using var register = Exited();
        register.Reference("parameters.csv", Parameters("grace_period_quarters,,", "grace_period_quarters,4,", "approval_limit_yuan,,", "approval_limit_yuan,5000,"));
        register.Reference("payment_items.csv", "item,aliases,use,is_poverty_only,cap_yuan,source\n产业奖补,,industry,true,9000,test\n务工补贴,,employment,true,,test\n");
        register.AsOf("2017Q2");

        Assert.Equal($"300.00 {A}", Found(register, "payment_after_grace"));
        Assert.Equal("脱贫已满5个季度，超过政策享受期4个季度后仍发放“务工补贴”，需核查；核实前不得停发、不得清退", register.Rows("select detail_zh from mart.finding where rule = 'payment_after_grace'"));
        Assert.Equal($"600.00 {A}", Found(register, "payment_over_cap"));
        Assert.Equal($"9600.00 {A}", Found(register, "payment_split_under_limit"));
        Assert.Equal("0", register.Rows("select count(*) from mart.finding_rule where not is_configured and rule like 'payment%'"));
    }

    [Fact]
    public void An_exit_older_than_the_data_has_its_grace_period_behind_it()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 exit_year=2014")
            .Records("dept_subsidy", "2016Q2", Pay("p1", "务工补贴", 300));
        register.Reference("parameters.csv", Parameters("grace_period_quarters,,", "grace_period_quarters,4,"));
        register.AsOf("2016Q2");

        Assert.Equal($"300.00 {A}", Found(register, "payment_after_grace"));
    }

    [Fact]
    public void Asset_income_service_points_and_old_area_subsidies_count_from_the_first_list_on()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1 is_poor_village=true")
            .Records("own_asset_share", "2016Q3", $"village_code={A} person_key=p1 asset_name=光伏 holder_kind=2 paid_date=2016-05-01 income_due_yuan=100 income_paid_yuan=80", $"village_code={A} asset_name=光伏 holder_kind=1 paid_date=2016-08-01 income_due_yuan=10 income_paid_yuan=10")
            .Records("own_finance_point", "2016Q2", $"village_code={A} point_kind=2 opened_date=2016-07-01")
            .Records("own_old_area_subsidy", "2016Q2", $"village_code={A} old_area_kind=5 period_date=2016-06-30 subsidy_due_yuan=300 subsidy_paid_yuan=270")
            .AsOf("2017Q1");

        Assert.Equal("2016Q3=90 2016Q4=90", register.Figure("asset_income_yuan_ytd"));
        Assert.Equal("2016Q2=0 2016Q3=1 2016Q4=1 2017Q1=1", register.Figure("finance_point_village_share_2"));
        Assert.Equal("2016Q2=0 2016Q3=0 2016Q4=0 2017Q1=0", register.Figure("finance_point_village_share_1"));
        Assert.Equal("2016Q2=0.9 2016Q3=0.9 2016Q4=0.9 2017Q1=-", register.Figure("old_area_subsidy_paid_share"));
    }

    [Fact]
    public void An_asset_is_as_many_shares_as_the_latest_list_says_whatever_income_it_brought_how_often()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h2 p2")
            .Records("own_asset_share", "2016Q2",
                $"village_code={A} person_key=p1 asset_name=光伏 holder_kind=2 share_yuan=1000 paid_date=2016-04-01 income_due_yuan=10 income_paid_yuan=10",
                $"village_code={A} person_key=p1 asset_name=光伏 holder_kind=2 share_yuan=1000 paid_date=2016-06-01 income_due_yuan=12 income_paid_yuan=12",
                $"village_code={A} person_key=p2 asset_name=光伏 holder_kind=2 share_yuan=500 paid_date=2016-06-01 income_due_yuan=5 income_paid_yuan=5",
                $"village_code={A} asset_name=光伏 holder_kind=1 share_yuan=8000 paid_date=2016-06-01 income_due_yuan=80 income_paid_yuan=80")
            .Records("own_asset_share", "2017Q1", $"village_code={A} person_key=p1 asset_name=光伏 holder_kind=2 share_yuan=1500 paid_date=2017-02-01 income_due_yuan=10 income_paid_yuan=10")
            .AsOf("2017Q1");

        Assert.Equal("2016Q2=9500 2016Q3=9500 2016Q4=9500 2017Q1=10000", register.Figure("asset_share_yuan"));
        Assert.Equal("2016Q2=1500 2016Q3=1500 2016Q4=1500 2017Q1=2000", register.Figure("asset_share_yuan_2"));
        Assert.Equal("2016Q2=8000 2016Q3=8000 2016Q4=8000 2017Q1=8000", register.Figure("asset_share_yuan_1"));
    }

    [Fact]
    public void Shares_of_holders_whose_ID_number_is_void_count_each()
    {
        const string Share = $"village_code={A} is_id_void=true asset_name=光伏 holder_kind=2 share_yuan=";
        using var register = Register()
            .Records("own_asset_share", "2016Q2", Share + "1000 person_name_key=n1", Share + "700 person_name_key=n2")
            .AsOf("2016Q2");

        Assert.Equal("2016Q2=1700", register.Figure("asset_share_yuan"));
    }

    [Fact]
    public void Sheets_of_assets_and_subsidies_that_come_twice_in_a_quarter_count_once()
    {
        var share = $"village_code={A} asset_name=光伏 holder_kind=1 paid_date=2016-05-01 income_due_yuan=100 income_paid_yuan=80";
        var subsidy = $"village_code={A} old_area_kind=5 period_date=2016-06-30 subsidy_due_yuan=300 subsidy_paid_yuan=270";
        using var register = Register()
            .RecordsOf("own_asset_share", "2016Q2", "2016-05-31", share).RecordsOf("own_asset_share", "2016Q2", "2016-06-30", share, share)
            .RecordsOf("own_old_area_subsidy", "2016Q2", "2016-05-31", subsidy).RecordsOf("own_old_area_subsidy", "2016Q2", "2016-06-30", subsidy)
            .AsOf("2016Q2");

        Assert.Equal("160", register.Rows("select sum(income_paid_yuan)::integer from core.asset_share"));
        Assert.Equal("270", register.Rows("select sum(subsidy_paid_yuan)::integer from core.old_area_subsidy"));
    }

    private static SmallRegister Register() => new SmallRegister().Roster("2016Q2", A, "h1 p1", "h2 p2", "h3 p3", "h4 p4");

    /// <summary>h1 exited in 2016Q1; payments near the approval limit and beyond the cap.</summary>
    private static SmallRegister Exited() => new SmallRegister()
        .Roster("2016Q1", A, "h1 p1 exit_year=2016", "h2 p2")
        .Records("dept_subsidy", "2017Q2", Pay("p1", "务工补贴", 300, "2017-06-30"), Pay("p2", "产业奖补", 4800, "2017-04-30"), Pay("p2", "产业奖补", 4800, "2017-05-31"), Pay("p2", "务工补贴", 4800, "2017-05-31"));

    private static string Pay(string person, string item, int yuan, string month = "2016-05-31") => $"person_key={person} is_id_void=false pay_item={item} pay_month={month} pay_yuan={yuan}";

    private static string Parameters(params string[] changes) => changes.Chunk(2).Aggregate(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "reference", "parameters.csv")), (text, change) => text.Replace(change[0], change[1], StringComparison.Ordinal));

    private static string Found(SmallRegister register, string rule, string quarter = "%") =>
        register.Rows($"select amount_yuan, division from mart.finding where rule = '{rule}' and quarter like '{quarter}' order by 1, 2");
}
