using System.Globalization;
using ScottPlot;

namespace Analytics.Reports.Charts;

/// <summary>Exits by year, as registered and as verified, against the target line of each year.</summary>
public static class ExitChart
{
    private const int Width = 780;
    private const int Height = 372;
    private const float LabelSize = 15;
    private const double BarWidth = 0.26;
    private const double TenThousand = 10_000;

    // opaque, apart in print without colour
    private static readonly Color Registered = Color.FromHex("#2B5C8A");
    private static readonly Color Verified = Color.FromHex("#D9933B");
    private static readonly Color PreExit = Color.FromHex("#B9C8D6");
    private static readonly Color Target = Color.FromHex("#B3151F");
    private static readonly Color Ink = Color.FromHex("#303030");
    private static readonly Color Grid = Color.FromHex("#E3E3E3");

    /// <summary>Draws the chart.</summary>
    /// <param name="years">Years from left to right.</param>
    /// <returns>The chart, in 万人.</returns>
    public static Chart Draw(IReadOnlyList<ExitYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        using var plot = new Plot();
        var words = new List<string>();
        var bars = new List<Bar>();
        for (var i = 0; i < years.Count; i++)
        {
            var year = years[i];
            (decimal? People, Color Fill)[] drawn = [(year.RegisteredPeople, Registered), (year.VerifiedPeople, Verified), (year.PreExitPeople, PreExit)];
            var present = drawn.Where(bar => bar.People is not null).ToList();
            for (var k = 0; k < present.Count; k++)
            {
                var position = i + ((k - ((present.Count - 1) / 2.0)) * BarWidth);
                bars.Add(BarOf(position, present[k].People!.Value, present[k].Fill));
                words.Add(bars[^1].ValueLabel);
            }

            AddTarget(plot, words, i, year.TargetPeople);
        }

        Style(plot, years, words, bars);
        var svg = KangxiRadicals.ToIdeographs(plot.GetSvgXml(Width, Height));
        return new Chart(svg, string.Concat(words));
    }

    private static Bar BarOf(double position, decimal people, Color fill) => new()
    {
        Position = position,
        Value = (double)people / TenThousand,
        Size = BarWidth * 0.86,
        FillColor = fill,
        LineWidth = 0,
        ValueLabel = InTenThousands(people),
    };

    private static void AddTarget(Plot plot, List<string> words, int position, decimal? people)
    {
        if (people is not { } target)
        {
            return;
        }

        var height = (double)target / TenThousand;
        var line = plot.Add.Line(position - 0.44, height, position + 0.44, height);
        line.LineColor = Target;
        line.LineWidth = 2;
        line.LinePattern = LinePattern.Dashed;
        line.MarkerSize = 0;
        var words0 = $"任务{InTenThousands(people.Value)}";
        words.Add(words0);
        var label = plot.Add.Text(words0, position + 0.44, height);
        label.LabelFontName = ChartFont.Family;
        label.LabelFontSize = LabelSize - 1;
        label.LabelFontColor = Target;
        label.LabelAlignment = Alignment.LowerRight;
        label.OffsetY = -2;
    }

    private static void Style(Plot plot, IReadOnlyList<ExitYear> years, List<string> words, List<Bar> bars)
    {
        var barPlot = plot.Add.Bars(bars);
        barPlot.ValueLabelStyle.FontName = ChartFont.Family;
        barPlot.ValueLabelStyle.FontSize = LabelSize - 1;
        barPlot.ValueLabelStyle.ForeColor = Ink;

        string[] names = [.. years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Year}年"))];
        words.AddRange(names);
        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, names.Length).Select(i => (double)i)], names);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = LabelSize;
        plot.Axes.Left.TickLabelStyle.FontSize = LabelSize - 1;
        plot.Axes.Left.Label.Text = "万人";
        plot.Axes.Left.Label.FontSize = LabelSize;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.FrameLineStyle.Color = Ink;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = Grid;
        words.Add("万人0123456789.");

        var top = years.SelectMany(year => new[] { year.TargetPeople, year.RegisteredPeople, year.VerifiedPeople, year.PreExitPeople })
            .Max() ?? 0;
        plot.Axes.SetLimits(-0.6, years.Count - 0.4, 0, Math.Max(1, (double)top / TenThousand * 1.16));
        AddLegend(plot, years, words);
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Font.Set(ChartFont.Family); // last: later styles would bring the default font back
    }

    private static void AddLegend(Plot plot, IReadOnlyList<ExitYear> years, List<string> words)
    {
        List<LegendItem> items =
        [
            new() { LabelText = "登记脱贫", FillColor = Registered },
            new() { LabelText = "比对达标", FillColor = Verified },
        ];
        if (years.Any(year => year.PreExitPeople is not null))
        {
            items.Add(new LegendItem { LabelText = "预脱贫", FillColor = PreExit });
        }

        items.Add(new LegendItem { LabelText = "年度任务", LineColor = Target, LineWidth = 2, LinePattern = LinePattern.Dashed });
        foreach (var item in items)
        {
            item.LabelFontName = ChartFont.Family;
            item.LabelFontSize = LabelSize;
            words.Add(item.LabelText);
        }

        var legend = plot.ShowLegend(items, Alignment.UpperRight);
        legend.FontName = ChartFont.Family;
        legend.Orientation = Orientation.Horizontal;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.White;
        legend.ShadowOffset = new PixelOffset(0, 0);
        legend.BackgroundColor = Colors.White;
        plot.HideLegend();
        var panel = plot.ShowLegend(Edge.Top);
        panel.Alignment = Alignment.MiddleCenter;
    }

    private static string InTenThousands(decimal people) =>
        (people / 10_000m).ToString("0.0#", CultureInfo.InvariantCulture);
}
