using System.Text;

namespace Analytics.Tests.Staging;

/// <summary>The smallest xls with a password: a compound file of one stream, which begins with the record of a password.</summary>
internal static class LockedWorkbook
{
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const int Sector = 512;
    private const int StreamSectors = 8;

    public static byte[] Xls { get; } = Make();

    private static byte[] Make()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        Write(writer, 1, 1, 0, 4096, End, 0, End, 0, 0);
        Fill(writer, Sector);
        Write(writer, 0xFFFFFFFD, End);
        Write(writer, [.. Enumerable.Range(3, StreamSectors - 1).Select(next => (uint)next), End]);
        Fill(writer, 2 * Sector);
        Entry(writer, "Root Entry", kind: 5, child: 1, start: End, size: 0);
        Entry(writer, "Workbook", kind: 2, child: Free, start: 2, size: StreamSectors * Sector);
        writer.Write(new byte[256]);
        writer.Write([0x09, 0x08, 16, 0, 0, 6, 5, 0, .. new byte[12], 0x2F, 0, 54, 0, 1, 0, 1, 0, 1, 0, .. Enumerable.Range(1, 48).Select(number => (byte)number), 0x0A, 0, 0, 0]);
        writer.Write(new byte[(3 * Sector) + (StreamSectors * Sector) - (int)bytes.Length]);
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, params uint[] numbers)
    {
        foreach (var number in numbers)
        {
            writer.Write(number);
        }
    }

    private static void Fill(BinaryWriter writer, int length)
    {
        while (writer.BaseStream.Length < length)
        {
            writer.Write(Free);
        }
    }

    private static void Entry(BinaryWriter writer, string name, byte kind, uint child, uint start, uint size)
    {
        var letters = Encoding.Unicode.GetBytes(name);
        writer.Write([.. letters, .. new byte[64 - letters.Length], (byte)(letters.Length + 2), 0, kind, 1]);
        Write(writer, Free, Free, child);
        writer.Write(new byte[36]);
        Write(writer, start, size, 0);
    }
}
