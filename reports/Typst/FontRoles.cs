using System.Text.Json.Nodes;
using SkiaSharp;

namespace Analytics.Reports.Typst;

/// <summary>
/// The families each role of a document may be set in, best first. GB/T 9704 asks for 仿宋 (body), 小标宋 (title), 黑体 and 楷体
/// (headings). The office's own come first where its folder has them, then Fandol, then Noto for the rare characters of place names,
/// then whatever else the office's folder holds, for characters that none of these has.
/// </summary>
internal static class FontRoles
{
    private const string RareCharacters = "Noto Serif CJK SC";
    private const int MostFaces = 64;

    private static readonly Role[] All =
    [
        new("fang", "FandolFang R", ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong"]),
        new("song", "FandolSong", ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK"]),
        new("hei", "FandolHei", ["SimHei", "黑体", "STHeiti"]),
        new("kai", "FandolKai", ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti"]),
    ];

    /// <summary>Families the office's folder may have.</summary>
    public static IEnumerable<string> OfficeFamilies => All.SelectMany(role => role.Office);

    /// <summary>Families of the font files in a folder and its subfolders, in a fixed order.</summary>
    public static IReadOnlyList<string> FamiliesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC")
            .SelectMany(Families).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Role to families, for <c>data.fonts</c> of every template.</summary>
    /// <param name="office">The office families that were found, of a role or of none.</param>
    /// <returns>One array of family names a role.</returns>
    public static JsonObject Choose(IReadOnlyList<string> office)
    {
        var fonts = new JsonObject();
        foreach (var role in All)
        {
            string[] families = [.. role.Office.Where(office.Contains), role.Ours, RareCharacters, .. office.Except(OfficeFamilies, StringComparer.Ordinal)];
            fonts[role.Name] = new JsonArray([.. families.Select(family => JsonValue.Create(family))]);
        }

        fonts["rare"] = new JsonArray(RareCharacters);
        fonts["chart"] = new JsonArray(Charts.ChartFont.Family);
        return fonts;
    }

    private static IEnumerable<string> Families(string file)
    {
        for (var i = 0; SKTypeface.FromFile(file, i) is { } face && i < MostFaces; i++)
        {
            using (face)
            {
                yield return face.FamilyName;
            }
        }
    }

    private sealed record Role(string Name, string Ours, string[] Office);
}
