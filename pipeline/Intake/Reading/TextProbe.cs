using System.Text;
using System.Text.Unicode;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Finds out encoding, delimiter and quoting of a text file.</summary>
internal static class TextProbe
{
    private const int ProbeLines = 64;

    /// <summary>Probes a text file.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="contracts">The layouts, whose headers tell the delimiter.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>How to read it.</returns>
    /// <exception cref="RefusedException">Neither UTF-8 nor GB18030.</exception>
    public static TextForm Probe(Func<Stream> open, IReadOnlyList<Contract> contracts, IntakeLimits limits)
    {
        var isUtf8 = IsUtf8(open);
        var best = (Form: new TextForm(isUtf8, ',', IsQuoted: false), Match: (HeaderMatch?)null);
        foreach (var delimiter in ",\t;")
        {
            var form = new TextForm(isUtf8, delimiter, IsQuoted: false);
            using var rows = new TextRows(open(), form, limits);
            if (HeaderSearch.Find(Lines(rows, 11), contracts, 10) is { } match && match.Score > (best.Match?.Score ?? -1))
            {
                best = (form, match);
            }
        }

        return best.Match is null ? best.Form : best.Form with { IsQuoted = IsQuoted(open, best.Form, best.Match, limits) };
    }

    private static List<string[]> Lines(TextRows rows, int count)
    {
        var lines = new List<string[]>();
        while (lines.Count < count && rows.Read())
        {
            var fields = new string[rows.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = rows.Field(i).ToString();
            }

            lines.Add(fields);
        }

        return lines;
    }

    /// <summary>Quoted: marks around the fields of the header and of most lines, or records that only marks make whole.</summary>
    private static bool IsQuoted(Func<Stream> open, TextForm form, HeaderMatch match, IntakeLimits limits)
    {
        int clean = 0, marked = 0;
        var isHeaderClean = false;
        using (var plain = new TextRows(open(), form, limits))
        {
            var lines = Lines(plain, ProbeLines);
            for (var i = 0; i < lines.Count; i++)
            {
                var isClean = IsClean(lines[i]);
                clean += isClean ? 1 : 0;
                marked += Array.Exists(lines[i], field => field.StartsWith('"') || field.EndsWith('"')) ? 1 : 0;
                isHeaderClean |= i == match.Last && isClean;
            }
        }

        // A line whose mark is never closed is one among many: it does not speak for the file.
        if (isHeaderClean && clean * 2 > marked)
        {
            return true;
        }

        if (marked == 0)
        {
            return false;
        }

        var width = match.Headers.Count;

        // Marks that hold a delimiter or a line end: reading them makes more records whole.
        return Whole(open, form with { IsQuoted = true }, width, limits) > Whole(open, form, width: 0, limits, expected: width);
    }

    /// <summary>Three fields in marks and none with a mark on one side only.</summary>
    private static bool IsClean(string[] line)
    {
        var both = 0;
        foreach (var field in line)
        {
            var (starts, ends) = (field.StartsWith('"'), field.Length > 1 && field.EndsWith('"'));
            if (starts != ends)
            {
                return false;
            }

            both += starts ? 1 : 0;
        }

        return both >= 3;
    }

    private static int Whole(Func<Stream> open, TextForm form, int width, IntakeLimits limits, int expected = 0)
    {
        using var rows = new TextRows(open(), form, limits) { Width = width };
        return Lines(rows, ProbeLines).Count(line => line.Length == Math.Max(width, expected));
    }

    private static bool IsUtf8(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[1 << 20];
        var held = 0;
        var isFirst = true;
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            var length = held + read;
            var isLast = length < buffer.Length;
            var block = buffer.AsSpan(0, length);
            if (isFirst && block.StartsWith("\uFEFF"u8))
            {
                return true;
            }

            isFirst = false;
            var end = isLast ? length : block.LastIndexOf((byte)'\n') + 1;
            end = end == 0 ? length : end;
            if (!Utf8.IsValid(block[..end]))
            {
                return Judge(block[..end]);
            }

            if (isLast)
            {
                return true;
            }

            held = length - end;
            block[end..].CopyTo(buffer);
        }
    }

    /// <summary>The encoding under which fewer lines of a block are damaged.</summary>
    private static bool Judge(ReadOnlySpan<byte> block)
    {
        int lines = 0, badUtf8 = 0, badGb = 0;
        var letters = new char[TextBlocks.BlockBytes];
        foreach (var range in block.Split((byte)'\n'))
        {
            var line = block[range];
            if (line.Length == 0 || line.Length > letters.Length - 8)
            {
                continue;
            }

            lines++;
            badUtf8 += Utf8.IsValid(line) ? 0 : 1;
            badGb += letters.AsSpan(0, new GbDecoder().Decode(line, letters, isLast: true)).Contains('\uFFFD') || line.Contains((byte)0) ? 1 : 0;
        }

        if (Math.Min(badUtf8, badGb) * 2 > lines)
        {
            throw new RefusedException(Rule.EncodingInvalid);
        }

        return badUtf8 < badGb;
    }
}
