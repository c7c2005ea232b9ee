using Analytics.Models.Learners;
using Analytics.Models.Reasons;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class ReasonTests
{
    private static readonly FeatureText[] Texts =
    [
        new("income_growth_4q", "income", "人均可支配收入较上年同期变化", "change", "人均可支配收入较上年同期{value}", ""),
        new("income_gap", "income", "与脱贫线之比（对数）", "line_gap", "人均可支配收入{value}", ""),
        new("serious_people", "illness", "患大病人数", "people", "患大病{value}", "无大病患者"),
    ];

    [Theory]
    [InlineData(0, -0.371f, "人均可支配收入较上年同期下降31%")]
    [InlineData(0, 0.05f, "人均可支配收入较上年同期增长5%")]
    [InlineData(0, float.NaN, "人均可支配收入较上年同期变化无记录")]
    [InlineData(1, 0.0769f, "人均可支配收入比适用脱贫线高8%")]
    [InlineData(1, float.NaN, "与脱贫线之比无记录")]
    [InlineData(2, 2f, "患大病2人")]
    [InlineData(2, 0f, "无大病患者")]
    public void A_value_is_said_in_plain_chinese(int text, float value, string said) => Assert.Equal(said, Texts[text].Say(value));

    [Fact]
    public void Reasons_add_up_by_group_and_the_feature_that_pulls_hardest_speaks_for_its_group()
    {
        var writer = new ReasonWriter(["income_growth_4q", "income_gap", "serious_people"], Texts);

        var reasons = writer.Write([-0.371f, 0.0769f, 1], new Explanation(-3, [0.8, 0.2, 0.5]));

        Assert.Equal(["income", "illness"], reasons.Select(reason => reason.Group));
        Assert.Equal([1.0, 0.5], reasons.Select(reason => reason.Contribution));
        Assert.Equal("人均可支配收入较上年同期下降31%", reasons[0].TextZh);
    }

    [Fact]
    public void A_feature_without_words_is_refused() => Assert.Throws<ArgumentException>(() => new ReasonWriter(["unknown"], Texts));
}
