using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Templates;

/// <summary>One empty workbook: the sheet to fill in, how to fill it in, and the words of its drop-downs.</summary>
internal static class TemplateWorkbook
{
    private const string Guide = "填写说明";
    private const string Words = "选项";
    private const uint TextStyle = 1;
    private const uint NumberStyle = 2;
    private const uint HeadStyle = 3;
    private const uint RequiredHeadStyle = 4;
    private const uint WrapStyle = 5;
    private const int LastRow = 20000;
    private static readonly string[] s_guideHeaders = ["列名", "填写内容", "说明", "选项"];
    private static readonly double[] s_guideWidths = [22, 20, 44, 60];

    /// <summary>Writes it.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="title">Name of the layout, and of its sheet.</param>
    /// <param name="columns">Columns in order.</param>
    public static void Write(string path, string title, IReadOnlyList<TemplateColumn> columns)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Make();
        var choices = columns.Where(column => column.Choices.Count > 0).ToList();
        (string Name, Worksheet Sheet)[] sheets =
        [
            (title.Length > 31 ? title[..31] : title, Form(columns, choices)),
            (Guide, GuideSheet(columns)),
            .. choices.Count > 0 ? [(Words, WordSheet(choices))] : Array.Empty<(string, Worksheet)>(),
        ];
        var list = new Sheets();
        foreach (var (name, sheet) in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = sheet;
            list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
        }

        var header = new DefinedName($"'{sheets[0].Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 };
        workbook.Workbook = new Workbook(list, new DefinedNames(header));
    }

    private static Worksheet Form(IReadOnlyList<TemplateColumn> columns, List<TemplateColumn> choices)
    {
        var frozen = new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
        { WorkbookViewId = 0, TabSelected = true };
        var rules = columns.Select((column, index) => Rule(column, index, choices)).ToList();
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(frozen),
            new Columns(columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1, Max = (uint)index + 1, CustomWidth = true, Style = column.IsNumber ? NumberStyle : TextStyle,
                Width = Math.Max(column.Field.Kind is Intake.Contracts.FieldKind.PersonId ? 22 : 12, (column.Field.Title.Length * 2) + 3),
            })),
            new SheetData(Row(1, columns.Select(column => (column.Field.Title, column.Field.IsRequired ? RequiredHeadStyle : HeadStyle)))),
            new DataValidations(rules) { Count = (uint)rules.Count },
            LandscapePage());
    }

    /// <summary>The drop-down or limit of a column, with its note as the message that shows when a cell is chosen.</summary>
    private static DataValidation Rule(TemplateColumn column, int index, List<TemplateColumn> choices)
    {
        var letters = Letters(index);
        var rule = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letters}2:{letters}{LastRow}" },
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = column.Field.Title.Length > 32 ? column.Field.Title[..32] : column.Field.Title,
            Prompt = column.Note,
        };
        if (column.Choices.Count > 0)
        {
            var words = Letters(choices.IndexOf(column));
            rule.Type = DataValidationValues.List;
            rule.ShowErrorMessage = column.IsStrict;
            rule.ErrorTitle = "不在选项中";
            rule.Error = "请从下拉选项中选择。";
            rule.Append(new Formula1($"'{Words}'!${words}$2:${words}${column.Choices.Count + 1}"));
        }
        else if (column.IsNumber && column.Field is { Minimum: { } least, Maximum: { } most })
        {
            rule.Type = column.Field.Kind == Intake.Contracts.FieldKind.WholeNumber ? DataValidationValues.Whole : DataValidationValues.Decimal;
            rule.Operator = DataValidationOperatorValues.Between;
            rule.ShowErrorMessage = true;
            rule.ErrorTitle = "数值超出范围";
            rule.Error = column.Note;
            rule.Append(new Formula1(FormattableString.Invariant($"{least}")), new Formula2(FormattableString.Invariant($"{most}")));
        }

        return rule;
    }

    private static Worksheet GuideSheet(IReadOnlyList<TemplateColumn> columns)
    {
        List<Row> rows = [Row(1, s_guideHeaders.Select(text => (text, HeadStyle)))];
        foreach (var column in columns)
        {
            var words = column.Choices.Count is > 0 and <= 12 ? string.Join('、', column.Choices) : column.Choices.Count > 0 ? "见下拉" : "";
            rows.Add(Row(rows.Count + 1, new[] { column.Field.Title, column.Kind, column.Note, words }.Select(text => (text, WrapStyle))));
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(s_guideWidths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(rows),
            LandscapePage());
    }

    private static PageSetup LandscapePage() => new() { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 };

    /// <summary>Words below headers that no layout has, so that the sheet is never taken for data.</summary>
    private static Worksheet WordSheet(List<TemplateColumn> choices)
    {
        var rows = Enumerable.Range(0, choices.Max(column => column.Choices.Count) + 1).Select(line => Row(line + 1, choices.Select(column =>
            line == 0 ? ($"{column.Field.Title}的选项", HeadStyle) : (column.Choices.ElementAtOrDefault(line - 1) ?? "", TextStyle))));
        var widths = choices.Select((column, index) => new Column
        {
            Min = (uint)index + 1, Max = (uint)index + 1, CustomWidth = true, Width = (column.Choices.Append($"{column.Field.Title}的选项").Max(word => word.Length) * 2) + 3,
        });
        return new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), new Columns(widths), new SheetData(rows), LandscapePage());
    }

    private static Row Row(int number, IEnumerable<(string Text, uint Style)> cells) => new(cells.Select((cell, index) => new Cell(new InlineString(new Text(cell.Text)))
    {
        CellReference = FormattableString.Invariant($"{Letters(index)}{number}"),
        DataType = CellValues.InlineString,
        StyleIndex = cell.Style,
    }))
    { RowIndex = (uint)number };

    private static string Letters(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
