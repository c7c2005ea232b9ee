using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Dashboard;

/// <summary>Rows of one query on a publication, read by position.</summary>
internal static class PublishedRows
{
    /// <summary>All rows of a query.</summary>
    public static List<T> Read<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] parameters) =>
        [.. Stream(connection, sql, read, parameters)];

    /// <summary>The rows of a query, one after another, without keeping them.</summary>
    public static IEnumerable<T> Stream<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    /// <summary>Text, empty for null.</summary>
    public static string Text(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    /// <summary>Text or null.</summary>
    public static string? TextOrNull(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A whole number, 0 for null.</summary>
    public static long Long(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A decimal or null.</summary>
    public static decimal? Decimal(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToDecimal(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A double or null.</summary>
    public static double? Double(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToDouble(row.GetValue(column), CultureInfo.InvariantCulture);
}
