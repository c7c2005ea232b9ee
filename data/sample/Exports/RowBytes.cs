using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;

namespace Analytics.Sample.Exports;

/// <summary>One row of a GBK file as bytes, cells parted by commas. Labels that recur are encoded once.</summary>
internal sealed class RowBytes
{
    public const byte Separator = (byte)',';
    private static readonly ConcurrentDictionary<string, byte[]> Encoded = new(StringComparer.Ordinal);
    private byte[] bytes = new byte[1024];

    public static Encoding Gbk { get; } = OpenGbk();

    public int Length { get; set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    /// <summary>A word from a small vocabulary.</summary>
    public void Label(string label)
    {
        Raw(Encoded.GetOrAdd(label, static text => Gbk.GetBytes(text))); // two cities may be written at once
        End();
    }

    /// <summary>Any text.</summary>
    public void Text(string text)
    {
        Reserve((text.Length * 2) + 1);
        Length += Gbk.GetBytes(text, bytes.AsSpan(Length));
        End();
    }

    public void Number(long value)
    {
        Reserve(24);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(Length), out var written);
        Length += written;
        End();
    }

    public void NumberOrBlank(int? value)
    {
        if (value is { } known)
        {
            Number(known);
        }
        else
        {
            End();
        }
    }

    /// <summary>Whole yuan with two decimals.</summary>
    public void Money(int yuan)
    {
        Number(yuan);
        Length--;
        Raw(".00"u8);
        End();
    }

    public void Money(decimal yuan)
    {
        Reserve(32);
        Utf8Formatter.TryFormat(yuan, bytes.AsSpan(Length), out var written, new System.Buffers.StandardFormat('F', 2));
        Length += written;
        End();
    }

    /// <summary>As 1985-03-12.</summary>
    public void Date(DateOnly date)
    {
        Reserve(16);
        var target = bytes.AsSpan(Length);
        Utf8Formatter.TryFormat(date.Year, target, out _, new System.Buffers.StandardFormat('D', 4));
        target[4] = (byte)'-';
        Utf8Formatter.TryFormat(date.Month, target[5..], out _, new System.Buffers.StandardFormat('D', 2));
        target[7] = (byte)'-';
        Utf8Formatter.TryFormat(date.Day, target[8..], out _, new System.Buffers.StandardFormat('D', 2));
        Length += 10;
        End();
    }

    public void Blank() => End();

    public void Append(ReadOnlySpan<byte> part) => Raw(part);

    /// <summary>Takes the comma after the last cell away.</summary>
    public void Close() => Length--;

    private static Encoding OpenGbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GBK", EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
    }

    private void End()
    {
        Reserve(1);
        bytes[Length++] = Separator;
    }

    private void Raw(ReadOnlySpan<byte> part)
    {
        Reserve(part.Length);
        part.CopyTo(bytes.AsSpan(Length));
        Length += part.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > bytes.Length)
        {
            Array.Resize(ref bytes, (Length + more) * 2);
        }
    }
}
