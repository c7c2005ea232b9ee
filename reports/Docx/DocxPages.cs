using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>The page of GB/T 9704: A4, 22 lines of 28 characters, page numbers on the outer edge.</summary>
internal static class DocxPages
{
    private const int Top = 2098; // 37 mm
    private const int Left = 1587; // 28 mm
    private const int Right = 1474; // 26 mm
    private const int Bottom = 1985; // 35 mm
    private const int LinePitch = 580; // 225 mm in 22 lines

    public static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeader" },
        new HeaderReference { Type = HeaderFooterValues.Even, Id = "rIdHeaderEven" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdEven" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = Top, Left = Left, Right = Right, Bottom = Bottom, Header = 900, Footer = 1400, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = LinePitch });

    public static void AddHeadersAndFooters(MainDocumentPart main, string notice)
    {
        foreach (var id in new[] { "rIdHeader", "rIdHeaderEven" })
        {
            main.AddNewPart<HeaderPart>(id).Header = new Header(DocxText.Paragraph("Notice", notice));
        }

        main.AddNewPart<FooterPart>("rIdOdd").Footer = new Footer(PageNumber(JustificationValues.Right));
        main.AddNewPart<FooterPart>("rIdEven").Footer = new Footer(PageNumber(JustificationValues.Left));
    }

    private static Paragraph PageNumber(JustificationValues side) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "PageNumber" }, new Justification { Val = side }),
        DocxText.Run("— "),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        DocxText.Run("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        DocxText.Run(" —"));
}
