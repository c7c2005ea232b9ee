using Analytics.Reports.Charts;
using Xunit;

namespace Analytics.Tests.Reports.Charts;

public sealed class ExitChartTests
{
    private static readonly ExitYear[] s_years = [new(2016, 41_000, 39_000, 35_000, null), new(2017, 57_000, null, null, 55_000), new(2018, 43_000, null, null, null)];

    public ExitChartTests() => ChartFont.Register(Engine.Options.FontFolder);

    [Fact]
    public void Equal_years_give_equal_pictures() => Assert.Equal(ExitChart.Draw(s_years).Svg, ExitChart.Draw(s_years).Svg);

    [Fact]
    public void Every_word_is_set_in_the_one_chart_font_with_ordinary_characters()
    {
        var svg = ExitChart.Draw(s_years).Svg;

        Assert.Contains("登记脱贫", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(svg, character => character is >= '\u2F00' and <= '\u2FD5');
        var families = svg.Split("font-family=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);
        Assert.StartsWith(ChartFont.Family, Assert.Single(families), StringComparison.Ordinal);
    }

    [Fact]
    public void No_colour_is_transparent()
    {
        var svg = ExitChart.Draw(s_years).Svg;

        Assert.DoesNotContain("-opacity", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_without_any_number_still_draw() => Assert.NotEmpty(ExitChart.Draw([new ExitYear(2016, null, null, null, null)]).Svg);
}
