using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Reads rows of a query into records.</summary>
internal static class Query
{
    /// <summary>All rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes a record of one row.</param>
    /// <param name="parameters">Values of its <c>$name</c> parameters.</param>
    /// <returns>In the order of the query.</returns>
    public static List<T> Rows<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>A number of any SQL type.</summary>
    public static decimal? Decimal(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToDecimal(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A whole number of any SQL type; zero for null.</summary>
    public static long Whole(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A text; empty for null.</summary>
    public static string Text(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    /// <summary>A day; null for null.</summary>
    public static DateOnly? Day(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
