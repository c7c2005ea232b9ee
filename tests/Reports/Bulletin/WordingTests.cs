using Analytics.Reports.Bulletin;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0.98249, "98.2%")]
    [InlineData(0.9825, "98.3%")]
    [InlineData(1, "100.0%")]
    [InlineData(0, "0.0%")]
    [InlineData(0.99996, "99.9%")]
    [InlineData(0.0001, "0.1%")]
    [InlineData(1.234, "123.4%")]
    public void A_share_has_one_decimal_and_is_full_or_empty_only_when_it_is(double share, string printed) =>
        Assert.Equal(printed, Wording.Percent((decimal)share));

    [Fact]
    public void A_missing_number_is_a_dash_in_a_table_and_no_data_in_a_sentence()
    {
        Assert.Equal("—", Wording.Number(null));
        Assert.Equal("—", Wording.Percent(null));
        Assert.Equal("登记脱贫人数暂无数据", Wording.Counted("登记脱贫", null, "人"));
    }

    [Theory]
    [InlineData(10, 12, "增加2人")]
    [InlineData(12, 10, "减少2人")]
    [InlineData(10, 10, "持平")]
    public void A_change_is_more_less_or_level(int before, int now, string words) => Assert.Equal(words, Wording.Change(before, now, "人"));

    [Fact]
    public void A_change_from_nothing_known_is_not_mentioned() => Assert.Equal("", Wording.Change(null, 5, "人"));

    [Theory]
    [InlineData(0.959, 0.75, "高20.9个百分点")]
    [InlineData(0.75, 0.959, "低20.9个百分点")]
    [InlineData(0.75004, 0.75, "持平")]
    public void Shares_differ_by_percentage_points_of_the_printed_shares(double share, double from, string words) =>
        Assert.Equal(words, Wording.Points((decimal)from, (decimal)share, "高", "低", "持平"));

    [Fact]
    public void Printed_points_are_always_the_difference_of_the_printed_shares() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((a, b) =>
    {
        var (from, share) = (a / 100_000m, b / 100_000m);
        var points = Wording.Printed(share)!.Value - Wording.Printed(from)!.Value;
        var expected = points switch { 0 => "平", > 0 => FormattableString.Invariant($"高{points:0.0}个百分点"), _ => FormattableString.Invariant($"低{-points:0.0}个百分点") };
        return Wording.Points(from, share, "高", "低", "平") == expected;
    });

    [Theory]
    [InlineData(141_000, "14.1万")]
    [InlineData(57_000, "5.7万")]
    public void The_tasks_are_written_as_the_policy_writes_them(int people, string words) => Assert.Equal(words, Wording.TenThousands(people));
}
