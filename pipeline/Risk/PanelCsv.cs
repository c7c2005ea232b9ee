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
    /// <exception cref="PanelException">The file lacks a column, has a cell that is no number, or its keys repeat.</exception>
    public static Panel Read(string path, PanelColumns columns)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var dialect = $"'{Database.Quote(path)}', delim = '{Delimiter(path)}', quote = '\"', escape = '\"', parallel = false";
        List<string> headers;
        try
        {
            headers = Headers(connection, dialect);
            var types = string.Join(", ", headers.Select(header => $"'{Database.Quote(header)}': 'varchar'"));
            Database.Execute(connection, $"create table cells as select row_number() over () + 1 as \"row number\", * from read_csv({dialect}, header = true, auto_detect = false, columns = {{{types}}})");
        }
        catch (DuckDBException fault)
        {
            throw new PanelException($"'{path}' cannot be read as CSV: {string.Join(" ", fault.Message.Split('\n').Where((line, number) => number == 0 || line.StartsWith("Expected", StringComparison.Ordinal)))}", fault);
        }

        foreach (var needed in new[] { columns.Entity, columns.Period, columns.Label }.Concat(columns.Ignored))
        {
            if (!headers.Contains(needed, StringComparer.Ordinal))
            {
                throw new PanelException($"No column '{needed}' in '{path}'. Columns: {string.Join(", ", headers)}.");
            }
        }

        var features = headers.Except([columns.Entity, columns.Period, columns.Label, .. columns.Ignored], StringComparer.Ordinal).ToList();
        if (features.Count == 0)
        {
            throw new PanelException("No feature column is left beside entity, period and label.");
        }

        foreach (var feature in features)
        {
            RefuseText(connection, feature);
        }

        return new Panel(features, [], Rows(connection, columns, features));
    }

    /// <summary>What divides the names of the header: comma, semicolon or tab, whichever it holds most of. Told to DuckDB, whose own guess takes a
    /// ragged file for one of a single column.</summary>
    private static char Delimiter(string path)
    {
        using var reader = new StreamReader(path);
        var header = reader.ReadLine() ?? throw new PanelException($"'{path}' is empty.");
        return ",;\t".MaxBy(mark => header.Count(letter => letter == mark));
    }

    private static List<PanelRow> Rows(DuckDBConnection connection, PanelColumns columns, List<string> features)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select \"row number\", {Name(columns.Entity)}, {Name(columns.Period)}, lower(trim({Name(columns.Label)})), {string.Join(", ", features.Select(Value))} from cells order by 1";
        using var reader = command.ExecuteReader();
        var rows = new List<PanelRow>();
        while (reader.Read())
        {
            var line = reader.GetInt64(0);
            if (reader.IsDBNull(1) || reader.IsDBNull(2))
            {
                throw new PanelException($"Line {line}: entity or period is blank.");
            }

            var values = new float[features.Count];
            for (var j = 0; j < values.Length; j++)
            {
                values[j] = reader.IsDBNull(j + 4) ? float.NaN : reader.GetFloat(j + 4);
            }

            rows.Add(new PanelRow(reader.GetString(1), reader.GetString(2), Label(reader.IsDBNull(3) ? "" : reader.GetString(3), line, columns.Label), values, []));
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

    private static void RefuseText(DuckDBConnection connection, string feature)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select \"row number\", {Name(feature)} from cells where try_cast({Name(feature)} as float) is null and lower(trim({Name(feature)})) not in {Gaps} order by 1 limit 1";
        using var reader = command.ExecuteReader();
        if (reader.Read())
        {
            throw new PanelException(string.Create(
                CultureInfo.InvariantCulture, $"Line {reader.GetInt64(0)}, column '{feature}': '{reader.GetString(1)}' is no number. Features must be numeric; leave the column out with --ignore {feature}."));
        }
    }

    private static List<string> Headers(DuckDBConnection connection, string dialect)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from read_csv({dialect}, header = false, all_varchar = true, null_padding = true, ignore_errors = true) limit 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? $"column{column}" : reader.GetString(column))] : [];
    }

    private static string Name(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Value(string feature) => $"case when isfinite(try_cast({Name(feature)} as float)) then try_cast({Name(feature)} as float) end";
}
