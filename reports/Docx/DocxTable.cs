using System.Globalization;
using Analytics.Reports.Bulletin;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Docx;

/// <summary>Tables: the header repeats on every page, rows do not break.</summary>
internal static class DocxTable
{
    private const int TextWidth = 8844; // 156 mm in twentieths of a point
    private const string WordsAfterNumber = "160"; // they keep clear of it

    public static IEnumerable<OpenXmlElement> Make(TableBlock table)
    {
        if (table.Caption.Length > 0)
        {
            yield return DocxText.Paragraph("Caption", table.Caption);
        }

        if (table.Unit.Length > 0)
        {
            yield return DocxText.Paragraph("Unit", table.Unit);
        }

        yield return Grid(table);
        yield return DocxText.Paragraph("Note", table.Note);
    }

    private static Table Grid(TableBlock table)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        int[] widths = [.. table.Columns.Select(column => (int)(TextWidth * column.Weight / whole))];
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 2, Color = "A6A6A6" }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        made.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Columns.Select((column, x) => Cell(table, x, widths[x], column.Title, isHead: true, isKept: true))]));
        for (var y = 0; y < table.Rows.Count; y++)
        {
            var isTotal = table.Totals.Contains(y);
            var isKept = y == table.Rows.Count - 1 ? table.Note.Length > 0 : !table.IsLong || IsInGroup(table, y + 1);
            made.Append(new TableRow(
                [new TableRowProperties(new CantSplit()), .. table.Rows[y].Select((cell, x) => Cell(table, x, widths[x], cell, isTotal, isKept, x < table.GroupColumns ? IsInGroup(table, y) : null))]));
        }

        return made;
    }

    // whether a row belongs to a name above it
    private static bool IsInGroup(TableBlock table, int y) => table.GroupColumns > 0 && table.Rows[y][0].Length == 0;

    // a short table stays whole, and so does a group of rows: each row but the last keeps with the next, and that with the note
    private static TableCell Cell(TableBlock table, int x, int width, string text, bool isHead, bool isKept, bool? isMerged = null) => new(
        Properties(width, isMerged, isAfterNumber: x > 0 && table.Columns[x - 1].IsNumber && !table.Columns[x].IsNumber),
        DocxText.Lines(
            table.IsFine ? "CellFine" : (isHead ? "CellHead" : "Cell") + (table.IsDense ? "Dense" : "") + (table.Columns[x].IsNumber ? "Right" : ""),
            text.Split('\n'),
            isKept));

    private static TableCellProperties Properties(int width, bool? isMerged, bool isAfterNumber)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        if (isMerged is { } goesOn)
        {
            properties.Append(new VerticalMerge { Val = goesOn ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        if (isAfterNumber)
        {
            properties.Append(new TableCellMargin(new LeftMargin { Width = WordsAfterNumber, Type = TableWidthUnitValues.Dxa }));
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return properties;
    }
}
