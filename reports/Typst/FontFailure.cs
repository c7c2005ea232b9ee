using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Typst;

/// <summary>Names the missing families and characters of the engine's messages, each character once and by its code point.</summary>
internal static partial class FontFailure
{
    private const string Cure = "put a font that has them into the folder given as --font-dir, or run reports/Typst/fonts.sh";
    private const string CureChinese = "请将含有这些字的字体放入 --font-dir 指定的文件夹，或运行 reports/Typst/fonts.sh";

    public static TypstException Describe(string messages)
    {
        var families = UnknownFamily().Matches(messages).Select(match => match.Groups["family"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (families.Count > 0)
        {
            var names = string.Join(", ", families);
            return new TypstException(TypstFailure.Font, $"font family not found: {names}; {Cure}", $"找不到字体：{names}；{CureChinese}");
        }

        var texts = Undisplayed().Matches(messages).Select(match => Unescape(match.Groups["text"].Value)).Distinct(StringComparer.Ordinal).ToList();
        var listed = texts.Count > 0 ? CodePoints(texts) : messages;
        return new TypstException(TypstFailure.Font, $"no font has the character {listed}; {Cure}", $"没有字体包含以下字符：{listed}；{CureChinese}") { Undisplayed = texts };
    }

    /// <summary>Characters by their code points, such as <c>U+30010, U+30011</c>: they may come from a person's name, which no message holds.</summary>
    public static string CodePoints(IEnumerable<string> texts) => string.Join(", ", texts
        .SelectMany(text => text.EnumerateRunes())
        .Distinct()
        .Order()
        .Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));

    private static string Unescape(string text) => Escape().Replace(
        text,
        match => char.ConvertFromUtf32(int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"unknown font family: (?<family>[^();]+?)(?= \(|;|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnknownFamily();

    [GeneratedRegex("the text `\"(?<text>.+?)\"` could not be displayed", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Undisplayed();

    [GeneratedRegex(@"\\+u\{(?<code>[0-9a-fA-F]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
