using System.Globalization;
using System.Text;

namespace Analytics.Pipeline.Vault;

/// <summary>Reads back what <see cref="IdentityWriter"/> wrote.</summary>
public static class IdentityReader
{
    /// <summary>All rows of one file, in its order.</summary>
    /// <param name="path">The sealed file.</param>
    /// <param name="key">The office's key.</param>
    /// <returns>The rows, read as they are asked for.</returns>
    /// <exception cref="OperatorException">Damaged, cut short, or another key.</exception>
    public static IEnumerable<IdentityRow> Read(string path, OfficeKey key)
    {
        using var reader = new StreamReader(SealedFile.OpenRead(path, key), Encoding.UTF8);
        string[] columns = [];
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[0] == "H")
            {
                columns = [.. cells.Skip(1).Select(Unescape)];
                continue;
            }

            if (cells[0] == "C")
            {
                continue;
            }

            var sheet = Unescape(cells[1]);
            var row = long.Parse(cells[2], CultureInfo.InvariantCulture);
            yield return cells[0] == "X"
                ? new IdentityRow(sheet, row, new Dictionary<string, string>(StringComparer.Ordinal), Unescape(cells[3]))
                : new IdentityRow(sheet, row, Named(columns, cells), Raw: null);
        }
    }

    /// <summary>The rejected rows of one file in the sender's own columns.</summary>
    /// <param name="path">The sealed file.</param>
    /// <param name="key">The office's key.</param>
    /// <returns>Sheet by sheet, in the order of the file.</returns>
    /// <exception cref="OperatorException">Damaged, cut short, or another key.</exception>
    public static IEnumerable<RejectedText> ReadRejected(string path, OfficeKey key)
    {
        using var reader = new StreamReader(SealedFile.OpenRead(path, key), Encoding.UTF8);
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is not ('C' or 'X'))
            {
                continue;
            }

            var cells = line.Split('\t');
            var sheet = Unescape(cells[1]);
            if (line[0] == 'C')
            {
                headers[sheet] = [.. cells.Skip(2).Select(Unescape)];
                continue;
            }

            yield return new RejectedText(
                sheet, long.Parse(cells[2], CultureInfo.InvariantCulture), headers.GetValueOrDefault(sheet, []), [.. cells.Skip(4).Select(Unescape)]);
        }
    }

    private static Dictionary<string, string> Named(string[] columns, string[] cells)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length && i + 3 < cells.Length; i++)
        {
            if (cells[i + 3].Length > 0)
            {
                named[columns[i]] = Unescape(cells[i + 3]);
            }
        }

        return named;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' ? text[i] : text[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', _ => '\\' });
        }

        return plain.ToString();
    }
}
