using Analytics.Pipeline;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Templates;
using Analytics.Tests.Staging;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class TemplateTests : IDisposable
{
    private static readonly string s_contracts = Path.Combine(AppContext.BaseDirectory, "data", "contracts");
    private static readonly string s_reference = Path.Combine(AppContext.BaseDirectory, "data", "reference");
    private readonly string _folder = Directory.CreateTempSubdirectory("template-").FullName;

    [Fact]
    public void Every_layout_that_nobody_exports_has_a_workbook_that_Open_XML_accepts()
    {
        var files = WriteTemplates.Run(_folder, s_contracts, s_reference);

        Assert.Equal(ContractSet.Load(s_contracts).Contracts.Count(contract => contract.HasTemplate), files.Count);
        Assert.Contains("抽查核查登记表.xlsx", files);
        Assert.Contains("参保人员名单.xlsx", files);
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);
        foreach (var file in files)
        {
            using var document = SpreadsheetDocument.Open(Path.Combine(_folder, file), isEditable: false);
            Assert.Empty(validator.Validate(document, TestContext.Current.CancellationToken).Select(error => $"{file}: {error.Description}"));
        }
    }

    [Fact]
    public void Every_sheet_of_a_template_is_printed_as_wide_as_its_page_and_the_form_repeats_its_header()
    {
        var files = WriteTemplates.Run(_folder, s_contracts, s_reference);

        foreach (var file in files)
        {
            using var document = SpreadsheetDocument.Open(Path.Combine(_folder, file), isEditable: false);
            Assert.All(document.WorkbookPart!.WorksheetParts, sheet => Assert.Single(sheet.Worksheet!.Descendants<PageSetupProperties>(), page => page.FitToPage!));
            Assert.EndsWith("!$1:$1", Assert.Single(document.WorkbookPart.Workbook!.Descendants<DefinedName>(), name => name.Name == "_xlnm.Print_Titles").Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_filled_in_comes_back_through_intake()
    {
        using var exports = new StagedExports();
        var files = WriteTemplates.Run(exports.Exports, s_contracts, s_reference);
        var contracts = ContractSet.Load(s_contracts).Contracts.Where(contract => contract.HasTemplate).OrderBy(contract => contract.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            Fill(Path.Combine(exports.Exports, files[i]), contracts[i]);
        }

        exports.Stage();

        Assert.Equal(
            contracts.Select(contract => $"{contract.Name} 2017Q4 1 0").Order(StringComparer.Ordinal),
            exports.Files.Select(file => $"{file.Layout} {file.Quarter} {file.RowsStaged} {file.RowsRejected}{file.RefusalRule}{file.RefusalReason}{string.Concat(StagedExports.Rejects(file))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_workbook_that_is_there_already_is_never_written_over()
    {
        WriteTemplates.Run(_folder, s_contracts, s_reference);

        Assert.Contains("empty folder", Assert.Throws<OperatorException>(() => WriteTemplates.Run(_folder, s_contracts, s_reference)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Fill(string path, Contract contract)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var data = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.GetFirstChild<SheetData>()!)
            .First(sheet => sheet.InnerText.Contains(contract.Fields.First(field => !field.IsOptional).Title, StringComparison.Ordinal) && sheet.Elements<Row>().Count() == 1);
        data.Append(new Row(contract.Fields.Where(WriteTemplates.IsPrinted).Select(field => new Cell(new InlineString(new Text(Value(field)))) { DataType = CellValues.InlineString })) { RowIndex = 2 });
    }

    private static string Value(ContractField field) => field.Kind switch
    {
        FieldKind.County => "城区",
        FieldKind.Town => "新港街道",
        FieldKind.Village => "441502001001",
        FieldKind.Household => "2000000001",
        FieldKind.PersonId or FieldKind.HeadId or FieldKind.OtherId => "441599198001011239"[..17] + CheckDigit("44159919800101123"),
        FieldKind.Date => "2017-12-20",
        FieldKind.DataDate => "2017-12-31",
        FieldKind.Year => "2017",
        FieldKind.Boolean => "是",
        FieldKind.WholeNumber or FieldKind.Number or FieldKind.People => "2",
        FieldKind.Code or FieldKind.Codes => Label(field.CodeList!),
        FieldKind.Digits => "10012345678",
        _ => "样例",
    };

    private static string Label(string list) =>
        File.ReadLines(Path.Combine(s_reference, "code_lists.csv")).Select(line => line.Split(',')).First(cells => cells[0] == list && cells[1].Length > 0)[2];

    private static char CheckDigit(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[body.Select((digit, index) => (digit - '0') * weights[index]).Sum() % 11];
    }
}
