using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>
/// The rows of an xlsx workbook, read in one pass and without holding a sheet: values only, never a formula. (The library
/// that reads xls parses every sheet twice, which is most of the time of a large workbook.)
/// </summary>
internal sealed class XlsxRows : SheetRows
{
    private readonly ZipArchive zip;
    private readonly XlsxParts parts;
    private readonly IntakeLimits limits;
    private XmlReader? reader;
    private string?[] texts = [];
    private bool[] numbers = [];
    private int sheet;
    private int width;
    private long rowAhead;
    private bool isRowAhead;
    private string raw = "";

    private XlsxRows(ZipArchive zip, IntakeLimits limits)
    {
        (this.zip, this.limits) = (zip, limits);
        parts = new XlsxParts(zip, limits);
    }

    public override string Sheet => sheet < parts.Sheets.Count ? parts.Sheets[sheet].Name : "";

    public override int Sheets => parts.Sheets.Count;

    public override int FieldCount => width;

    public override ReadOnlySpan<char> Raw
    {
        get
        {
            if (raw.Length == 0)
            {
                raw = string.Join('\t', texts.AsSpan(0, width)!);
            }

            return raw;
        }
    }

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <param name="stream">A stream that can seek; disposed with the reader.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>The rows.</returns>
    public static XlsxRows Open(Stream stream, IntakeLimits limits) => Guard(() =>
    {
        var opened = new XlsxRows(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false), limits);
        opened.Start(0);
        return opened;
    });

    public override void Reset() => Guard(() => Start(0));

    public override bool NextSheet() => Guard(() => Start(sheet + 1));

    public override bool Read()
    {
        raw = "";
        if (++RowNumber > limits.Rows)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        Array.Clear(texts, 0, width);
        if (!isRowAhead && !Guard(FindRow))
        {
            return false;
        }

        // Rows that the sheet leaves out are blank.
        if (rowAhead > RowNumber)
        {
            return true;
        }

        isRowAhead = false;
        return Guard(ReadCells);
    }

    public override ReadOnlySpan<char> Field(int index) => Trim(texts[index]);

    public override bool IsNumber(int index) => numbers[index] && texts[index] is not null;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader?.Dispose();
            zip.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A reader's own exception means a damaged workbook; which one it is depends on where the damage lies.</summary>
    private static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or IOException or FormatException or ArgumentException
            or OverflowException or NotSupportedException or InvalidOperationException)
        {
            throw new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }
    }

    private bool Start(int index)
    {
        reader?.Dispose();
        reader = null;
        (RowNumber, width, isRowAhead) = (0, 0, false);
        sheet = index;
        if (index >= parts.Sheets.Count)
        {
            return false;
        }

        reader = parts.Open(parts.Sheets[index].Path);
        return reader is not null;
    }

    private bool FindRow()
    {
        while (reader?.Read() ?? false)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "dimension" && reader.GetAttribute("ref") is { } area)
            {
                Widen(Column(area.AsSpan(area.IndexOf(':', StringComparison.Ordinal) + 1)) + 1);
            }
            else if (reader.LocalName == "row")
            {
                rowAhead = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : RowNumber;
                rowAhead = Math.Max(rowAhead, RowNumber);
                isRowAhead = true;
                return true;
            }
        }

        return false;
    }

    private bool ReadCells()
    {
        if (reader!.IsEmptyElement)
        {
            return true;
        }

        var column = -1;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row")
            {
                return true;
            }

            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                continue;
            }

            var place = reader.GetAttribute("r");
            column = place is null ? column + 1 : Column(place);
            ReadCell(column);
        }

        throw new InvalidDataException("The sheet ends inside a row.");
    }

    private void ReadCell(int column)
    {
        var type = reader!.GetAttribute("t");
        var style = type is null or "n" ? reader.GetAttribute("s") : null;
        if (reader.IsEmptyElement)
        {
            return;
        }

        Widen(column + 1);
        string? value = null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "v")
            {
                value = Content("v");
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "is")
            {
                value = XlsxParts.Text(reader, "is");
            }
        }

        // A formula that nobody has computed yet may have an empty result.
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        numbers[column] = type is null or "n";
        texts[column] = type switch
        {
            "s" => parts.Strings[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)],
            "b" => value == "1" ? "是" : "否",
            null or "n" => Number(value, style),
            _ => value,
        };
    }

    private string Content(string element)
    {
        var text = "";
        while (!reader!.IsEmptyElement && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return text;
    }

    private string Number(string value, string? style)
    {
        var isDate = style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < parts.DateStyles.Count && parts.DateStyles[index];
        if (!isDate && value.Length is > 0 and <= 15 && !value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return value.Length == 1 || value[0] != '0' ? value : value.TrimStart('0').PadLeft(1, '0');
        }

        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return isDate ? SheetNumber.Date(number + (parts.Is1904 ? 1462 : 0)) : SheetNumber.Text(number);
    }

    private void Widen(int columns)
    {
        if (columns > limits.Columns)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        width = Math.Max(width, columns);
        if (texts.Length < width)
        {
            Array.Resize(ref texts, width * 2);
            Array.Resize(ref numbers, width * 2);
        }
    }

    /// <summary>Column of a cell reference such as AB12, from 0.</summary>
    private static int Column(ReadOnlySpan<char> place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
            if (column > 20_000)
            {
                throw new RefusedException(Rule.TooLarge);
            }
        }

        return column == 0 ? throw new InvalidDataException("A cell without a column.") : column - 1;
    }
}
