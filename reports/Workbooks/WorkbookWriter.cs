using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Workbooks;

/// <summary>
/// Writes xlsx workbooks: text stays text (ID numbers keep their digits, a cell that begins with = + - @ is no formula), headers
/// are frozen and filtered, blanks have drop-downs. Equal sheets give equal content.
/// </summary>
public static class WorkbookWriter
{
    private const uint Head = 1, TextStyle = 2, Number = 3, Blank = 4, Title = 5;
    private const double LineHeight = 16.5; // points: fonts that stand in for 宋体 are taller
    private const int MostLines = 20;
    private const double WidestOnA4 = 150; // characters; what is wider goes on A3
    private const double WidestOnOnePage = 480; // still legible on A3; what is wider goes on several pages side by side
    private const int LongestName = 31;
    private const int LongestCell = 32_000;

    /// <summary>Writes a workbook by way of a temporary name.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="title">Title in its properties.</param>
    /// <param name="created">Day in its properties.</param>
    /// <param name="sheets">At least one sheet.</param>
    public static void Write(string path, string title, DateOnly created, IReadOnlyList<WorkbookSheet> sheets)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(sheets);
        var temporary = path + ".tmp";
        try
        {
            using (var document = SpreadsheetDocument.Create(temporary, SpreadsheetDocumentType.Workbook))
            {
                Fill(document, title, created, sheets);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Fill(SpreadsheetDocument document, string title, DateOnly created, IReadOnlyList<WorkbookSheet> sheets)
    {
        var day = created.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.PackageProperties.Title = title;
        document.PackageProperties.Created = day;
        document.PackageProperties.Modified = day;
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Make();
        var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var names = new DefinedNames();
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < sheets.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            var name = UniqueName(sheets[i].Name, taken);
            WriteSheet(workbook.AddNewPart<WorksheetPart>(id), sheets[i]);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)i + 1, Name = name });
            var last = Column(Math.Max(0, sheets[i].Columns.Count - 1));
            var header = sheets[i].Titles.Count + 1;
            names.Append(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$A${header}:${last}${header + sheets[i].Rows.Count}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
            names.Append(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${header}:${header}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), list, names);
    }

    // row by row: of a county's file of which every row is sent back, all cells at once would take gigabytes
    private static void WriteSheet(WorksheetPart part, WorkbookSheet sheet)
    {
        var header = (uint)sheet.Titles.Count + 1;
        var top = new SheetView { WorkbookViewId = 0 };
        top.Append(new Pane { VerticalSplit = header, TopLeftCell = $"A{header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var widths = new Columns();
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = (uint)i + 1;
            widths.Append(new Column { Min = column, Max = column, Width = sheet.Columns[i].Width, CustomWidth = true, Style = sheet.Columns[i].IsBlank ? Blank : TextStyle });
        }

        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(top));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight, CustomHeight = true });
        writer.WriteElement(widths);
        writer.WriteStartElement(new SheetData());
        foreach (var row in Rows(sheet, header))
        {
            writer.WriteElement(row);
        }

        writer.WriteEndElement();
        foreach (var element in AfterRows(sheet, header))
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    private static IEnumerable<Row> Rows(WorkbookSheet sheet, uint header)
    {
        for (var i = 0; i < sheet.Titles.Count; i++)
        {
            yield return new Row(TextCell(sheet.Titles[i], 0, (uint)i + 1, Title)) { RowIndex = (uint)i + 1, StyleIndex = Title, CustomFormat = true, Height = 20, CustomHeight = true };
        }

        yield return new Row(sheet.Columns.Select((column, i) => TextCell(column.Title, i, header, Head))) { RowIndex = header, Height = 30, CustomHeight = true };
        for (var y = 0; y < sheet.Rows.Count; y++)
        {
            var index = header + 1 + (uint)y;
            var cells = sheet.Rows[y];
            var row = new Row(Enumerable.Range(0, sheet.Columns.Count).Select(x => ValueCell(x < cells.Count ? cells[x] : "", sheet.Columns[x], x, index))) { RowIndex = index };
            if (Lines(sheet.Columns, cells) is > 1 and var lines)
            {
                (row.Height, row.CustomHeight) = (LineHeight * lines, true);
            }

            yield return row;
        }
    }

    private static IEnumerable<OpenXmlElement> AfterRows(WorkbookSheet sheet, uint header)
    {
        if (sheet.Columns.Count > 0)
        {
            yield return new AutoFilter { Reference = $"A{header}:{Column(sheet.Columns.Count - 1)}{header + sheet.Rows.Count}" };
        }

        if (sheet.Titles.Count > 0 && sheet.Columns.Count > 1)
        {
            yield return new MergeCells(Enumerable.Range(1, sheet.Titles.Count).Select(row => new MergeCell { Reference = $"A{row}:{Column(sheet.Columns.Count - 1)}{row}" }));
        }

        var validations = Validations(sheet, header).ToList();
        if (validations.Count > 0)
        {
            yield return new DataValidations(validations) { Count = (uint)validations.Count };
        }

        yield return new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 };
        var width = sheet.Columns.Sum(column => column.Width);
        yield return new PageSetup { PaperSize = width > WidestOnA4 ? 8U : 9U, Orientation = OrientationValues.Landscape, FitToWidth = (uint)Math.Max(1, Math.Ceiling(width / WidestOnOnePage)), FitToHeight = 0 };
    }

    // a program that opens the file does not make room for what wraps
    private static int Lines(IReadOnlyList<WorkbookColumn> columns, IReadOnlyList<string> cells) => Math.Min(
        MostLines,
        cells.Take(columns.Count).Select((cell, x) => (int)Math.Ceiling(WorkbookColumn.Breadth(cell) / Math.Max(1, columns[x].Width - 1))).DefaultIfEmpty(1).Max());

    private static IEnumerable<DataValidation> Validations(WorkbookSheet sheet, uint header)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            if (sheet.Columns[i].Choices.Count > 0)
            {
                var column = Column(i);
                yield return new DataValidation(new Formula1($"\"{string.Join(',', sheet.Columns[i].Choices)}\""))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    ErrorTitle = "请从列表中选择",
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{column}{header + 1}:{column}{header + Math.Max(1, sheet.Rows.Count)}" },
                };
            }
        }
    }

    private static Cell ValueCell(string value, WorkbookColumn column, int x, uint y)
    {
        if (column.IsNumber && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new Cell { CellReference = Reference(x, y), StyleIndex = Number, CellValue = new CellValue(number) };
        }

        return TextCell(value, x, y, column.IsBlank ? Blank : TextStyle);
    }

    private static Cell TextCell(string value, int x, uint y, uint style)
    {
        var cell = new Cell { CellReference = Reference(x, y), StyleIndex = style };
        if (value.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(Clean(value)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return cell;
    }

    // characters that XML cannot hold would make the file unreadable
    private static string Clean(string value)
    {
        var text = value.Length > LongestCell ? value[..LongestCell] : value;
        return text.All(letter => letter is >= ' ' or '\t' or '\n' && letter is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter))
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n').Select(rune => rune.ToString()));
    }

    private static string Reference(int x, uint y) => string.Create(CultureInfo.InvariantCulture, $"{Column(x)}{y}");

    private static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string UniqueName(string name, HashSet<string> taken)
    {
        var clean = string.Concat(Clean(name).Select(letter => letter is '\t' or '\n' || "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? '_' : letter));
        clean = clean.Length == 0 ? "Sheet" : Cut(clean, LongestName);
        var unique = clean;
        for (var i = 2; !taken.Add(unique); i++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"_{i}");
            unique = Cut(clean, LongestName - suffix.Length) + suffix;
        }

        return unique;
    }

    // never between the two halves of a rare character
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
