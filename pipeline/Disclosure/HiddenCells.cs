using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Fills <c>staging.hidden_cell</c>: which numbers no public document may print. Counts of 1 to <c>small_cell_max</c> people or
/// households are hidden, and with them as many others as keep them from being computed.
/// </summary>
public static class HiddenCells
{
    /// <summary>Fills the table.</summary>
    /// <param name="connection">The database being built, with <c>mart.figure</c> in it.</param>
    /// <param name="options">Not needed: the figures decide.</param>
    public static void Fill(DuckDBConnection connection, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var numbers = Query.Rows(connection, "select figure, quarter, level, division, cast(numerator / coalesce(yuan_per_head, 1) as decimal(24, 6)), denominator from mart.figure inner join staging.figure_trait using (figure) where level <> 'village' order by all", row =>
            (Level: row.GetString(2), Cell: new PublicCell(row.GetString(0), row.GetString(1), row.GetString(3), row.Decimal(4), row.Decimal(5))));
        var traits = Traits(connection);
        var largestSmall = (int)Query.Rows(connection, "select value from reference.parameter where name = 'small_cell_max'", row => row.Decimal(0)!.Value).Single();
        IReadOnlyList<(string Division, string Level)> divisions = [.. numbers.Select(number => (number.Cell.Division, number.Level)).Distinct().Order()];
        var space = CellSpace.Of([.. numbers.Select(number => number.Cell)], divisions, Sums(connection, divisions), traits, largestSmall);
        var isHidden = CellHiding.Hide(space.Equations, space.Costs, space.IsSensitive);

        var position = Enumerable.Range(0, divisions.Count).ToDictionary(i => divisions[i].Division, i => i, StringComparer.Ordinal);
        bool Hides(string figure, PublicCell at, bool isDenominator) =>
            space.Cell(figure, at.Quarter, position[at.Division], isDenominator) is >= 0 and var cell && isHidden[cell];
        using var rows = connection.CreateAppender("staging", "main", "hidden_cell");
        foreach (var (level, cell) in numbers)
        {
            var isWithout = traits[cell.Figure].Companion is { } companion && Hides(companion + Side(cell.Figure), cell, isDenominator: false);
            var below = Hides(cell.Figure, cell, isDenominator: true) || isWithout;
            // the sum of a few households' incomes is as telling as their mean
            var above = Hides(cell.Figure, cell, isDenominator: false) || isWithout || (below && traits[cell.Figure].HasHeads);
            if (above || below)
            {
                rows.CreateRow().AppendValue(cell.Figure).AppendValue(cell.Quarter).AppendValue(level).AppendValue(cell.Division)
                    .AppendValue((bool?)above).AppendValue((bool?)below).EndRow();
            }
        }
    }

    /// <summary>Inside or outside the poor villages: a part stands or falls with the same part of its companion.</summary>
    private static string Side(string figure) => figure.EndsWith("_in", StringComparison.Ordinal) ? "_in" : figure.EndsWith("_out", StringComparison.Ordinal) ? "_out" : "";

    private static Dictionary<string, FigureTraits> Traits(DuckDBConnection connection) => Query.Rows(
        connection,
        "select figure, counts_people, has_rest, is_known, is_flow, family, companion, worth, has_heads from staging.figure_trait",
        row => (Figure: row.GetString(0), Traits: new FigureTraits
        {
            CountsPeople = row.GetBoolean(1),
            HasRest = row.GetBoolean(2),
            IsKnown = row.GetBoolean(3),
            IsFlow = row.GetBoolean(4),
            Family = row.GetString(5),
            Companion = row.IsDBNull(6) ? null : row.GetString(6),
            Worth = row.GetInt32(7),
            HasHeads = row.GetBoolean(8),
        }))
        .ToDictionary(row => row.Figure, row => row.Traits, StringComparer.Ordinal);

    private static List<(int Parent, int[] Children)> Sums(DuckDBConnection connection, IReadOnlyList<(string Division, string Level)> divisions)
    {
        var position = Enumerable.Range(0, divisions.Count).ToDictionary(i => divisions[i], i => i);
        return
        [
            .. Query.Rows(connection, "select level, division, part_level, part from staging.division_sum order by all", row =>
                    (Whole: (row.GetString(1), row.GetString(0)), PartLevel: row.GetString(2), Part: (row.GetString(3), row.GetString(2))))
                .Where(row => position.ContainsKey(row.Whole) && position.ContainsKey(row.Part))
                .GroupBy(row => (row.Whole, row.PartLevel))
                .Select(sum => (position[sum.Key.Whole], sum.Select(row => position[row.Part]).ToArray())),
        ];
    }
}
