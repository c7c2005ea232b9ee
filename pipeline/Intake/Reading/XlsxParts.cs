using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>The parts of an xlsx workbook that its sheets refer to: names and paths of the sheets, strings, date styles.</summary>
internal sealed class XlsxParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private readonly ZipArchive zip;
    private readonly IntakeLimits limits;

    public XlsxParts(ZipArchive zip, IntakeLimits limits)
    {
        (this.zip, this.limits) = (zip, limits);
        var paths = ReadPaths();
        using var reader = Open("xl/workbook.xml") ?? throw new RefusedException(Rule.WorkbookDamaged);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                Is1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet")
            {
                var path = paths.GetValueOrDefault(reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations) ?? "");
                if (path is not null)
                {
                    Sheets.Add((reader.GetAttribute("name") ?? "", path));
                }
            }
        }

        if (Sheets.Count > limits.Sheets)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        Strings = ReadStrings();
        DateStyles = ReadStyles();
    }

    /// <summary>Name and path of every worksheet, in the workbook's order.</summary>
    public List<(string Name, string Path)> Sheets { get; } = [];

    /// <summary>Shared strings.</summary>
    public List<string> Strings { get; }

    /// <summary>Whether a cell style shows a date, by style index.</summary>
    public List<bool> DateStyles { get; }

    /// <summary>Whether days count from 1904.</summary>
    public bool Is1904 { get; }

    /// <summary>Opens a part; no DTD, no outside references.</summary>
    /// <param name="path">Path inside the archive.</param>
    /// <returns>A reader; null when there is no such part.</returns>
    public XmlReader? Open(string path)
    {
        var entry = zip.GetEntry(path);
        if (entry is null)
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
        };
        return XmlReader.Create(new EntryStream(entry), settings);
    }

    private Dictionary<string, string> ReadPaths()
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Open("xl/_rels/workbook.xml.rels");
        while (reader?.Read() ?? false)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Type") is { } type && type.EndsWith("/worksheet", StringComparison.Ordinal)
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                paths[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return paths;
    }

    private List<string> ReadStrings()
    {
        var strings = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is { } entry && entry.Length > (long)limits.HeldMiB << 20)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        using var reader = Open("xl/sharedStrings.xml");
        while (reader?.Read() ?? false)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                strings.Add(Text(reader, "si"));
            }
        }

        return strings;
    }

    /// <summary>The text below an element, without phonetic hints; leaves the reader at its end.</summary>
    public static string Text(XmlReader reader, string element)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        string text = "";
        StringBuilder? more = null;
        var (isText, isHint) = (false, false);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement:
                    var isStart = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    (isText, isHint) = reader.LocalName switch { "t" => (isStart, isHint), "rPh" => (isText, isStart), _ => (isText, isHint) };
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when isText && !isHint:
                    if (text.Length == 0 && more is null)
                    {
                        text = reader.Value;
                        break;
                    }

                    (more ??= new StringBuilder(text)).Append(reader.Value);
                    break;
            }
        }

        return more?.ToString() ?? text;
    }

    private List<bool> ReadStyles()
    {
        var formats = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var isInCells = false;
        using var reader = Open("xl/styles.xml");
        while (reader?.Read() ?? false)
        {
            if (reader.LocalName == "cellXfs")
            {
                isInCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt")
            {
                formats[Number(reader.GetAttribute("numFmtId"))] = IsDate(reader.GetAttribute("formatCode") ?? "");
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "xf" && isInCells)
            {
                var format = Number(reader.GetAttribute("numFmtId"));
                styles.Add(formats.TryGetValue(format, out var isDate) ? isDate : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
            }
        }

        return styles;
    }

    /// <summary>Whether a number format shows a day: a y or d outside quotes and brackets.</summary>
    private static bool IsDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var letter in format)
        {
            switch (letter)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' or ']':
                    isBracketed = letter == '[';
                    break;
                case 'y' or 'Y' or 'd' or 'D' when !isQuoted && !isBracketed:
                    return true;
            }
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
