using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Micro-credit: balances, breaches, the growth tests.</summary>
public sealed class LoanTests
{
    private const string A = SmallRegister.VillageA;
    private const string HaifengVillage = "441521101001";

    [Fact]
    public void Loans_over_amount_or_term_are_breaches_and_one_loan_in_two_lists_is_one()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 30000, 20000), Loan("c2", "p1", 30000, 30000), Loan("c3", "p2", 10000, 0) + " term_months=60", Loan("c4", "p3", 10000, 9000) + " term_months=37", Loan("c5", "p9", 90000, 90000))
            .Sheet("g_loan", "2016Q2", A, "h1 loan_date=2016-01-01 loan_yuan=30000", "h4 loan_date=2016-02-01 loan_yuan=50000.01")
            .AsOf("2016Q3");

        Assert.Equal("2016Q2=109000.01 2016Q3=109000.01", register.Figure("loan_balance_yuan"));
        Assert.Equal("2016Q2=3 2016Q3=3", register.Figure("loan_breach_count"));
        Assert.Equal($"30000.00 {A}\n50000.01 {A}", Found(register, "loan_over_amount", "2016Q3"));
        Assert.Equal($"10000.00 {A}", Found(register, "loan_over_term", "2016Q3"));
    }

    [Fact]
    public void A_loan_lent_after_the_end_of_the_quarter_is_no_stock_of_it()
    {
        using var register = Register()
            .RecordsOf("own_loan", "2016Q2", "2016-07-10", Loan("c1", "p1", 10000, 9000), Loan("c2", "p2", 20000, 20000).Replace("2016-01-01", "2016-07-05", StringComparison.Ordinal))
            .Sheet("g_loan", "2016Q2", A, "h3 loan_date=2016-06-30 loan_yuan=100", "h4 loan_date=2016-07-01 loan_yuan=200")
            .AsOf("2016Q3");

        Assert.Equal("2016Q2=9100 2016Q3=29300", register.Figure("loan_balance_yuan"));
    }

    [Fact]
    public void A_loan_of_a_household_that_moved_is_not_counted_in_both_villages()
    {
        using var register = new SmallRegister()
            .Roster("2016Q2", A, "h1 p1", "h2 p2")
            .Sheet("g_loan", "2016Q2", A, "h1 loan_date=2016-01-01 loan_yuan=30000")
            .Roster("2016Q3", A, "h2 p2")
            .Roster("2016Q3", SmallRegister.VillageB, "h1 p1")
            .Sheet("g_loan", "2016Q3", SmallRegister.VillageB, "h1 loan_date=2016-01-01 loan_yuan=30000")
            .AsOf("2016Q3");

        Assert.Equal($"2016Q2 {A}\n2016Q3 {SmallRegister.VillageB}", register.Rows("select quarter, village_code from core.loan order by all"));
    }

    [Fact]
    public void A_loan_of_the_household_projects_that_a_book_had_is_repaid_where_the_next_book_leaves_it_out()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 10000, 10000), Loan("c2", "p2", 20000, 20000))
            .Records("own_loan", "2016Q3", Loan("c1", "p1", 10000, 4000))
            .Sheet("g_loan", "2016Q2", A, "h2 loan_date=2016-01-01 loan_yuan=20000", "h4 loan_date=2016-01-01 loan_yuan=500")
            .AsOf("2016Q3");

        Assert.Equal("2016Q2=30500 2016Q3=4500", register.Figure("loan_balance_yuan"));
    }

    [Fact]
    public void Later_book_of_a_bank_stands_for_all_its_loans()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 10000, 10000) + " subsidy_due_yuan=40 subsidy_paid_yuan=10", Loan("c2", "p2", 10000, 10000))
            .Records("own_loan", "2016Q3", Loan("c1", "p1", 10000, 4000) + " subsidy_due_yuan=80 subsidy_paid_yuan=60")
            .AsOf("2016Q3");

        Assert.Equal("2016Q2=20000 2016Q3=4000", register.Figure("loan_balance_yuan"));
        Assert.Equal("2016Q2=0.25 2016Q3=0.75", register.Figure("interest_subsidy_paid_share"));
    }

    [Fact]
    public void Book_that_comes_county_by_county_is_put_together_and_a_contract_of_two_books_is_one_loan()
    {
        using var register = Register()
            .RecordsOf("own_loan", "2016Q2", "2016-06-28", Loan("c1", "p1", 10000, 10000), Loan("c2", "p2", 10000, 9000), Loan("c2", "p2", 10000, 9000))
            .RecordsOf("own_loan", "2016Q2", "2016-06-30", Loan("c3", "p9", 10000, 500, HaifengVillage))
            .RecordsOf("own_loan", "2016Q3", "2016-09-30", Loan("c3", "p9", 10000, 400, HaifengVillage), Loan("c2", "p2", 10000, 8000, HaifengVillage))
            .AsOf("2016Q3");

        Assert.Equal("2016Q2 19500\n2016Q3 18400", register.Rows("select quarter, sum(balance_yuan)::integer from core.loan group by all order by 1"));
        Assert.Equal("2016Q2 3\n2016Q3 3", register.Rows("select quarter, count(*) from core.loan group by all order by 1"));
    }

    [Fact]
    public void Loans_without_contract_or_bank_are_each_a_loan_of_their_own()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 10000, 100), Loan("", "p2", 20000, 200), Loan("", "p3", 30000, 300), Loan("", "p4", 30000, 400).Replace("bank=b ", "", StringComparison.Ordinal))
            .AsOf("2016Q2");

        Assert.Equal("4 4 1000", register.Rows("select count(*), count(distinct loan_key), sum(balance_yuan)::integer from core.loan"));
    }

    [Fact]
    public void Loan_without_a_term_is_over_it_when_it_is_due_later_than_the_limit()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 10000, 100) + " due_date=2019-01-01", Loan("c2", "p2", 20000, 100) + " due_date=2019-01-02", Loan("c3", "p3", 30000, 100) + " term_months=36 due_date=2019-01-02")
            .AsOf("2016Q2");

        Assert.Equal("2016Q2=1", register.Figure("loan_breach_count"));
        Assert.Equal("20000.00 贷款2016-01-01发放、2019-01-02到期，超过小额信贷期限上限，需核查", register.Rows("select amount_yuan, detail_zh from mart.finding where rule = 'loan_over_term'"));
    }

    [Fact]
    public void Growth_tests_compare_with_the_year_before_and_need_their_yardsticks()
    {
        using var register = Register()
            .Records("own_loan", "2016Q2", Loan("c1", "p1", 10000, 10000)).Records("own_loan", "2017Q2", Loan("c1", "p1", 10000, 13000))
            .Records("own_bank_balance", "2016Q2", "bank=b county_code=441502 all_loans_yuan=100 farm_loans_yuan=50").Records("own_bank_balance", "2017Q2", "bank=b county_code=441502 all_loans_yuan=120 farm_loans_yuan=55")
            .AsOf("2017Q2");

        Assert.Equal("2017Q2=0.2", register.Figure("loan_growth_gap_household"));
        Assert.Equal("-", register.Figure("loan_growth_gap_area"));
        register.Reference("loan_growth.csv", "year,all_loans_growth_share,status,source\n2017,0.15,test,test\n");
        register.AsOf("2017Q2");
        Assert.Equal("2017Q2=0.05", register.Figure("loan_growth_gap_area", "441502"));
    }

    [Fact]
    public void A_bank_that_began_to_report_is_no_growth_of_loans()
    {
        const string First = "bank=a county_code=441502 farm_loans_yuan=50 all_loans_yuan=";
        using var register = Register()
            .Records("own_bank_balance", "2016Q2", First + "100")
            .Records("own_bank_balance", "2017Q2", First + "120", "bank=b county_code=441502 all_loans_yuan=900 farm_loans_yuan=500", "bank=a county_code=441521 all_loans_yuan=300");
        register.Reference("loan_growth.csv", "year,all_loans_growth_share,status,source\n2017,0.15,test,test\n");
        register.AsOf("2017Q2");

        Assert.Equal("2017Q2=0.05", register.Figure("loan_growth_gap_area"));
        Assert.Equal("2017Q2=0.05", register.Figure("loan_growth_gap_area", "441502"));
        Assert.Equal("-", register.Figure("loan_growth_gap_area", "441521"));
    }

    private static SmallRegister Register() => new SmallRegister().Roster("2016Q2", A, "h1 p1", "h2 p2", "h3 p3", "h4 p4");

    private static string Loan(string contract, string person, int principal, int balance, string village = A) =>
        $"bank=b {(contract.Length > 0 ? $"contract_key={contract} " : "")}person_key={person} is_id_void=false village_code={village} principal_yuan={principal} loan_date=2016-01-01 balance_yuan={balance}";

    private static string Found(SmallRegister register, string rule, string quarter = "%") =>
        register.Rows($"select amount_yuan, division from mart.finding where rule = '{rule}' and quarter like '{quarter}' order by 1, 2");
}
