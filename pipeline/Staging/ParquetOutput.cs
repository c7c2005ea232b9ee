using System.Collections;
using System.Globalization;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Pipeline.Staging;

/// <summary>Writes typed rows to one Parquet file while they are made: lz4, in their order, the same bytes on any machine.</summary>
internal static class ParquetOutput
{
    private const string Options = "Data Source=:memory:;threads=1;memory_limit=1GB;autoinstall_known_extensions=false;autoload_known_extensions=false";

    /// <summary>Writes rows.</summary>
    /// <param name="path">The new file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">The rows; each may be the same object, filled anew.</param>
    /// <returns>Rows written, as DuckDB counted them.</returns>
    public static long Write(string path, StagedColumn[] columns, IEnumerable<StagedRow> rows)
    {
        using var connection = new DuckDBConnection(Options);
        connection.Open();
        var guarded = new Guarded(rows.GetEnumerator());
        var infos = columns.Select(column => new ColumnInfo(column.Name, Held(column.Type))).ToList();
        var types = Array.ConvertAll(columns, column => column.Type);
        connection.RegisterTableFunction("rows", () => new TableFunction(infos, guarded), (row, writers, index) => WriteRow((StagedRow)row!, types, writers, index));
        using var command = connection.CreateCommand();
        command.CommandText = $"copy (select {string.Join(", ", columns.Select(Cast))} from rows()) to '{path.Replace("'", "''", StringComparison.Ordinal)}' (format parquet, compression lz4, row_group_size 61440)";
        try
        {
            return Convert.ToInt64(command.ExecuteNonQuery(), CultureInfo.InvariantCulture);
        }
        finally
        {
            guarded.Fault?.Throw();
        }
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
