using Analytics.Reports.Charts;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Reports.Charts;

public sealed class KangxiRadicalsTests
{
    [Theory]
    [InlineData("\u2F00", "一")]
    [InlineData("\u2F08口", "人口")]
    [InlineData("\u2F64\u2F45", "用方")]
    [InlineData("\u2FD5", "龠")]
    public void A_radical_becomes_the_ordinary_character(string radicals, string text) => Assert.Equal(text, KangxiRadicals.ToIdeographs(radicals));

    [Fact]
    public void Other_characters_stay_as_they_are() => Gen.Char.Where(c => c is < '\u2F00' or > '\u2FD5').Array
        .Sample(characters => KangxiRadicals.ToIdeographs(new string(characters)) == new string(characters));
}
