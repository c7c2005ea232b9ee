using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>The styles of a Word bulletin, named as an office names them.</summary>
internal static class DocxStyles
{
    private const string Fang = "仿宋_GB2312", Hei = "黑体", Kai = "楷体_GB2312", Song = "方正小标宋简体";
    private const int TwoCharacters = 640; // twentieths of a point, at 16 pt

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Fang), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        Style("Text", "正文", Fang, 16, indent: TwoCharacters, align: JustificationValues.Both, isDefault: true),
        Style("Heading1", "heading 1", Hei, 16, indent: TwoCharacters, outline: 0),
        Style("Heading2", "heading 2", Kai, 16, indent: TwoCharacters, outline: 1),
        Style("DocumentTitle", "Title", Song, 22, align: JustificationValues.Center, after: 580),
        Style("RedHead", "发文机关标志", Song, 30, align: JustificationValues.Center, colour: "D7000F", before: 600, after: 600),
        Style("Number", "发文字号", Fang, 16, align: JustificationValues.Center, after: 600, rule: true),
        Style("Draft", "送审稿", Hei, 16),
        Style("Addressee", "主送机关", Fang, 16),
        Style("Signature", "署名", Fang, 16, align: JustificationValues.Right),
        Style("AnnexLabel", "附件序号", Hei, 16, newPage: true),
        Style("AnnexTitle", "附件标题", Song, 18, align: JustificationValues.Center, after: 200, outline: 0),
        Style("Imprint", "版记", Fang, 14),
        Style("Caption", "caption", Hei, 12, align: JustificationValues.Center, keepNext: true),
        Style("Unit", "单位", Fang, 10.5, align: JustificationValues.Right, keepNext: true),
        Style("Note", "表注", Fang, 9),
        Style("Cell", "表格", Fang, 10.5),
        Style("CellFine", "表格小字", Fang, 6.5),
        Style("CellRight", "表格数字", Fang, 10.5, align: JustificationValues.Right),
        Style("CellHead", "表头", Hei, 10.5),
        Style("CellHeadRight", "表头数字", Hei, 10.5, align: JustificationValues.Right),
        Style("CellDense", "表格密排", Fang, 9),
        Style("CellDenseRight", "表格密排数字", Fang, 9, align: JustificationValues.Right),
        Style("CellHeadDense", "密排表头", Hei, 9),
        Style("CellHeadDenseRight", "密排表头数字", Hei, 9, align: JustificationValues.Right),
        Style("Picture", "图", Fang, 12, align: JustificationValues.Center, keepNext: true),
        Style("Notice", "页眉提示", Hei, 10.5, align: JustificationValues.Center, colour: "D7000F"),
        Style("PageNumber", "页码", Song, 14),
        new Style(new StyleName { Val = "引题" }, new StyleRunProperties(Fonts(Kai))) { Type = StyleValues.Character, StyleId = "Lead" });

    private static Style Style(
        string id, string name, string font, double size, int indent = 0, JustificationValues? align = null, int? outline = null, string? colour = null, int before = 0, int after = 0,
        bool rule = false, bool newPage = false, bool keepNext = false, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        Append(paragraph, keepNext || outline is not null, () => new KeepNext());
        Append(paragraph, newPage, () => new PageBreakBefore());
        Append(paragraph, rule, () => new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 16, Space = 8, Color = "D7000F" }));
        Append(paragraph, size < 12, () => new AutoSpaceDE { Val = false }); // no gap between digits and characters: a date fits its cell
        Append(paragraph, size < 12, () => new AutoSpaceDN { Val = false });
        Append(paragraph, size < 12, () => new SnapToGrid { Val = false }); // table rows are not text lines
        Append(paragraph, before + after > 0, () => new SpacingBetweenLines { Before = Number(before), After = Number(after) });
        Append(paragraph, indent > 0, () => new Indentation { FirstLine = Number(indent) });
        Append(paragraph, align is not null, () => new Justification { Val = align!.Value });
        Append(paragraph, outline is not null, () => new OutlineLevel { Val = outline });
        var run = new StyleRunProperties(Fonts(font));
        if (colour is not null)
        {
            run.Append(new Color { Val = colour });
        }

        run.Append(new FontSize { Val = Number((int)(size * 2)) }, new FontSizeComplexScript { Val = Number((int)(size * 2)) });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault };
    }

    private static void Append(StyleParagraphProperties properties, bool isWanted, Func<OpenXmlElement> make)
    {
        if (isWanted)
        {
            properties.Append(make());
        }
    }

    private static RunFonts Fonts(string font) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
