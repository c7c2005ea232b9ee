using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>
/// Decides for a whole sheet whether its rows stand under their headers, by the columns that have a code list, and those of
/// years and dates. The known shift (a column left out of the rows, the next headers glued) is repaired; any other is refused
/// by the column's name.
/// </summary>
internal sealed class ColumnShift
{
    private const int FitDivisor = 20;

    // dates come in many styles, each mended row by row: only a long column of mostly other things is another column
    private const int LeastBadDates = 30;
    private const double BadDateShare = 0.5;

    private readonly IReadOnlyList<SheetColumn> columns;
    private readonly CodeList?[] lists;
    private readonly ShiftLimits limits;
    private readonly string layout;

    public ColumnShift(IReadOnlyList<SheetColumn> columns, Contract contract, CodeLists codes, ShiftLimits limits)
    {
        this.columns = columns;
        this.limits = limits;
        layout = contract.Name;
        lists = [.. columns.Select(column => column.Field switch
        {
            { Kind: FieldKind.Boolean } field => CodeLists.Booleans(field),
            { Kind: FieldKind.Code or FieldKind.Codes } field => codes.For(field.CodeList!, contract.SourceSystem),
            _ => null,
        })];
    }

    /// <summary>Field-to-column maps for a printed header.</summary>
    /// <param name="contract">The layout.</param>
    /// <param name="columns">Columns, glued ones taken apart.</param>
    /// <param name="glued">Index of the glued printed header, -1 when none.</param>
    /// <returns>The plain map, and the map of the known shift (null where it cannot be).</returns>
    public static (int[] Plain, int[]? Shifted) Maps(Contract contract, IReadOnlyList<SheetColumn> columns, int glued)
    {
        var all = Enumerable.Range(0, columns.Count).ToList();
        var omitted = columns.ToList().FindIndex(column => column.Field is { } field && field.Name == contract.OmittedColumn);
        if (glued < 0)
        {
            return ([.. all], omitted < 0 ? null : [.. all.Where(column => column != omitted), -1]);
        }

        // Of two glued headers a single field holds the second.
        return ([.. all.Where(column => column != glued)], omitted < 0 ? null : [.. all.Where(column => column != omitted)]);
    }

    /// <summary>Whether rows fit the shifted map better than the plain one.</summary>
    public bool IsShifted(IReadOnlyList<string[]> rows, int[] plain, int[]? shifted)
    {
        if (shifted is null)
        {
            return false;
        }

        return Unknown(rows, shifted).Sum(count => count.Unknown) < Unknown(rows, plain).Sum(count => count.Unknown);
    }

    /// <summary>Whether nearly all coded cells of the rows of a map's width are known under it.</summary>
    public bool Fits(IReadOnlyList<string[]> rows, int[] map)
    {
        var counts = Unknown(rows, map);
        return counts.Sum(count => count.Unknown) * FitDivisor <= counts.Sum(count => count.Filled);
    }

    /// <summary>Refuses a sheet one of whose coded columns holds too many unknown values, or several of which hold nothing else.</summary>
    /// <exception cref="RefusedException">Naming the first such column.</exception>
    public void Check(IReadOnlyList<string[]> rows, int[] map)
    {
        var counts = Unknown(rows, map);
        var areManyWhollyUnknown = counts.Where((count, column) => lists[column] is not null && count.Filled > 0 && count.Unknown == count.Filled).Count() >= limits.WhollyUnknownColumns;
        for (var column = 0; column < counts.Length; column++)
        {
            var (unknown, filled) = counts[column];
            var (least, share) = lists[column] is null ? (LeastBadDates, BadDateShare) : (limits.LeastUnknown, limits.UnknownShare);
            var isFew = unknown < least || unknown <= share * filled;
            if (!isFew || (areManyWhollyUnknown && filled > 0 && unknown == filled))
            {
                throw new RefusedException(Rule.ColumnShifted, columns[column].Header) { Layout = layout };
            }
        }
    }

    private (int Unknown, int Filled)[] Unknown(IReadOnlyList<string[]> rows, int[] map)
    {
        var counts = new (int Unknown, int Filled)[columns.Count];
        foreach (var row in rows)
        {
            if (row.Length != map.Length)
            {
                continue;
            }

            for (var i = 0; i < row.Length; i++)
            {
                if (map[i] < 0 || row[i].Length == 0 || IsBad(map[i], row[i]) is not { } isBad)
                {
                    continue;
                }

                ref var count = ref counts[map[i]];
                count = (count.Unknown + (isBad ? 1 : 0), count.Filled + 1);
            }
        }

        return counts;
    }

    /// <summary>Whether a cell is none of its column's values; null where the column may hold anything.</summary>
    private bool? IsBad(int column, string cell) => (columns[column].Field?.Kind, lists[column]) switch
    {
        (FieldKind.Codes, { } list) => MultiCell.Read(cell, list, out _).IsBad,
        (_, { } list) => list.Read(cell).Outcome.IsBad,
        (FieldKind.Year, _) => DateCell.ReadYear(cell, out _).IsBad,
        (FieldKind.Date, _) => DateCell.Read(cell, out _).IsBad,
        _ => null,
    };
}
