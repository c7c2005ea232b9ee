using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Fills <c>staging.hidden_cell</c>: which numbers no public document may print. Counts of 1 to <c>small_cell_max</c> people or
/// households are hidden, and with them as many others as keep them from being computed.
/// </summary>
public static class HiddenCells
{
    /// <summary>Fills the empty table.</summary>
    /// <param name="connection">The database being built, with <c>mart.figure</c> in it.</param>
    /// <param name="options">Not needed: the figures decide.</param>
    public static void Fill(DuckDBConnection connection, BuildOptions options) => Fill(connection, from: null);

    /// <summary>Decides quarter by quarter, oldest first, which numbers are hidden.</summary>
    /// <param name="connection">The database being built, with <c>mart.figure</c> in it.</param>
    /// <param name="from">First quarter to decide: rows of earlier quarters stand as they are, later ones are made anew. Null for all quarters.</param>
    public static void Fill(DuckDBConnection connection, Quarter? from)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var first = from?.ToString() ?? "";
        Query.Rows(connection, "delete from staging.hidden_cell where quarter >= $first", row => row, ("first", first));
        var decided = Decided(connection);
        var numbers = Query.Rows(connection, "select figure, quarter, level, division, numerator, denominator from mart.figure where level <> 'village' order by all", row =>
            (Level: row.GetString(2), Cell: new PublicCell(row.GetString(0), row.GetString(1), row.GetString(3), row.Decimal(4), row.Decimal(5))));
        var traits = Traits(connection);
        var largestSmall = (int)Query.Rows(connection, "select value from reference.parameter where name = 'small_cell_max'", row => row.Decimal(0)!.Value).Single();
        IReadOnlyList<(string Division, string Level)> divisions = [.. numbers.Select(number => (number.Cell.Division, number.Level)).Distinct().Order()];
        var space = CellSpace.Of([.. numbers.Select(number => number.Cell)], divisions, Sums(connection, divisions), traits, largestSmall);

        var position = Enumerable.Range(0, divisions.Count).ToDictionary(i => divisions[i].Division, i => i, StringComparer.Ordinal);
        var isHidden = new bool[space.Costs.Count];
        bool Hides(string figure, PublicCell at, bool isDenominator) =>
            space.Cell(figure, at.Quarter, position[at.Division], isDenominator) is >= 0 and var cell && isHidden[cell];
        var hiding = CellHiding.Of(space, isHidden);
        var before = new SpaceQuarter("", 0, 0);
        var levelOf = divisions.ToDictionary(division => division.Division, division => division.Level, StringComparer.Ordinal);
        var cells = numbers.ToLookup(number => number.Cell.Quarter, number => number.Cell, StringComparer.Ordinal);
        using var table = connection.CreateAppender("staging", "main", "hidden_cell");
        foreach (var quarter in space.Quarters)
        {
            var rows = decided.GetValueOrDefault(quarter.Quarter, []);
            if (string.CompareOrdinal(quarter.Quarter, first) >= 0)
            {
                hiding.Hide(before, quarter);
                foreach (var cell in cells[quarter.Quarter])
                {
                    var above = Hides(cell.Figure, cell, isDenominator: false) || (traits[cell.Figure].Companion is { } companion && Hides(companion, cell, isDenominator: false));
                    var below = Hides(cell.Figure, cell, isDenominator: true);
                    if (above || below)
                    {
                        rows[(cell.Figure, cell.Division)] = (above, below);
                        table.CreateRow().AppendValue(cell.Figure).AppendValue(cell.Quarter).AppendValue(levelOf[cell.Division]).AppendValue(cell.Division)
                            .AppendValue((bool?)above).AppendValue((bool?)below).EndRow();
                    }
                }
            }

            // later quarters stand on the rows alone, whether they were made just now or before
            space.MarkUnprinted(quarter.Quarter, rows, isHidden);
            before = quarter;
        }
    }

    private static Dictionary<string, Dictionary<(string Figure, string Division), (bool Above, bool Below)>> Decided(DuckDBConnection connection) => Query.Rows(
        connection,
        "select quarter, figure, division, is_numerator_hidden, is_denominator_hidden from staging.hidden_cell",
        row => (Quarter: row.GetString(0), Number: (row.GetString(1), row.GetString(2)), IsHidden: (row.GetBoolean(3), row.GetBoolean(4))))
        .GroupBy(row => row.Quarter, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.ToDictionary(row => row.Number, row => row.IsHidden), StringComparer.Ordinal);

    private static Dictionary<string, FigureTraits> Traits(DuckDBConnection connection) => Query.Rows(
        connection,
        "select figure, counts_people, has_rest, is_known, is_flow, family, companion, worth from staging.figure_trait",
        row => (Figure: row.GetString(0), Traits: new FigureTraits
        {
            CountsPeople = row.GetBoolean(1),
            HasRest = row.GetBoolean(2),
            IsKnown = row.GetBoolean(3),
            IsFlow = row.GetBoolean(4),
            Family = row.GetString(5),
            Companion = row.IsDBNull(6) ? null : row.GetString(6),
            Worth = row.GetInt32(7),
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
