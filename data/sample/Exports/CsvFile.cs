using System.Text;
using Analytics.Sample.Defects;

namespace Analytics.Sample.Exports;

/// <summary>
/// One CSV export: GBK, CRLF, no quoting. A shuffled file mixes its rows in blocks of fixed size, so that memory stays the same
/// whatever the size of the file; line numbers are known when a block is written.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private const int BlockRows = 1024;
    private readonly Stream stream;
    private readonly DefectLog log;
    private readonly Prng? shuffle;
    private readonly bool isUtf8;
    private readonly List<(byte[] Bytes, IReadOnlyList<Planted>? Planted, int CopyOf)> block = [];
    private readonly int capacity;
    private long lines;

    public CsvFile(Stream stream, FileCount count, DefectLog log, string header, Prng? shuffle = null, bool isUtf8 = false)
    {
        this.stream = new BufferedStream(stream, 1 << 16);
        this.log = log;
        this.shuffle = shuffle;
        this.isUtf8 = isUtf8;
        capacity = shuffle is null ? 0 : BlockRows;
        Count = count;
        if (isUtf8)
        {
            this.stream.Write(Encoding.UTF8.Preamble);
        }

        WriteLine(RowBytes.Gbk.GetBytes(header));
    }

    public FileCount Count { get; }

    /// <summary>Adds a row with what was planted in it.</summary>
    public void Add(ReadOnlySpan<byte> row, IReadOnlyList<Planted>? planted = null)
    {
        if (capacity == 0)
        {
            Emit(row, planted);
            return;
        }

        block.Add((row.ToArray(), planted, -1));
        FlushWhenFull();
    }

    /// <summary>Adds a row and another of the same person, which must stand later in the file.</summary>
    public void AddTwice(ReadOnlySpan<byte> row, ReadOnlySpan<byte> copy, IReadOnlyList<Planted> planted)
    {
        if (capacity == 0)
        {
            Emit(row, null);
            Emit(copy, planted);
            return;
        }

        block.Add((row.ToArray(), null, -1));
        block.Add((copy.ToArray(), planted, block.Count - 1));
        FlushWhenFull();
    }

    /// <summary>Adds a line after all rows, such as a blank one.</summary>
    public void AddTail(ReadOnlySpan<byte> line, IReadOnlyList<Planted> planted)
    {
        Flush();
        Emit(line, planted);
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void FlushWhenFull()
    {
        if (block.Count >= capacity)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (block.Count == 0)
        {
            return;
        }

        var order = Enumerable.Range(0, block.Count).ToArray();
        shuffle?.Shuffle(order);
        var place = new int[order.Length];
        for (var position = 0; position < order.Length; position++)
        {
            place[order[position]] = position;
        }

        for (var index = 0; index < block.Count; index++)
        {
            if (block[index].CopyOf is var first and >= 0 && place[first] > place[index])
            {
                (order[place[first]], order[place[index]]) = (index, first);
            }
        }

        foreach (var index in order)
        {
            Emit(block[index].Bytes, block[index].Planted);
        }

        block.Clear();
    }

    private void Emit(ReadOnlySpan<byte> row, IReadOnlyList<Planted>? planted)
    {
        WriteLine(row);
        Count.Add(planted);
        foreach (var thing in planted ?? [])
        {
            log.Add(Count.File, "", lines, thing);
        }
    }

    private void WriteLine(ReadOnlySpan<byte> row)
    {
        stream.Write(isUtf8 ? Encoding.UTF8.GetBytes(RowBytes.Gbk.GetString(row)) : row);
        stream.Write("\r\n"u8);
        lines++;
    }
}
