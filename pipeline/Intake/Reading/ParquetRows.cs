using Analytics.Pipeline.Intake.Rules;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>The rows of a Parquet file as text, after a first row of column names.</summary>
internal sealed class ParquetRows : RowReader
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBCommand command;
    private readonly DuckDBDataReader reader;
    private readonly IntakeLimits limits;
    private readonly string?[] texts;
    private readonly NamelessFile? unpacked;

    private ParquetRows(DuckDBConnection connection, DuckDBCommand command, DuckDBDataReader reader, IntakeLimits limits, NamelessFile? unpacked)
    {
        (this.connection, this.command, this.reader, this.limits, this.unpacked) = (connection, command, reader, limits, unpacked);
        texts = new string?[reader.FieldCount];
    }

    public override int FieldCount => texts.Length;

    public override ReadOnlySpan<char> Raw => string.Join('\t', texts);

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file, on disk or inside an archive.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="RefusedException">Damaged, or too large.</exception>
    public static ParquetRows Open(InputFile file, IntakeLimits limits)
    {
        // a reader of paths takes these for a pattern
        var copy = file.IsInArchive || file.DiskPath.AsSpan().ContainsAny("*?[") ? NamelessFile.Of(file.Open(), limits) : null;
        var opened = new DuckDBConnection("Data Source=:memory:;threads=1;memory_limit=512MB;autoinstall_known_extensions=false;autoload_known_extensions=false");
        try
        {
            opened.Open();
            var query = opened.CreateCommand();
            query.CommandText = "select columns(*)::varchar from read_parquet($1)";
            query.Parameters.Add(new DuckDBParameter(copy?.Path ?? file.DiskPath));
            query.UseStreamingMode = true;
            var rows = query.ExecuteReader();
            if (rows.FieldCount > limits.Columns)
            {
                throw new RefusedException(Rule.TooLarge);
            }

            return new ParquetRows(opened, query, rows, limits, copy);
        }
        catch (Exception fault) when (fault is DuckDBException or RefusedException)
        {
            opened.Dispose();
            copy?.Dispose();
            throw fault as RefusedException ?? new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }
    }

    public override bool Read()
    {
        if (++RowNumber > limits.Rows)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        if (RowNumber == 1)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = reader.GetName(i);
            }

            return true;
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }

            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            return true;
        }
        catch (DuckDBException fault)
        {
            throw new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }
    }

    public override ReadOnlySpan<char> Field(int index) => Trim(texts[index]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
            command.Dispose();
            connection.Dispose();
            unpacked?.Dispose();
        }

        base.Dispose(disposing);
    }
}
