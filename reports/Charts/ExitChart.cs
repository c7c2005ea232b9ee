using System.Globalization;
using ScottPlot;

namespace Analytics.Reports.Charts;

/// <summary>Exits by year, as registered and as verified, against the target line of each year. In 万人; of a small place in 人.</summary>
public static class ExitChart
{
    private const int Width = 780;
    private const int Height = 340;
    private const float LabelSize = 15;
    private const double BarWidth = 0.24;
    private const double LineReach = 0.37;
    private const double TenThousand = 10_000;

    private static readonly Color s_target = Color.FromHex("#B3151F");
    private static readonly Color s_ink = Color.FromHex("#303030");
    private static readonly Color s_grid = Color.FromHex("#E3E3E3");

    // opaque, apart in print without colour
    private static readonly Series[] s_series =
    [
        new("登记脱贫", Color.FromHex("#2B5C8A"), Colors.White, year => year.RegisteredPeople),
        new("比对达标", Color.FromHex("#DDA04B"), s_ink, year => year.VerifiedPeople),
        new("预脱贫", Color.FromHex("#C3D0DC"), s_ink, year => year.PreExitPeople),
    ];

    /// <summary>The unit of its axis, for the caption.</summary>
    /// <param name="years">Years from left to right.</param>
    /// <returns>万人, or 人 where no year comes to ten thousand.</returns>
    public static string Unit(IReadOnlyList<ExitYear> years) => (double)Highest(years) < TenThousand ? "人" : "万人";

    /// <summary>Draws the chart.</summary>
    /// <param name="years">Years from left to right.</param>
    /// <returns>The chart.</returns>
    public static Chart Draw(IReadOnlyList<ExitYear> years)
    {
        var words = new List<string> { "0123456789." };
        using var plot = Plot(years, words);
        return new Chart(SvgText.Stable(plot.GetSvgXml(Width, Height)), string.Concat(words));
    }

    /// <summary>Draws the chart for Word, at twice its size.</summary>
    /// <param name="years">Years from left to right.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] DrawPng(IReadOnlyList<ExitYear> years)
    {
        using var plot = Plot(years, []);
        plot.ScaleFactor = 2;
        return plot.GetImageBytes(Width * 2, Height * 2);
    }

    private static Plot Plot(IReadOnlyList<ExitYear> years, List<string> words)
    {
        ArgumentNullException.ThrowIfNull(years);
        var plot = new Plot();
        var highest = (double)Highest(years);
        var scale = highest < TenThousand ? 1 : TenThousand;
        var top = Math.Max(1, highest / scale * 1.3);
        for (var i = 0; i < years.Count; i++)
        {
            AddBars(plot, words, i, years[i], top, scale);
            AddTarget(plot, words, i, years[i].TargetPeople, scale);
        }

        AddAxes(plot, words, years, top);
        AddLegend(plot, words, years);
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Layout.Fixed(new PixelPadding(left: scale > 1 ? 34 : 58, right: 10, bottom: 30, top: 8));
        plot.Font.Set(ChartFont.Family); // last: later styles would bring the default font back
        return plot;
    }

    private static void AddBars(Plot plot, List<string> words, int position, ExitYear year, double top, double scale)
    {
        var present = s_series.Where(series => series.Of(year) is > 0).ToList();
        for (var k = 0; k < present.Count; k++)
        {
            var people = present[k].Of(year)!.Value;
            var x = position + ((k - ((present.Count - 1) / 2.0)) * BarWidth);
            var height = (double)people / scale;
            plot.Add.Bar(new Bar { Position = x, Value = height, Size = BarWidth * 0.88, FillColor = present[k].Fill, LineWidth = 0 });
            var isTall = height > top * 0.1;
            AddText(plot, words, Number(people, scale), x, height, isTall ? present[k].Ink : s_ink, isTall ? Alignment.UpperCenter : Alignment.LowerCenter)
                .OffsetY = isTall ? 5 : -3;
        }
    }

    private static void AddTarget(Plot plot, List<string> words, int position, decimal? people, double scale)
    {
        if (people is not { } target)
        {
            return;
        }

        var height = (double)target / scale;
        var line = plot.Add.Line(position - LineReach, height, position + LineReach, height);
        line.LineColor = s_target;
        line.LineWidth = 2;
        line.LinePattern = LinePattern.Dashed;
        line.MarkerSize = 0;
        AddText(plot, words, Number(target, scale), position + LineReach, height, s_target, Alignment.MiddleLeft).OffsetX = 3;
    }

    private static ScottPlot.Plottables.Text AddText(Plot plot, List<string> words, string text, double x, double y, Color color, Alignment alignment)
    {
        words.Add(text);
        var label = plot.Add.Text(text, x, y);
        label.LabelFontName = ChartFont.Family;
        label.LabelFontSize = LabelSize - 1;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        return label;
    }

    private static void AddAxes(Plot plot, List<string> words, IReadOnlyList<ExitYear> years, double top)
    {
        string[] names = [.. years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Year}年"))];
        words.AddRange(names);
        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, names.Length).Select(i => (double)i)], names);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = LabelSize;
        plot.Axes.Bottom.FrameLineStyle.Color = s_ink;
        plot.Axes.Left.TickLabelStyle.FontSize = LabelSize - 1;
        plot.Axes.Left.TickLabelStyle.ForeColor = s_ink;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = s_grid;
        plot.Axes.SetLimits(-0.55, years.Count - 0.45, 0, top);
    }

    private static void AddLegend(Plot plot, List<string> words, IReadOnlyList<ExitYear> years)
    {
        var items = s_series
            .Where(series => years.Any(year => series.Of(year) is > 0))
            .Select(series => new LegendItem { LabelText = series.Name, FillColor = series.Fill })
            .Append(new LegendItem { LabelText = "年度任务", LineColor = s_target, LineWidth = 2, LinePattern = LinePattern.Dashed })
            .ToList();
        foreach (var item in items)
        {
            item.LabelFontName = ChartFont.Family;
            item.LabelFontSize = LabelSize;
            words.Add(item.LabelText);
        }

        var legend = plot.ShowLegend(items, Alignment.UpperCenter);
        legend.Orientation = Orientation.Horizontal;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.White;
        legend.ShadowOffset = new PixelOffset(0, 0);
        legend.BackgroundColor = Colors.White;
        legend.SymbolWidth = 26;
        legend.InterItemPadding = new PixelPadding(14, 14, 2, 2);
    }

    private static decimal Highest(IReadOnlyList<ExitYear> years) =>
        years.SelectMany(year => s_series.Select(series => series.Of(year)).Append(year.TargetPeople)).Max() ?? 0;

    private static string Number(decimal people, double scale) =>
        (people / (decimal)scale).ToString(scale > 1 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private sealed record Series(string Name, Color Fill, Color Ink, Func<ExitYear, decimal?> Of);
}
