using System.Globalization;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Rules;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Intake;

public sealed class CellTests
{
    [Theory]
    [InlineData("1234", 123400L, Rule.None)]
    [InlineData("-12.5", -1250L, Rule.None)]
    [InlineData("0.005", 1L, Rule.None)]
    [InlineData("1,234,567.89", 123456789L, Rule.ThousandsSeparator)]
    [InlineData("１２３４．５０", 123450L, Rule.ThousandsSeparator)]
    [InlineData("¥1,234", 123400L, Rule.ThousandsSeparator)]
    [InlineData("￥12", 1200L, Rule.ThousandsSeparator)]
    [InlineData("15，510", 1551000L, Rule.ThousandsSeparator)]
    [InlineData("350元", 35000L, Rule.ThousandsSeparator)]
    [InlineData("1.2万元", 1200000L, Rule.ThousandsSeparator)]
    public void A_number_is_read_to_the_cent(string text, long hundredths, Rule rule)
    {
        var outcome = NumberCell.Read(text, 2, out var value);
        Assert.Equal((true, rule, hundredths), (outcome.HasValue, outcome.Rule, value));
    }

    [Theory]
    [InlineData("3", 30000_00L)]
    [InlineData("3万元", 30000_00L)]
    [InlineData("3万", 30000_00L)]
    [InlineData("30000元", 30000_00L)]
    [InlineData("1,234.5", 12345000_00L)]
    public void A_unit_in_the_cell_stands_over_that_of_its_column(string text, long hundredths)
    {
        Assert.True(NumberCell.Read(text, 2, out var value, unitPower: 4).HasValue);
        Assert.Equal(hundredths, value);
    }

    [Theory]
    [InlineData("28/10/2017", "2017-10-28")]
    [InlineData("10/28/2017", "2017-10-28")]
    [InlineData("2017-28-10", "2017-10-28")]
    [InlineData("17年10月28日", "2017-10-28")]
    [InlineData("2017,10,28", "2017-10-28")]
    [InlineData("28102017", "2017-10-28")]
    [InlineData("43036", "2017-10-28")]
    [InlineData("20171", null)]
    [InlineData("05/03/2017", null)]
    [InlineData("05/05/2017", "2017-05-05")]
    [InlineData("2017-13-45", null)]
    [InlineData("2017-02-30", null)]
    [InlineData("17.10.28", null)]
    [InlineData("441599197001010013", null)]
    [InlineData("", null)]
    public void A_date_is_proposed_where_its_parts_make_one_in_a_single_order(string text, string? date) =>
        Assert.Equal(date, OnlyReading.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2017年春", 2017)]
    [InlineData("17年", 2017)]
    [InlineData("2016至2017", null)]
    [InlineData("1016年", null)]
    [InlineData("年", null)]
    public void A_year_is_proposed_where_there_is_but_one(string text, int? year) => Assert.Equal(year, OnlyReading.Year(text));

    [Theory]
    [InlineData("约5000元左右", "5000")]
    [InlineData("三人", "3")]
    [InlineData("十", "10")]
    [InlineData("5千元", "5千")]
    [InlineData("欠500", "欠500")]
    public void A_number_is_freed_of_words_that_do_not_change_it(string text, string number) => Assert.Equal(number, OnlyReading.Number(text));

    [Theory]
    [InlineData("见附表")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("--5")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999万元")]
    public void What_is_no_number_is_invalid(string text) => Assert.Equal(Rule.NumberInvalid, NumberCell.Read(text, 2, out _).Rule);

    [Fact]
    public void A_printed_number_reads_back_the_same() => Gen.Long[-99_999_999_999, 99_999_999_999].Sample(number =>
    {
        var plain = (number / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        var grouped = (number / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
        return NumberCell.Read(plain, 2, out var first).HasValue && first == number
            && NumberCell.Read(grouped, 2, out var second).HasValue && second == number;
    });

    [Theory]
    [InlineData("2016-12-31", "2016-12-31", Rule.None)]
    [InlineData("20161231", "2016-12-31", Rule.DateFormat)]
    [InlineData("201602", "2016-02-29", Rule.DateFormat)]
    [InlineData("2016.12", "2016-12-31", Rule.DateFormat)]
    [InlineData("2016/12/31", "2016-12-31", Rule.DateFormat)]
    [InlineData("2016/1/3", "2016-01-03", Rule.DateFormat)]
    [InlineData("2016-12-31 10:00:00", "2016-12-31", Rule.DateFormat)]
    [InlineData("2016年12月31日", "2016-12-31", Rule.DateFormat)]
    [InlineData("2016年2月", "2016-02-29", Rule.DateFormat)]
    [InlineData("2016", "2016-12-31", Rule.DateFormat)]
    [InlineData("２０１６－０１－０２", "2016-01-02", Rule.DateFormat)]
    public void A_date_is_read_in_every_form_a_month_as_its_last_day(string text, string date, Rule rule)
    {
        var outcome = DateCell.Read(text, out var read);
        Assert.Equal((true, rule, date), (outcome.HasValue, outcome.Rule, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("29991231")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("未填写")]
    public void A_date_that_means_none_is_none(string text) => Assert.Equal(CellOutcome.Missing, DateCell.Read(text, out _));

    [Theory]
    [InlineData("1985-02-30")]
    [InlineData("2016-13-01")]
    [InlineData("去年")]
    [InlineData("12/31/2016")]
    [InlineData("2016-1-1-1")]
    public void A_day_that_does_not_exist_is_invalid(string text) => Assert.Equal(Rule.DateInvalid, DateCell.Read(text, out _).Rule);

    [Theory]
    [InlineData("2016", 2016, Rule.None)]
    [InlineData("2016年", 2016, Rule.DateFormat)]
    [InlineData("201612", 2016, Rule.DateFormat)]
    public void A_year_is_read(string text, int year, Rule rule)
    {
        var outcome = DateCell.ReadYear(text, out var read);
        Assert.Equal((true, rule, year), (outcome.HasValue, outcome.Rule, read));
    }

    [Theory]
    [InlineData("1989")]
    [InlineData("2100")]
    [InlineData("20a7")]
    [InlineData("已脱贫")]
    public void A_year_outside_1990_to_2099_is_invalid(string text) => Assert.Equal(Rule.YearInvalid, DateCell.ReadYear(text, out _).Rule);

    [Fact]
    public void A_printed_date_reads_back_the_same() => Gen.Int[0, 73_000].Select(new DateOnly(1900, 1, 1).AddDays).Sample(day =>
        Array.TrueForAll(["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], format =>
            DateCell.Read(day.ToString(format, CultureInfo.InvariantCulture), out var read).HasValue && read == day));

    [Theory]
    [InlineData("甲", 1)]
    [InlineData("甲、乙，丙", 3)]
    [InlineData("甲 乙;丙,丁", 4)]
    [InlineData("3", 3)]
    [InlineData("2人", 2)]
    public void Names_of_people_are_counted(string text, int people)
    {
        Assert.True(MultiCell.ReadPeople(text, out var read).HasValue);
        Assert.Equal(people, read);
    }
}
