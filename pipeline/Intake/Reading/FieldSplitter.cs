using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Splits one record into fields, with or without quotation marks.</summary>
internal sealed class FieldSplitter(char delimiter, int columnLimit)
{
    private int[] starts = new int[128];
    private int[] lengths = new int[128];
    private char[] unquoted = [];
    private char[] text = [];

    /// <summary>Fields found; at most the limit and one more.</summary>
    public int Count { get; private set; }

    /// <summary>One field of the last record.</summary>
    public ReadOnlySpan<char> this[int index] => text.AsSpan(starts[index], lengths[index]);

    /// <summary>Splits at every delimiter.</summary>
    /// <param name="buffer">Where the record lies.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="length">Its length.</param>
    public void Plain(char[] buffer, int start, int length)
    {
        text = buffer;
        Count = 0;
        var end = start + length;
        var letters = MemoryMarshal.Cast<char, ushort>(buffer.AsSpan());
        var wanted = Vector256.Create((ushort)delimiter);
        var position = start;
        for (; position + Vector256<ushort>.Count <= end && Count <= columnLimit; position += Vector256<ushort>.Count)
        {
            var hits = Vector256.Equals(Vector256.Create(letters.Slice(position, Vector256<ushort>.Count)), wanted).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
            {
                var found = position + BitOperations.TrailingZeroCount(hits);
                Add(start, found - start);
                start = found + 1;
            }
        }

        for (; position < end && Count <= columnLimit; position++)
        {
            if (buffer[position] == delimiter)
            {
                Add(start, position - start);
                start = position + 1;
            }
        }

        Add(start, end - start);
    }

    /// <summary>Splits by RFC 4180: a field that begins with a quotation mark ends at the closing one.</summary>
    /// <param name="record">The record, perhaps with more lines behind it.</param>
    /// <param name="isAll">Whether nothing follows the text given.</param>
    /// <param name="used">Characters of the record without its line end; -1 when a mark is not closed within the text.</param>
    /// <param name="lines">Line ends inside quotation marks.</param>
    /// <returns>False when a closing mark is followed by text, or a mark is never closed.</returns>
    public bool Quoted(ReadOnlySpan<char> record, bool isAll, out int used, out int lines)
    {
        (used, lines, Count) = (-1, 0, 0);
        if (unquoted.Length < record.Length)
        {
            unquoted = new char[record.Length];
        }

        text = unquoted;
        int position = 0, written = 0;
        while (Count <= columnLimit)
        {
            var first = written;
            if (position < record.Length && record[position] == '"')
            {
                if (!Marked(record, ref position, ref written, ref lines))
                {
                    return false;
                }
            }
            else
            {
                var end = record[position..].IndexOfAny(delimiter, '\n');
                end = end < 0 ? record.Length - position : end;
                record.Slice(position, end).CopyTo(unquoted.AsSpan(written));
                (position, written) = (position + end, written + end);
            }

            Add(first, written - first);
            if (position == record.Length ? isAll : record[position] == '\n')
            {
                TrimReturn();
                used = position;
                return true;
            }

            if (position >= record.Length || record[position] != delimiter)
            {
                return false;
            }

            position++;
        }

        return false;
    }

    private bool Marked(ReadOnlySpan<char> record, ref int position, ref int written, ref int lines)
    {
        position++;
        while (true)
        {
            var end = record[position..].IndexOf('"');
            if (end < 0)
            {
                return false;
            }

            lines += record.Slice(position, end).Count('\n');
            record.Slice(position, end).CopyTo(unquoted.AsSpan(written));
            (position, written) = (position + end + 1, written + end);
            if (position < record.Length && record[position] == '"')
            {
                unquoted[written++] = '"';
                position++;
                continue;
            }

            if (position + 1 < record.Length && record[position] == '\r' && record[position + 1] == '\n')
            {
                position++;
            }

            return position == record.Length || record[position] == delimiter || record[position] == '\n';
        }
    }

    private void TrimReturn()
    {
        var last = Count - 1;
        if (lengths[last] > 0 && text[starts[last] + lengths[last] - 1] == '\r')
        {
            lengths[last]--;
        }
    }

    private void Add(int start, int length)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        (starts[Count], lengths[Count]) = (start, length);
        Count++;
    }
}
