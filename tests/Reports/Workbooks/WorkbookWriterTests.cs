using Analytics.Reports.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Analytics.Tests.Reports.Workbooks;

public sealed class WorkbookWriterTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("workbook-").FullName, "a.xlsx");

    private static WorkbookSheet Sheet => new(
        "名单[1]/二：很长很长很长很长很长很长很长很长很长的名字",
        [new("身份证号码", 22), new("户数") { IsNumber = true }, new("结果") { IsBlank = true, Choices = ["属实", "不属实"] }],
        [["441599198001011234", "12.5", ""], ["=HYPERLINK(\"http://x\")", "不详", ""], ["+1\u0001@\t文", "-3", ""]])
    {
        Titles = ["标题"],
    };

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public void A_workbook_is_valid_for_every_version_of_excel_even_with_two_sheets_of_one_name()
    {
        WorkbookWriter.Write(path, "题", new DateOnly(2018, 12, 31), [Sheet, Sheet]);

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(2, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("报送\u0001\u001b[31m表")]
    [InlineData("二三四五六七八九十一二三四五六七八九十一二三四五六七八九十𠮷某")]
    [InlineData("二三四五六七八九十一二三四五六七八九十一二三四五六七八𠮷某")]
    [InlineData("\ud800")]
    public void A_sheet_may_be_named_after_a_file_of_any_name(string name)
    {
        WorkbookWriter.Write(path, "题", new DateOnly(2018, 12, 31), [Sheet with { Name = name }, Sheet with { Name = name }]);

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Text_stays_text_numbers_are_numbers_and_no_cell_is_a_formula()
    {
        WorkbookWriter.Write(path, "题", new DateOnly(2018, 12, 31), [Sheet]);

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var worksheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var cells = worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, StringComparer.Ordinal);
        Assert.Equal("441599198001011234", cells["A3"].InnerText);
        Assert.Equal(CellValues.InlineString, cells["A3"].DataType!.Value);
        Assert.Equal("12.5", cells["B3"].CellValue!.Text);
        Assert.Equal("不详", cells["B4"].InnerText);
        Assert.Equal("+1@\t文", cells["A5"].InnerText);
        Assert.Empty(worksheet.Descendants<CellFormula>());
        var style = (int)cells["A4"].StyleIndex!.Value;
        Assert.True(document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt(style).QuotePrefix!.Value);
    }

    [Fact]
    public void The_header_is_frozen_and_blanks_offer_their_choices()
    {
        WorkbookWriter.Write(path, "题", new DateOnly(2018, 12, 31), [Sheet]);

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var worksheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal("A3", worksheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        var validation = worksheet.Descendants<DataValidation>().Single();
        Assert.Equal(("C3:C5", "\"属实,不属实\""), (validation.SequenceOfReferences!.InnerText, validation.Formula1!.Text));
    }

    [Fact]
    public void A_sheet_of_ninety_columns_is_printed_on_several_pages_side_by_side_rather_than_too_small_to_read()
    {
        var wide = new WorkbookSheet("宽", [.. Enumerable.Range(1, 90).Select(i => new WorkbookColumn($"列{i}"))], []);
        WorkbookWriter.Write(path, "题", new DateOnly(2018, 12, 31), [Sheet, wide]);

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var pages = new[] { "rId1", "rId2" }.Select(id => ((WorksheetPart)document.WorkbookPart!.GetPartById(id)).Worksheet!.Descendants<PageSetup>().Single()).ToList();
        Assert.Equal([(9U, 1U), (8U, 3U)], pages.Select(page => (page.PaperSize!.Value, page.FitToWidth!.Value)));
    }
}
