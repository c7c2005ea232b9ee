using System.Text;
using Analytics.Models.Panels;
using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Risk;

/// <summary>Reads the names of a panel's columns. DuckDB's own guess skips a header it cannot decode, and takes a ragged file for one of more columns, or of one.</summary>
internal static class PanelHeader
{
    private const int MostColumns = 100_000;

    /// <summary>Reads the header, and every line once to see that it is text whose quotation marks close.</summary>
    /// <param name="path">A CSV file.</param>
    /// <returns>The names, those without one by their place, and what divides them: comma, semicolon or tab, whichever the header holds most of.</returns>
    /// <exception cref="PanelException">No file to be read twice, not UTF-8, empty, a quotation mark that is never closed, or two columns of one name.</exception>
    public static (List<string> Names, char Delimiter) Read(string path)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        if (!reader.BaseStream.CanSeek)
        {
            throw new PanelException($"'{path}' is a stream, and the panel is read twice: write it to a file first.");
        }

        try
        {
            var header = reader.ReadLine() ?? throw new PanelException($"'{path}' is empty.");
            var delimiter = ",;\t".MaxBy(mark => header.Count(letter => letter == mark));
            RequireClosed(path, header, reader, delimiter);
            return reader.CurrentEncoding is UTF8Encoding ? (Split(path, header, delimiter), delimiter) : throw NoText(path);
        }
        catch (DecoderFallbackException fault)
        {
            throw NoText(path, fault);
        }
    }

    /// <summary>A quotation mark that is never closed would swallow all rows behind it, and DuckDB says nothing.</summary>
    private static void RequireClosed(string path, string header, StreamReader reader, char delimiter)
    {
        var (line, opened, isOpen) = (1, 0, false);
        for (var text = header; text is not null; text = reader.ReadLine(), line++)
        {
            var (isStart, isClosed) = (!isOpen, false);
            foreach (var letter in text)
            {
                var isMark = letter == '"' && (isOpen || isStart || isClosed);
                opened = isMark && isStart ? line : opened;
                (isOpen, isClosed) = (isOpen != isMark, isMark && isOpen);
                isStart = letter == delimiter && !isOpen;
            }
        }

        if (isOpen)
        {
            throw new PanelException($"Line {opened} of '{path}': a quotation mark opens a cell that is never closed.");
        }
    }

    private static PanelException NoText(string path, Exception? fault = null) =>
        new($"'{path}' is no text in UTF-8 (a file in GBK or UTF-16, a workbook, an archive?). Save it as CSV in UTF-8.", fault!);

    private static List<string> Split(string path, string header, char delimiter)
    {
        var splitter = new FieldSplitter(delimiter, MostColumns);
        if (!splitter.Quoted(header, isAll: true, out _, out _))
        {
            throw new PanelException($"Line 1 of '{path}': a name stands partly between quotation marks, or goes on in the next line.");
        }

        var names = Enumerable.Range(0, splitter.Count).Select(column => splitter[column].Trim().IsEmpty ? $"column{column}" : splitter[column].ToString()).ToList();
        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new PanelException($"Two columns of '{path}' are called '{twice.Key}'. Rename one.")
            : names;
    }
}
