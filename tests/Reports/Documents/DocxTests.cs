using Analytics.Reports.Bulletin;
using Analytics.Reports.Charts;
using Analytics.Reports.Docx;
using Analytics.Tests.Reports.Bulletin;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

[Collection(EngineGroup.Name)]
public sealed class DocxTests(Engine engine)
{
    [Fact]
    public void A_word_bulletin_is_valid_repeats_its_table_heads_and_says_what_its_chart_shows()
    {
        ChartFont.Register(engine.Pool.FontFolder);
        var content = Issue.Of(HandMadeMart.WholeCity(), 2017, 4);
        var path = engine.FileFor("bulletin.docx");

        BulletinDocx.Write(content, path);

        using var document = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.All(body.Descendants<Table>(), table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.Contains(content.Body.OfType<ChartBlock>().Single().AltText, body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(picture => picture.Description!.Value));
        var words = body.InnerText;
        Assert.All(content.Body.OfType<ParagraphBlock>(), paragraph => Assert.Contains(paragraph.Text, words, StringComparison.Ordinal));
        Assert.All(content.Body.OfType<TableBlock>().SelectMany(table => table.Rows).SelectMany(row => row), cell => Assert.Contains(cell.Replace("\n", "", StringComparison.Ordinal), words, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_a_group_keep_together_and_the_last_row_keeps_with_the_note()
    {
        var table = new TableBlock("", "", [new("工程", 1, IsNumber: false), new("指标", 1, IsNumber: false)], [["甲", "一"], ["", "二"], ["乙", "三"]]) { GroupColumns = 1, IsLong = true, Note = "注：样例。" };
        var path = engine.FileFor("groups.docx");
        ChartFont.Register(engine.Pool.FontFolder);

        BulletinDocx.Write(Issue.Of(HandMadeMart.FiveTowns, 2017, 4) with { Body = [table], Annexes = [] }, path);

        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var rows = document.MainDocumentPart!.Document!.Body!.Descendants<Table>().Single(made => made.InnerText.Contains("工程", StringComparison.Ordinal)).Elements<TableRow>().ToList();
        Assert.Equal([true, true, false, true], rows.Select(row => row.Descendants<KeepNext>().Any()));
        Assert.Equal([0, 1, 1, 1], rows.Select(row => row.Descendants<VerticalMerge>().Count()));
    }

    [Fact]
    public void A_draft_says_so_in_the_head_of_every_page_of_pdf_and_word()
    {
        var content = Issue.Of(HandMadeMart.FiveTowns, 2017, 4);
        ChartFont.Register(engine.Pool.FontFolder);
        var path = engine.FileFor("draft.docx");

        BulletinDocx.Write(content, path);

        using var document = WordprocessingDocument.Open(path, isEditable: false);
        Assert.All(document.MainDocumentPart!.HeaderParts, header => Assert.StartsWith("送审稿", header.Header!.InnerText, StringComparison.Ordinal));
    }
}
