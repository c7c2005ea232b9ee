using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Analytics.Pipeline.Verbs;

/// <summary>Prints rows as a table for people, CSV for workbooks, or JSON for programs.</summary>
public static class RowPrinter
{
    // full width too: a Chinese Excel reads ＝ as =
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints all rows.</summary>
    /// <param name="rows">An open reader.</param>
    /// <param name="format"><c>table</c>, <c>csv</c> or <c>json</c>.</param>
    /// <param name="output">Where to.</param>
    public static void Print(DbDataReader rows, string format, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case "json":
                PrintJson(rows, output);
                break;
            case "csv":
                PrintCsv(rows, output);
                break;
            default:
                PrintTable(rows, output);
                break;
        }
    }

    /// <summary>Text that a spreadsheet would take for a formula gets an apostrophe; all others stay.</summary>
    /// <param name="text">A text cell.</param>
    /// <returns>The cell as CSV, quoted where needed.</returns>
    public static string CsvCell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Shortest text of a number, date or truth value; the text itself otherwise.</summary>
    /// <param name="value">A value as DuckDB gives it.</param>
    /// <returns>Invariant text; empty for null.</returns>
    public static string Text(object? value) => value switch
    {
        null or DBNull => string.Empty,
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => Trimmed(number),
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : string.Empty,
        float number => float.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : string.Empty,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Text)) + "]",
        _ => value.ToString() ?? string.Empty,
    };

    private static string Trimmed(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static void PrintCsv(DbDataReader rows, TextWriter output)
    {
        output.WriteLine(string.Join(',', Enumerable.Range(0, rows.FieldCount).Select(column => CsvCell(rows.GetName(column)))));
        while (rows.Read())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                var value = rows.IsDBNull(column) ? null : rows.GetValue(column);
                output.Write(column == 0 ? string.Empty : ",");
                output.Write(value is string text ? CsvCell(text) : value is IEnumerable ? CsvCell(Text(value)) : Text(value));
            }

            output.WriteLine();
        }
    }

    private static void PrintJson(DbDataReader rows, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, s_json);
        writer.WriteStartArray();
        while (rows.Read())
        {
            writer.WriteStartObject();
            for (var column = 0; column < rows.FieldCount; column++)
            {
                writer.WritePropertyName(rows.GetName(column));
                WriteJson(writer, rows.IsDBNull(column) ? null : rows.GetValue(column));
            }

            writer.WriteEndObject();
            if (buffer.Length > 1 << 20)
            {
                Drain(writer, buffer, output);
            }
        }

        writer.WriteEndArray();
        Drain(writer, buffer, output);
        output.WriteLine();
    }

    private static void Drain(Utf8JsonWriter writer, MemoryStream buffer, TextWriter output)
    {
        writer.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        buffer.SetLength(0);
    }

    private static void WriteJson(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number when !double.IsFinite(number):
            case float small when !float.IsFinite(small):
                writer.WriteNullValue();
                break;
            case float or double or decimal or BigInteger or sbyte or byte or short or ushort or int or uint or long or ulong:
                writer.WriteRawValue(Text(value));
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    writer.WritePropertyName(Text(entry.Key));
                    WriteJson(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteJson(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Text(value));
                break;
        }
    }

    private static void PrintTable(DbDataReader rows, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var column = 0; column < rows.FieldCount; column++)
        {
            var isNumber = IsNumber(rows.GetFieldType(column));
            table.AddColumn(new TableColumn(new Text(rows.GetName(column))) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = true });
        }

        var count = 0;
        while (rows.Read())
        {
            table.AddRow(Enumerable.Range(0, rows.FieldCount).Select(column => new Text(rows.IsDBNull(column) ? "—" : Printable.Of(Text(rows.GetValue(column))))));
            count++;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 1000; // a pipe has no width: never wrap
        }

        console.Write(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({count} rows)"));
    }

    private static bool IsNumber(Type type) =>
        type == typeof(decimal) || type == typeof(double) || type == typeof(float) || type == typeof(BigInteger)
        || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) || type == typeof(uint) || type == typeof(ulong);
}
