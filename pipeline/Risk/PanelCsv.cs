using System.Globalization;
using Analytics.Models.Panels;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Risk;

/// <summary>Reads a panel from a CSV file.</summary>
internal static class PanelCsv
{
    /// <summary>What stands for a gap, beside a blank cell.</summary>
    private const string Gaps = "('', 'na', 'nan', 'null', 'none')";

    /// <summary>Reads all rows; a cell that is neither number nor gap is refused by line and column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Which columns are no features.</param>
    /// <param name="notes">What was taken otherwise than written, a sentence a feature.</param>
    /// <exception cref="PanelException">The file is no CSV in UTF-8, lacks a column, has a cell that is no number, or its keys repeat.</exception>
    public static Panel Read(string path, PanelColumns columns, out IReadOnlyList<string> notes)
    {
        var (headers, delimiter) = PanelHeader.Read(path);
        foreach (var needed in new[] { columns.Entity, columns.Period, columns.Label }.Concat(columns.Ignored))
        {
            if (!headers.Contains(needed, StringComparer.Ordinal))
            {
                throw new PanelException($"No column '{needed}' in '{path}'. Columns: {string.Join(", ", headers)}.");
            }
        }

        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Load(connection, path, headers.Count, delimiter);
        var features = headers.Except([columns.Entity, columns.Period, columns.Label, .. columns.Ignored], StringComparer.Ordinal).ToList();
        if (features.Count == 0)
        {
            throw new PanelException("No feature column is left beside entity, period and label.");
        }

        string Cell(string header) => $"cell_{headers.IndexOf(header)}";
        features.ForEach(feature => RefuseText(connection, feature, Cell(feature)));
        notes = [.. features.Select(feature => Infinite(connection, feature, Cell(feature))).OfType<string>()];
        return new Panel(features, [], Rows(connection, [Cell(columns.Entity), Cell(columns.Period), $"lower(trim({Cell(columns.Label)}))", .. features.Select(Cell).Select(Value)], columns.Label));
    }

    /// <summary>Columns are called by their place: names that differ by case alone are one to DuckDB.</summary>
    private static void Load(DuckDBConnection connection, string path, int width, char delimiter)
    {
        var types = string.Join(", ", Enumerable.Range(0, width).Select(column => $"'cell_{column}': 'varchar'"));
        try
        {
            Database.Execute(
                connection,
                $"create table cells as select row_number() over () + 1 as line, * from read_csv('{Database.OnlyFile(path)}', delim = '{delimiter}', quote = '\"', escape = '\"', parallel = false, header = true, auto_detect = false, columns = {{{types}}})");
        }
        catch (DuckDBException fault)
        {
            var said = fault.Message.Split('\n').Where((line, number) => number == 0 || line.StartsWith("Expected", StringComparison.Ordinal) || line.StartsWith("Value", StringComparison.Ordinal));
            throw new PanelException(
                $"'{path}' cannot be read as CSV: {string.Join(" ", said)}. Every line needs the {width} cells of the header; a cell that holds the delimiter or a quotation mark stands between quotation marks.", fault);
        }
    }

    private static List<PanelRow> Rows(DuckDBConnection connection, string[] values, string label)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select line, {string.Join(", ", values)} from cells order by line";
        using var reader = command.ExecuteReader();
        var rows = new List<PanelRow>();
        while (reader.Read())
        {
            var line = reader.GetInt64(0);
            if (reader.IsDBNull(1) || reader.IsDBNull(2))
            {
                throw new PanelException($"Line {line}: entity or period is blank.");
            }

            var known = new float[reader.FieldCount - 4];
            for (var j = 0; j < known.Length; j++)
            {
                known[j] = reader.IsDBNull(j + 4) ? float.NaN : reader.GetFloat(j + 4);
            }

            rows.Add(new PanelRow(reader.GetString(1), reader.GetString(2), Label(reader.IsDBNull(3) ? "" : reader.GetString(3), line, label), known, []));
        }

        return rows.Count > 0 ? rows : throw new PanelException("The panel has a header and no row.");
    }

    private static bool? Label(string text, long line, string column) => text switch
    {
        "1" or "1.0" or "true" => true,
        "0" or "0.0" or "false" => false,
        "" or "na" or "nan" or "null" or "none" => null,
        _ => throw new PanelException($"Line {line}, column '{column}': '{text}' is no label. Write 0 or 1 (true or false), blank while unknown."),
    };

    private static void RefuseText(DuckDBConnection connection, string feature, string cell)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select line, {cell} from cells where try_cast({cell} as float) is null and lower(trim({cell})) not in {Gaps} order by line limit 1";
        using var reader = command.ExecuteReader();
        if (reader.Read())
        {
            throw new PanelException(string.Create(
                CultureInfo.InvariantCulture, $"Line {reader.GetInt64(0)}, column '{feature}': '{reader.GetString(1)}' is no number. Features must be numeric; leave the column out with --ignore {feature}."));
        }
    }

    /// <summary>An infinite number, or one beyond what a feature holds, counts as a gap, and is said.</summary>
    private static string? Infinite(DuckDBConnection connection, string feature, string cell)
    {
        var count = Database.Count(connection, $"select count(*) from cells where isinf(try_cast({cell} as float))");
        return count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"column '{feature}': {count} values are infinite or beyond 3.4e38 and count as gaps.");
    }

    private static string Value(string cell) => $"case when isfinite(try_cast({cell} as float)) then try_cast({cell} as float) end";
}
