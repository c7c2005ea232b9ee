using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>
/// GB18030, strict: what is not a character becomes U+FFFD and swallows no line end. Two-byte characters come from a table,
/// which is several times faster than the library's decoder; the rare four-byte ones go to the library.
/// </summary>
internal sealed class GbDecoder
{
    private const int Trails = 0xFE - 0x40 + 1;
    private static readonly Encoding Library = MakeLibrary();
    private static readonly char[] Pairs = MakePairs();
    private readonly byte[] pending = new byte[4];
    private int pendingCount;

    /// <summary>Decodes the next bytes; a character cut in two waits for the rest.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="characters">Room for at least as many characters as bytes, and four more.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <returns>Characters written.</returns>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> characters, bool isLast)
    {
        var written = 0;
        Span<byte> joined = stackalloc byte[8];
        while (pendingCount > 0 && (bytes.Length > 0 || isLast))
        {
            // Complete the waiting character byte by byte: at most three times a block.
            pending.AsSpan(0, pendingCount).CopyTo(joined);
            var more = Math.Min(4, bytes.Length);
            bytes[..more].CopyTo(joined[pendingCount..]);
            var length = pendingCount + more;
            var used = One(joined[..length], isLast && more == bytes.Length, out var letter, out var second);
            if (used == 0)
            {
                joined[..length].CopyTo(pending);
                pendingCount = length;
                return written;
            }

            characters[written++] = letter;
            if (second != '\0')
            {
                characters[written++] = second;
            }

            if (used >= pendingCount)
            {
                bytes = bytes[(used - pendingCount)..];
                pendingCount = 0;
            }
            else
            {
                joined[used..pendingCount].CopyTo(pending);
                pendingCount -= used;
            }
        }

        return written + Block(bytes, characters[written..], isLast);
    }

    private static Encoding MakeLibrary()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }

    private static char[] MakePairs()
    {
        var pairs = new char[0x80 * Trails];
        Span<byte> pair = stackalloc byte[2];
        Span<char> letters = stackalloc char[4];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail++)
            {
                (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                var count = trail == 0x7F ? 0 : Library.GetChars(pair, letters);
                pairs[((lead - 0x80) * Trails) + trail - 0x40] = count == 1 ? letters[0] : '\uFFFD';
            }
        }

        return pairs;
    }

    /// <summary>One character of more than one byte.</summary>
    /// <returns>Bytes used; 0 when more are needed.</returns>
    private static int One(ReadOnlySpan<byte> bytes, bool isLast, out char letter, out char second)
    {
        (letter, second) = ('\uFFFD', '\0');
        if (bytes[0] < 0x80)
        {
            letter = (char)bytes[0];
            return 1;
        }

        if (bytes.Length < 2)
        {
            return isLast ? 1 : 0;
        }

        if (bytes[0] is 0x80 or 0xFF || bytes[1] is < 0x30 or (> 0x39 and < 0x40) or 0x7F or 0xFF)
        {
            return 1;
        }

        if (bytes[1] >= 0x40)
        {
            letter = Pairs[((bytes[0] - 0x80) * Trails) + bytes[1] - 0x40];
            return 2;
        }

        if (bytes.Length < 4)
        {
            return isLast ? 1 : 0;
        }

        Span<char> letters = stackalloc char[8];
        var count = Library.GetChars(bytes[..4], letters);
        if (bytes[2] is < 0x81 or 0xFF || bytes[3] is < 0x30 or > 0x39 || count is not (1 or 2) || letters[0] == '\uFFFD')
        {
            return 1;
        }

        (letter, second) = (letters[0], count == 2 ? letters[1] : '\0');
        return 4;
    }

    private int Block(ReadOnlySpan<byte> bytes, Span<char> characters, bool isLast)
    {
        var pairs = Pairs;
        int position = 0, written = 0;
        while (position < bytes.Length)
        {
            int value = bytes[position];
            if (value < 0x80)
            {
                // Numbers, codes and delimiters come in runs: eight at once where all eight are ASCII.
                if (position + 8 <= bytes.Length && BinaryPrimitives.ReadUInt64LittleEndian(bytes[position..]) is var eight && (eight & 0x8080_8080_8080_8080) == 0)
                {
                    Vector128.WidenLower(Vector128.CreateScalar(eight).AsByte()).CopyTo(MemoryMarshal.Cast<char, ushort>(characters[written..]));
                    (position, written) = (position + 8, written + 8);
                    continue;
                }

                characters[written++] = (char)value;
                position++;
                continue;
            }

            if (position + 1 < bytes.Length && value is not (0x80 or 0xFF) && bytes[position + 1] is >= 0x40 and not (0x7F or 0xFF))
            {
                characters[written++] = pairs[((value - 0x80) * Trails) + bytes[position + 1] - 0x40];
                position += 2;
                continue;
            }

            var used = One(bytes[position..], isLast, out var letter, out var second);
            if (used == 0)
            {
                bytes[position..].CopyTo(pending);
                pendingCount = bytes.Length - position;
                return written;
            }

            characters[written++] = letter;
            if (second != '\0')
            {
                characters[written++] = second;
            }

            position += used;
        }

        return written;
    }
}
