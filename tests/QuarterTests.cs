using Analytics.Pipeline;
using CsCheck;
using Xunit;

namespace Analytics.Tests;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2017-10-28", "2017Q4")]
    [InlineData("2017-10-15", "2017Q3")]
    [InlineData("2017-10-16", "2017Q4")]
    [InlineData("2017-09-30", "2017Q3")]
    [InlineData("2018-01-05", "2017Q4")]
    public void A_file_taken_up_to_15_days_after_a_quarters_end_closes_that_quarter(string taken, string quarter) =>
        Assert.Equal(quarter, Quarter.OfFile(DateOnly.ParseExact(taken, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), closeDays: 15).ToString());

    [Fact]
    public void What_is_printed_is_read_back() =>
        Gen.Int[1990 * 4, (2099 * 4) + 3].Sample(index =>
        {
            var quarter = new Quarter(index / 4, (index % 4) + 1);
            return Quarter.TryParse(quarter.ToString(), out var read) && read == quarter && quarter.Plus(5).Plus(-5) == quarter && Quarter.Of(quarter.End) == quarter;
        });

    [Theory]
    [InlineData("2017")]
    [InlineData("2017Q5")]
    [InlineData("2017-4")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not_a_quarter(string? text) => Assert.False(Quarter.TryParse(text, out _));
}
