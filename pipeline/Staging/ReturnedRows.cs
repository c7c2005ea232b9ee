using System.Globalization;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Sheets;

namespace Analytics.Pipeline.Staging;

/// <summary>Rows that come back in a 问题数据退回清单: which line of which file each of them mends.</summary>
internal sealed class ReturnedRows
{
    private const string FileHeader = "原文件";
    private const string SheetHeader = "原工作表";
    private const string RowHeader = "原行号";
    private readonly List<(string Sheet, long Row, string FirstFile, string FirstSheet, long FirstRow, bool IsAccepted)> rows = [];
    private int file = -1;
    private int sheet = -1;
    private int line = -1;

    /// <summary>How many there are.</summary>
    public long Count => rows.Count;

    /// <summary>Looks for the columns of a returned list in a sheet.</summary>
    /// <param name="plan">The sheet.</param>
    public void BeginSheet(SheetPlan plan)
    {
        int FieldOf(string header) => Array.FindIndex(plan.ColumnOfField, column => column >= 0 && plan.Columns[column].Header == header);
        (file, sheet, line) = (FieldOf(FileHeader), FieldOf(SheetHeader), FieldOf(RowHeader));
    }

    /// <summary>The date in the name of the file that the current row was rejected from: the row belongs to that file's snapshot.</summary>
    /// <param name="reader">The sheet, at a row.</param>
    /// <returns>Null when the row does not come back.</returns>
    public DateOnly? DateOf(RowReader reader) =>
        file >= 0 && line >= 0 && file < reader.FieldCount ? FileDates.Find(Path.GetFileName(reader.Field(file).ToString())) : null;

    /// <summary>Notes the current row if it names the line it mends.</summary>
    /// <param name="reader">The sheet, at a row.</param>
    /// <param name="isAccepted">Whether it is accepted this time.</param>
    public void Note(RowReader reader, bool isAccepted)
    {
        if (file >= 0 && line >= 0 && Math.Max(file, line) < reader.FieldCount && long.TryParse(reader.Field(line), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var firstSheet = sheet >= 0 && sheet < reader.FieldCount ? reader.Field(sheet).ToString() : string.Empty;
            rows.Add((reader.Sheet, reader.RowNumber, reader.Field(file).ToString(), firstSheet, number, isAccepted));
        }
    }

    /// <summary>The rows as they are staged.</summary>
    /// <param name="fileId">Key of the file they came back in.</param>
    /// <returns>Rows of <see cref="StagedTable.Returned"/>.</returns>
    public IEnumerable<StagedRow> Staged(string fileId)
    {
        var row = new StagedRow(StagedTable.Returned);
        foreach (var returned in rows)
        {
            row.Clear();
            row.Set(0, fileId);
            row.Set(1, returned.Sheet);
            row.Set(2, returned.Row);
            row.Set(3, returned.FirstFile);
            row.Set(4, returned.FirstSheet);
            row.Set(5, returned.FirstRow);
            row.Set(6, returned.IsAccepted ? 1 : 0);
            yield return row;
        }
    }
}
