using ScottPlot;

namespace Analytics.Reports.Charts;

/// <summary>The one font of every chart, registered by file so that no system font can slip in.</summary>
public static class ChartFont
{
    /// <summary>Its family. Noto CJK sits too high in ScottPlot's labels.</summary>
    public const string Family = "WenQuanYi Micro Hei";

    private const string File = "wqy-microhei.ttc";

    private static readonly Lock Registration = new();
    private static bool isRegistered;

    /// <summary>Registers the font once a process.</summary>
    /// <param name="folder">Folder that <c>reports/Typst/fonts.sh</c> filled.</param>
    /// <exception cref="FileNotFoundException">The font is not there.</exception>
    public static void Register(string folder)
    {
        var path = Path.Combine(folder, File);
        lock (Registration)
        {
            if (isRegistered)
            {
                return;
            }

            if (!System.IO.File.Exists(path))
            {
                throw new FileNotFoundException($"no chart font '{path}': run 'bash reports/Typst/fonts.sh'", path);
            }

            Fonts.AddFontFile(Family, path);
            isRegistered = true;
        }
    }
}
