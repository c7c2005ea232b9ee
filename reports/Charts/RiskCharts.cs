using System.Globalization;
using ScottPlot;

namespace Analytics.Reports.Charts;

/// <summary>
/// Charts of the relapse-risk model, for documents and the dashboard. Their inputs are rows of <c>risk.evaluation</c>: the capacity curve from
/// groups <c>visits:…</c>, calibration from <c>bin:…</c>, drift from <c>feature:…</c>; drivers from <c>risk.contribution</c>.
/// </summary>
public static class RiskCharts
{
    private const int Width = 780;
    private const int Height = 340;
    private const float LabelSize = 14;
    private static readonly Color s_ink = Color.FromHex("#303030");
    private static readonly Color s_main = Color.FromHex("#2B5C8A");
    private static readonly Color s_other = Color.FromHex("#DDA04B");
    private static readonly Color s_chance = Color.FromHex("#9A9A9A");

    /// <summary>How many of the households that fell back the first visits would have reached.</summary>
    /// <param name="curves">One curve a model, the champion first; points by visits.</param>
    /// <param name="households">Households scored.</param>
    /// <param name="events">Of them, those that fell back.</param>
    /// <returns>The chart.</returns>
    public static Chart Capacity(IReadOnlyList<RiskCurve> curves, int households, int events)
    {
        ArgumentNullException.ThrowIfNull(curves);
        using var plot = new Plot();
        var words = new List<string> { "走访户数", "其中返贫或跌破线户数", "随机走访" };
        for (var i = 0; i < curves.Count; i++)
        {
            double[] x = [0, .. curves[i].Points.Select(point => point.X)];
            double[] y = [0, .. curves[i].Points.Select(point => point.Y)];
            AddLine(plot, words, curves[i].Name, x, y, i == 0 ? s_main : s_other, i == 0 ? 3 : 2);
        }

        var reach = curves.SelectMany(curve => curve.Points).Select(point => point.X).DefaultIfEmpty(households).Max();
        AddLine(plot, words, "随机走访", [0, reach], [0, events * reach / Math.Max(1, households)], s_chance, 1);
        return Finish(plot, words, "走访户数", "其中返贫或跌破线户数", legend: true);
    }

    /// <summary>Forecast against observed shares, by bins of equally many households.</summary>
    /// <param name="points">X forecast, Y observed, both 0 to 1.</param>
    /// <returns>The chart.</returns>
    public static Chart Calibration(IReadOnlyList<RiskPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        using var plot = new Plot();
        var words = new List<string>();
        double[] forecast = [.. points.Select(point => point.X * 100)];
        double[] observed = [.. points.Select(point => point.Y * 100)];
        var top = forecast.Concat(observed).DefaultIfEmpty(1).Max() * 1.05;
        AddLine(plot, words, "完全吻合", [0, top], [0, top], s_chance, 1);
        AddLine(plot, words, "模型", forecast, observed, s_main, 2).MarkerSize = 8;
        plot.Axes.SetLimits(0, top, 0, top); // no share is below nothing
        return Finish(plot, words, "预测概率（%）", "实际发生率（%）", legend: true);
    }

    /// <summary>Features whose distribution moved most since training.</summary>
    /// <param name="bars">Name of the feature and its stability index, largest first.</param>
    /// <returns>The chart.</returns>
    public static Chart Drift(IReadOnlyList<RiskBar> bars) => Bars(bars, "分布稳定性指数（0.25以上为明显变化）", "0.00");

    /// <summary>Which groups of reasons raise the risk of the listed households.</summary>
    /// <param name="bars">Name of the group and households it leads, largest first.</param>
    /// <returns>The chart.</returns>
    public static Chart Drivers(IReadOnlyList<RiskBar> bars) => Bars(bars, "以此为首要原因的户数", "0");

    private static Chart Bars(IReadOnlyList<RiskBar> bars, string title, string format)
    {
        ArgumentNullException.ThrowIfNull(bars);
        using var plot = new Plot();
        var words = new List<string>();
        var top = bars.Select(bar => bar.Value).DefaultIfEmpty(1).Max() * 1.12;
        for (var i = 0; i < bars.Count; i++)
        {
            plot.Add.Bar(new Bar { Position = -i, Value = bars[i].Value, Size = 0.62, FillColor = s_main, LineWidth = 0, Orientation = Orientation.Horizontal });
            var text = bars[i].Value.ToString(format, CultureInfo.InvariantCulture);
            words.Add(text);
            var label = plot.Add.Text(text, bars[i].Value, -i);
            (label.LabelFontSize, label.LabelFontColor, label.LabelAlignment, label.OffsetX) = (LabelSize, s_ink, Alignment.MiddleLeft, 4);
        }

        words.AddRange(bars.Select(bar => bar.Name));
        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, bars.Count).Select(i => (double)-i)], [.. bars.Select(bar => bar.Name)]);
        plot.Axes.SetLimits(0, top, -bars.Count + 0.4, 0.6);
        plot.Axes.Bottom.SetTicks([], []); // every bar bears its number
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.HideGrid();
        return Finish(plot, words, title, null, legend: false, 70 + (26 * bars.Count));
    }

    private static ScottPlot.Plottables.Scatter AddLine(Plot plot, List<string> words, string name, double[] x, double[] y, Color color, float width)
    {
        words.Add(name);
        var line = plot.Add.ScatterLine(x, y);
        (line.LegendText, line.LineColor, line.LineWidth, line.MarkerFillColor, line.MarkerLineColor) = (name, color, width, color, color);
        return line;
    }

    private static Chart Finish(Plot plot, List<string> words, string bottom, string? left, bool legend, int height = Height)
    {
        words.AddRange([bottom, left ?? "", "0123456789.,%"]);
        plot.Axes.Bottom.Label.Text = bottom;
        plot.Axes.Left.Label.Text = left ?? "";
        foreach (var axis in new[] { (AxisLabel: plot.Axes.Bottom.Label, Ticks: plot.Axes.Bottom.TickLabelStyle), (AxisLabel: plot.Axes.Left.Label, Ticks: plot.Axes.Left.TickLabelStyle) })
        {
            (axis.AxisLabel.FontSize, axis.AxisLabel.Bold, axis.AxisLabel.ForeColor) = (LabelSize, false, s_ink);
            (axis.Ticks.FontSize, axis.Ticks.ForeColor) = (LabelSize, s_ink);
        }

        plot.Axes.Bottom.MinorTickStyle.Length = 0;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        if (legend)
        {
            var box = plot.ShowLegend(Alignment.LowerRight);
            (box.OutlineWidth, box.FontSize, box.BackgroundColor) = (0, LabelSize, Colors.White);
            box.ShadowColor = Colors.White;
        }

        plot.Font.Set(ChartFont.Family); // last: later styles would bring the default font back
        return new Chart(SvgText.Stable(plot.GetSvgXml(Width, height)), string.Concat(words));
    }
}
