using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Tells a sheet of data whose header is not found from a cover, a note or an empty sheet.</summary>
internal static class UnheadedRows
{
    private const int LeastFilledWithId = 2;
    private const int LeastWideRows = 3;
    private const int NarrowHeader = 8;

    /// <summary>Whether a sheet without a known header holds data: a row with an ID number, or several as wide as a header of its workbook.</summary>
    /// <param name="reader">The sheet at its start; read on.</param>
    /// <param name="plans">The sheets of the workbook that have a known header.</param>
    /// <returns>True when skipping it would lose rows.</returns>
    public static bool Are(RowReader reader, IReadOnlyList<SheetPlan> plans)
    {
        int[] widths = [.. plans.Select(plan => plan.Columns.Count(column => column.Header.Length > 0)).Distinct()];
        var wideRows = 0;
        while (reader.Read())
        {
            var (filled, hasId) = Look(reader);
            if ((hasId && filled >= LeastFilledWithId) || (Array.Exists(widths, width => IsAsWide(filled, width)) && ++wideRows == LeastWideRows))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Filled, bool HasId) Look(RowReader reader)
    {
        var (filled, hasId) = (0, false);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var text = reader.Field(i);
            filled += text.IsEmpty ? 0 : 1;
            hasId |= !text.IsEmpty && IdCell.LooksLikeId(text);
        }

        return (filled, hasId);
    }

    /// <summary>Rows leave cells blank, a third at most; below eight columns a table of explanations would fit that, too.</summary>
    private static bool IsAsWide(int filled, int width) => filled <= width && (width < NarrowHeader ? filled == width : filled * 3 >= width * 2);
}
