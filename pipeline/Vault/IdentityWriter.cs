using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// Writes the identity cells of one file to the vault: UTF-8 lines, tab-separated, compressed and sealed. A line <c>H</c>
/// names the columns of a sheet, a line <c>C</c> all its printed headers, a line <c>R</c> holds a row, a line <c>X</c> a rejected
/// row as received, with its fields.
/// </summary>
public sealed class IdentityWriter : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\t\n\r");
    private readonly SealedFile file;
    private readonly byte[] bytes = new byte[1 << 16];
    private char[] line = new char[4096];
    private int length;

    public IdentityWriter(string path, OfficeKey key) => file = SealedFile.Create(path, key);

    /// <summary>Starts a sheet.</summary>
    /// <param name="columns">Names of its identity columns, in the order of the cells that follow.</param>
    public void BeginSheet(IEnumerable<string> columns)
    {
        Append("H");
        foreach (var column in columns)
        {
            Cell(column);
        }

        EndRow();
    }

    /// <summary>Starts a row; its cells follow with <see cref="Cell"/>, then <see cref="EndRow"/>.</summary>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="rowNumber">Physical line or row.</param>
    public void BeginRow(string sheet, long rowNumber)
    {
        Append("R");
        Place(sheet, rowNumber);
    }

    /// <summary>Keeps the printed headers of a sheet, so that its rejected rows can go back in the sender's own columns.</summary>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="headers">Headers in their order.</param>
    public void Headers(string sheet, IEnumerable<string> headers)
    {
        Append("C");
        Cell(sheet);
        foreach (var header in headers)
        {
            Cell(header);
        }

        EndRow();
    }

    /// <summary>Keeps a rejected row as received; its fields follow with <see cref="Cell"/>, then <see cref="EndRow"/>.</summary>
    /// <param name="sheet">Sheet name.</param>
    /// <param name="rowNumber">Physical line or row.</param>
    /// <param name="raw">Its whole text.</param>
    public void BeginRejected(string sheet, long rowNumber, ReadOnlySpan<char> raw)
    {
        Append("X");
        Place(sheet, rowNumber);
        Cell(raw);
    }

    /// <summary>One cell; null and empty are the same.</summary>
    /// <param name="text">Its text.</param>
    public void Cell(ReadOnlySpan<char> text)
    {
        Append("\t");
        while (!text.IsEmpty)
        {
            var special = text.IndexOfAny(Escaped);
            if (special < 0)
            {
                Append(text);
                return;
            }

            Append(text[..special]);
            Append(text[special] switch { '\t' => "\\t", '\n' => "\\n", '\r' => "\\r", _ => "\\\\" });
            text = text[(special + 1)..];
        }
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        Append("\n");
        if (length > bytes.Length / 4)
        {
            WriteOut();
        }
    }

    /// <summary>Completes the file.</summary>
    public void Commit()
    {
        WriteOut();
        file.Commit();
    }

    public void Dispose() => file.Dispose();

    private void WriteOut()
    {
        for (var start = 0; start < length;)
        {
            var take = Math.Min(length - start, bytes.Length / 4);
            if (start + take < length && char.IsHighSurrogate(line[start + take - 1]))
            {
                take--;
            }

            file.Content.Write(bytes, 0, Encoding.UTF8.GetBytes(line.AsSpan(start, take), bytes));
            start += take;
        }

        length = 0;
    }

    private void Place(string sheet, long rowNumber)
    {
        Cell(sheet);
        Span<char> digits = stackalloc char[20];
        rowNumber.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Cell(digits[..written]);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (length + text.Length > line.Length)
        {
            Array.Resize(ref line, Math.Max(line.Length * 2, length + text.Length));
        }

        text.CopyTo(line.AsSpan(length));
        length += text.Length;
    }
}
