using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>Paragraphs.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, string text) => new(Properties(style), Run(text));

    public static Paragraph Lines(string style, IReadOnlyList<string> lines, bool isKept = false)
    {
        var paragraph = new Paragraph(Properties(style));
        if (isKept)
        {
            paragraph.ParagraphProperties!.Append(new KeepNext());
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                paragraph.Append(new Run(new Break()));
            }

            paragraph.Append(Run(lines[i]));
        }

        return paragraph;
    }

    /// <summary>Body text with a run-in heading.</summary>
    public static Paragraph Led(string lead, string text)
    {
        var paragraph = new Paragraph(Properties("Text"));
        if (lead.Length > 0)
        {
            paragraph.Append(new Run(new RunProperties(new RunStyle { Val = "Lead" }), Text(lead)));
        }

        paragraph.Append(Run(text));
        return paragraph;
    }

    public static Run Run(string text) => new(Text(text));

    public static ParagraphProperties Properties(string style) => new(new ParagraphStyleId { Val = style });

    private static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
