using Analytics.Tests.Warehouse;
using Xunit;

namespace Analytics.Tests.Disclosure;

public sealed class SmallPlaceTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("5000")]
    public void Neither_money_by_the_head_nor_a_median_nor_a_mean_tells_a_hidden_count_or_the_income_of_a_few_households(string income)
    {
        string[] many = [.. Enumerable.Range(10, 8).SelectMany(i => new[] { $"h{i} p{i}", $"h{i} q{i}" })];
        using var register = new SmallRegister()
            .Roster("2016Q4", SmallRegister.VillageA, "h1 p1 disposable_income=23456", "h1 p2", "h1 p3", $"h2 p4 labour_count=0 disposable_income={income}", "h2 p5 labour_count=0", "h2 p6 labour_count=0")
            .Roster("2016Q4", SmallRegister.VillageC, many)
            .AsOf("2016Q4");

        Assert.Equal(
            "fund_due_yuan - - -\nfund_due_yuan_city - - -\nfund_due_yuan_province - - -\nfund_due_yuan_shenzhen - - -\nincome_pc_mean_yuan - - -\nincome_pc_mean_yuan_out - - -\nincome_pc_median_yuan - - -\nregistered_households - - -",
            register.Rows("""
                select figure, numerator, denominator, value from mart.figure_public
                where division = '441502001' and figure in ('fund_due_yuan', 'fund_due_yuan_city', 'fund_due_yuan_province', 'fund_due_yuan_shenzhen', 'income_pc_mean_yuan', 'income_pc_mean_yuan_out', 'income_pc_median_yuan', 'registered_households')
                order by 1
                """));
    }
}
