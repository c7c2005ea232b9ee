using System.Globalization;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>A bulletin as an editable Word file after GB/T 9704: the same words, tables and charts as the PDF.</summary>
public static class BulletinDocx
{
    /// <summary>Writes it by way of a temporary name; equal content gives equal parts.</summary>
    /// <param name="content">The composed issue.</param>
    /// <param name="path">File to write.</param>
    public static void Write(BulletinContent content, string path)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary = path + ".tmp";
        try
        {
            using (var document = WordprocessingDocument.Create(temporary, WordprocessingDocumentType.Document))
            {
                Fill(document, content);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Fill(WordprocessingDocument document, BulletinContent content)
    {
        var day = content.Created.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.PackageProperties.Title = string.Concat(content.Title);
        document.PackageProperties.Creator = content.Signer;
        document.PackageProperties.Language = "zh-CN";
        document.PackageProperties.Created = day;
        document.PackageProperties.Modified = day;
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Make();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(new EvenAndOddHeaders(), new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        DocxPages.AddHeadersAndFooters(main, string.Join("　", new[] { content.Draft, content.Notice }.Where(words => words.Length > 0)));

        var body = new Body();
        body.Append(Head(content));
        Blocks(body, main, content.Body);
        // the signature never stands on a page alone
        (body.LastChild as Paragraph)?.ParagraphProperties?.Append(new KeepNext());
        body.Append(Signature(content));
        foreach (var annex in content.Annexes)
        {
            body.Append(DocxText.Paragraph("AnnexLabel", annex.Label), DocxText.Paragraph("AnnexTitle", annex.Title));
            Blocks(body, main, annex.Blocks);
        }

        body.Append(Imprint(content));
        body.Append(DocxPages.Section());
        main.Document = new Document(body);
    }

    private static IEnumerable<OpenXmlElement> Head(BulletinContent content)
    {
        if (content.Draft.Length > 0)
        {
            yield return DocxText.Paragraph("Draft", content.Draft);
        }

        yield return DocxText.Paragraph("RedHead", content.Head);
        yield return DocxText.Paragraph("Number", content.DocumentNumber);
        yield return DocxText.Lines("DocumentTitle", content.Title);
        yield return DocxText.Paragraph("Addressee", content.Addressee);
    }

    private static void Blocks(Body body, MainDocumentPart main, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    body.Append(DocxText.Paragraph(heading.Level == 1 ? "Heading1" : "Heading2", heading.Text));
                    break;
                case ParagraphBlock paragraph:
                    body.Append(DocxText.Led(paragraph.Lead, paragraph.Text));
                    break;
                case TableBlock table:
                    body.Append(DocxTable.Make(table));
                    break;
                case ChartBlock chart:
                    body.Append(DocxPicture.Make(main, ExitChart.DrawPng(chart.Years), chart));
                    break;
                default:
                    throw new ArgumentException($"a Word bulletin has no {block.GetType().Name}", nameof(blocks));
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(BulletinContent content)
    {
        for (var i = 0; i < content.Annexes.Count; i++)
        {
            yield return DocxText.Lines("Text", [string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "附件：" : "　　　")}{i + 1}．{content.Annexes[i].Title}")], isKept: true);
        }

        yield return DocxText.Lines("Signature", [content.Signer], isKept: true);
        yield return DocxText.Paragraph("Signature", content.Date);
    }

    private static IEnumerable<OpenXmlElement> Imprint(BulletinContent content)
    {
        yield return DocxText.Paragraph("Imprint", "抄送：" + content.CopiedTo);
        yield return DocxText.Paragraph("Imprint", $"{content.Printer}　　{content.PrintDate}");
    }
}
