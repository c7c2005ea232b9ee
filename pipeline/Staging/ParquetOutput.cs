using System.Collections;
using System.Globalization;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Pipeline.Staging;

/// <summary>
/// Writes typed rows to Parquet files while they are made: lz4, in their order, the same bytes on any machine. One instance
/// for one thread at a time; it keeps its DuckDB instance from file to file.
/// </summary>
internal sealed class ParquetOutput : IDisposable
{
    private const string Options =
        "Data Source=:memory:;threads=1;memory_limit=1GB;autoinstall_known_extensions=false;autoload_known_extensions=false";

    private readonly DuckDBConnection connection = new(Options);
    private readonly Dictionary<StagedColumn[], string> functions = [];
    private Guarded? current;

    public ParquetOutput() => connection.Open();

    /// <summary>Writes rows.</summary>
    /// <param name="path">The new file.</param>
    /// <param name="columns">Its columns, the same array for the same table.</param>
    /// <param name="rows">The rows; each may be the same object, filled anew.</param>
    /// <returns>Rows written, as DuckDB counted them.</returns>
    public long Write(string path, StagedColumn[] columns, IEnumerable<StagedRow> rows)
    {
        current = new Guarded(rows.GetEnumerator());
        using var command = connection.CreateCommand();
        command.CommandText = $"copy (select {string.Join(", ", columns.Select(Cast))} from {Function(columns)}()) to '{path.Replace("'", "''", StringComparison.Ordinal)}' (format parquet, compression lz4, row_group_size 61440)";
        try
        {
            return Convert.ToInt64(command.ExecuteNonQuery(), CultureInfo.InvariantCulture);
        }
        finally
        {
            current.Fault?.Throw();
        }
    }

    public void Dispose() => connection.Dispose();

    /// <summary>The table function that gives the current rows in these columns.</summary>
    private string Function(StagedColumn[] columns)
    {
        if (functions.TryGetValue(columns, out var known))
        {
            return known;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"rows{functions.Count}");
        var infos = columns.Select(column => new ColumnInfo(column.Name, Held(column.Type))).ToList();
        var types = Array.ConvertAll(columns, column => column.Type);
        connection.RegisterTableFunction(
            name, () => new TableFunction(infos, current!), (row, writers, index) => WriteRow((StagedRow)row!, types, writers, index));
        return functions[columns] = name;
    }

    private static Type Held(StagedType type) => type switch
    {
        StagedType.Text => typeof(string),
        StagedType.Whole => typeof(int),
        StagedType.Big => typeof(long),
        StagedType.Flag => typeof(bool),
        StagedType.Day => typeof(DateOnly),
        _ => typeof(double),
    };

    /// <summary>Money comes as the double nearest to it; the cast to DECIMAL gives back the exact hundredths.</summary>
    private static string Cast(StagedColumn column) => column.Type is StagedType.Hundredths or StagedType.Thousandths
        ? $"{column.Name}::{column.SqlType} as {column.Name}"
        : column.Name;

    private static void WriteRow(StagedRow row, StagedType[] types, IDuckDBDataWriter[] writers, ulong index)
    {
        for (var i = 0; i < types.Length; i++)
        {
            var writer = writers[i];
            if (!row.Has(i))
            {
                writer.WriteNull(index);
                continue;
            }

            switch (types[i])
            {
                case StagedType.Text:
                    writer.WriteValue(row.Text(i)!, index);
                    break;
                case StagedType.Whole:
                    writer.WriteValue((int)row.Number(i), index);
                    break;
                case StagedType.Big:
                    writer.WriteValue(row.Number(i), index);
                    break;
                case StagedType.Flag:
                    writer.WriteValue(row.Number(i) != 0, index);
                    break;
                case StagedType.Day:
                    writer.WriteValue(DateOnly.FromDayNumber((int)row.Number(i)), index);
                    break;
                case StagedType.Hundredths:
                    writer.WriteValue(row.Number(i) / 100d, index);
                    break;
                default:
                    writer.WriteValue(row.Number(i) / 1000d, index);
                    break;
            }
        }
    }

    /// <summary>Keeps an exception out of the native caller and for the managed one.</summary>
    private sealed class Guarded(IEnumerator<StagedRow> rows) : IEnumerable, IEnumerator
    {
        public ExceptionDispatchInfo? Fault { get; private set; }

        public object Current => rows.Current;

        public IEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            try
            {
                return rows.MoveNext();
            }
            catch (Exception fault)
            {
                Fault = ExceptionDispatchInfo.Capture(fault);
                return false;
            }
        }

        public void Reset() => throw new NotSupportedException();
    }
}
