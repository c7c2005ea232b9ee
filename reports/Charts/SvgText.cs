using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Charts;

/// <summary>Makes the SVG that Skia writes the same in every run, and its text searchable.</summary>
internal static partial class SvgText
{
    /// <summary>Numbers the clip paths from one in the picture (Skia counts them over the whole process) and maps radicals back.</summary>
    public static string Stable(string svg)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return ClipPath().Replace(KangxiRadicals.ToIdeographs(svg), match =>
        {
            if (!numbers.TryGetValue(match.Value, out var own))
            {
                own = string.Create(CultureInfo.InvariantCulture, $"cl_{numbers.Count + 1}");
                numbers[match.Value] = own;
            }

            return own;
        });
    }

    [GeneratedRegex(@"\bcl_[0-9a-f]+\b", RegexOptions.None, 1000)]
    private static partial Regex ClipPath();
}
