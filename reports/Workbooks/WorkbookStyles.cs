using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Workbooks;

/// <summary>The cell styles of every workbook: plain, head, text, number, blank to fill, title.</summary>
internal static class WorkbookStyles
{
    private const uint AsText = 49; // the built-in format @
    private const uint General = 0;

    public static Stylesheet Make() => new(
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" }),
            new Font(new Bold(), new FontSize { Val = 12 }, new Color { Rgb = "FFB3151F" }, new FontName { Val = "宋体" })) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFDCE6F0"),
            Solid("FFFFF8DC")) { Count = 4 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 2, border: 1, format: AsText, wrap: true),
            Format(font: 0, fill: 0, border: 1, format: AsText, wrap: true),
            Format(font: 0, fill: 0, border: 1, format: General, wrap: false),
            Format(font: 0, fill: 3, border: 1, format: AsText, wrap: true),
            Format(font: 2, fill: 0, border: 0, format: AsText, wrap: false)) { Count = 6 });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    // QuotePrefix: what begins with = + - @ stays text even when the cell is edited
    private static CellFormat Format(uint font, uint fill, uint border, uint format, bool wrap) => new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Center })
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = format,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        QuotePrefix = BooleanValue.FromBoolean(format == AsText),
    };
}
