using Analytics.Reports.Bulletin;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>Charts as pictures that say their message to who cannot see them.</summary>
internal static class DocxPicture
{
    private const long Width = 5_616_000; // 156 mm in EMU
    private const double HeightOverWidth = 340.0 / 780;

    public static IEnumerable<OpenXmlElement> Make(MainDocumentPart main, byte[] png, ChartBlock chart)
    {
        var part = main.AddImagePart(ImagePartType.Png, "rId" + chart.Name);
        using (var stream = new MemoryStream(png))
        {
            part.FeedData(stream);
        }

        yield return new Paragraph(DocxText.Properties("Picture"), new Run(new Drawing(Inline("rId" + chart.Name, chart))));
        yield return DocxText.Paragraph("Caption", chart.Caption);
    }

    private static W.Inline Inline(string id, ChartBlock chart)
    {
        const long height = (long)(Width * HeightOverWidth);
        return new W.Inline(
            new W.Extent { Cx = Width, Cy = height },
            new W.DocProperties { Id = 1, Name = chart.Name, Description = chart.AltText },
            new A.Graphic(new A.GraphicData(
                new P.Picture(
                    new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 1, Name = chart.Name, Description = chart.AltText }, new P.NonVisualPictureDrawingProperties()),
                    new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                    new P.ShapeProperties(
                        new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = height }),
                        new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
    }
}
