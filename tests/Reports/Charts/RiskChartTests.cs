using Analytics.Reports.Charts;
using Xunit;

namespace Analytics.Tests.Reports.Charts;

public sealed class RiskChartTests
{
    private static readonly RiskPoint[] s_points = [new(100, 30), new(500, 90), new(1000, 120)];
    private static readonly RiskBar[] s_bars = [new("收入", 210), new("患病", 120), new("帮扶到期", 60)];

    public RiskChartTests() => ChartFont.Register(Engine.Options.FontFolder);

    [Fact]
    public void Every_chart_is_drawn_in_the_one_font_and_equal_inputs_give_equal_pictures()
    {
        foreach (var draw in new Func<Chart>[]
        {
            () => RiskCharts.Capacity([new RiskCurve("提升树", s_points), new RiskCurve("规则清单", s_points)], 4000, 200),
            () => RiskCharts.Calibration([new(0.02, 0.03), new(0.1, 0.09), new(0.3, 0.33)]),
            () => RiskCharts.Drift(s_bars),
            () => RiskCharts.Drivers(s_bars),
        })
        {
            var chart = draw();
            Assert.Equal(chart.Svg, draw().Svg);
            var families = chart.Svg.Split("font-family=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);
            Assert.StartsWith(ChartFont.Family, Assert.Single(families), StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(">[-−][0-9]", RiskCharts.Calibration([new(0.02, 0.03), new(0.1, 0.09), new(0.3, 0.33)]).Svg);
        Assert.Contains("患病", RiskCharts.Drivers(s_bars).Svg, StringComparison.Ordinal);
    }
}
