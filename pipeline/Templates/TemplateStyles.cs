using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Templates;

/// <summary>The cell formats of a template: 0 plain, 1 text, 2 number, 3 header, 4 header of a required column, 5 wrapped text.</summary>
internal static class TemplateStyles
{
    private const uint TextFormat = 49;

    /// <summary>Makes the style sheet.</summary>
    /// <returns>A new one.</returns>
    public static Stylesheet Make() => new(
        new Fonts(Font(isBold: false), Font(isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE7EEF5"),
            Solid("FFFBE5D6")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat(),
            Header(2),
            Header(3),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = TextFormat, BorderId = 1, ApplyAlignment = true, ApplyBorder = true }));

    private static CellFormat Header(uint fill) => new(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        FontId = 1, FillId = fill, BorderId = 1, NumberFormatId = TextFormat, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static Font Font(bool isBold)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
