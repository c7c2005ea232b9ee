using System.Buffers;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Tells a sheet of data whose header is not found from a cover, a note, a summary or an empty sheet.</summary>
internal static class UnheadedRows
{
    private const int LeastFilledWithId = 2;
    private const int LeastWideRows = 3;
    private const int NarrowHeader = 8;
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,-%/ ");

    /// <summary>
    /// Whether a sheet without a known header holds data: a row with an ID number, or several as wide as a header of its workbook and
    /// with as much text as the rows below it. Figures by place are a summary.
    /// </summary>
    /// <param name="reader">The sheet at its start; read on.</param>
    /// <param name="plans">The sheets of the workbook that have a known header.</param>
    /// <returns>True when skipping it would lose rows.</returns>
    public static bool Are(RowReader reader, IReadOnlyList<SheetPlan> plans)
    {
        (int Width, int Texts)[] tables =
        [
            .. plans.Select(plan => (plan.Columns.Count(column => column.Header.Length > 0), plan.Sample.Select(Texts).DefaultIfEmpty().Min())).Distinct(),
        ];
        var wideRows = 0;
        while (reader.Read())
        {
            var row = SheetScan.Copy(reader);
            var filled = row.Count(cell => cell.Length > 0);
            if ((filled >= LeastFilledWithId && Array.Exists(row, cell => IdCell.LooksLikeId(cell)))
                || (Array.Exists(tables, table => IsAsWide(filled, table.Width) && Texts(row) >= table.Texts) && ++wideRows == LeastWideRows))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cells that say something else than a figure.</summary>
    private static int Texts(string[] row) => row.Count(cell => cell.AsSpan().ContainsAnyExcept(Figures));

    /// <summary>Rows leave cells blank, a third at most; below eight columns a table of explanations would fit that, too.</summary>
    private static bool IsAsWide(int filled, int width) => filled <= width && (width < NarrowHeader ? filled == width : filled * 3 >= width * 2);
}
