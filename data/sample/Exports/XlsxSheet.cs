using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Sample.Exports;

/// <summary>
/// A workbook of one sheet, written row by row straight into its zip entry, so that no sheet is ever held in memory.
/// SpreadsheetDocument cannot do that: it needs a package that it can read back.
/// </summary>
internal sealed class XlsxSheet : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Letters = [.. Enumerable.Range(0, 100).Select(ColumnLetters)];
    private static readonly OpenXmlElement[] Kinds = [new Row(), new Cell(), new CellValue(), new InlineString(), new Text()];
    private readonly ZipArchive archive;
    private readonly Stream sheet;
    private readonly OpenXmlWriter writer;
    private readonly List<string> merges = [];

    public XlsxSheet(string path, string name)
    {
        Name = name;
        archive = new ZipArchive(new FileStream(path, FileMode.Create, FileAccess.Write), ZipArchiveMode.Create);
        AddPart("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
              <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>
            """);
        AddPart("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        AddPart("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        AddPart("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """);
        sheet = new BufferedStream(OpenPart("xl/worksheets/sheet1.xml"), 1 << 16);
        writer = OpenXmlWriter.Create(sheet, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>Name of the sheet.</summary>
    public string Name { get; }

    /// <summary>Rows written, which is the number of the last row.</summary>
    public int Rows { get; private set; }

    public void Write(params ReadOnlySpan<XlsxCell> cells)
    {
        Rows++;
        var number = Rows.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(Kinds[0], [new OpenXmlAttribute("r", "", number)]);
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = cells[column];
            if (cell.Text is { Length: > 0 } text)
            {
                writer.WriteStartElement(Kinds[1], [new OpenXmlAttribute("r", "", Letters[column] + number), new OpenXmlAttribute("t", "", "inlineStr")]);
                writer.WriteStartElement(Kinds[3]);
                writer.WriteStartElement(Kinds[4]);
                writer.WriteString(text);
                writer.WriteEndElement();
                writer.WriteEndElement();
                writer.WriteEndElement();
            }
            else if (cell.Number is { } value)
            {
                writer.WriteStartElement(Kinds[1], [new OpenXmlAttribute("r", "", Letters[column] + number)]);
                writer.WriteStartElement(Kinds[2]);
                writer.WriteString(value.ToString(CultureInfo.InvariantCulture));
                writer.WriteEndElement();
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>Merges cells; columns and rows from 1.</summary>
    public void Merge(int fromRow, int fromColumn, int toRow, int toColumn) => merges.Add(string.Create(
        CultureInfo.InvariantCulture, $"{Letters[fromColumn - 1]}{fromRow}:{Letters[toColumn - 1]}{toRow}"));

    public void Dispose()
    {
        writer.WriteEndElement();
        if (merges.Count > 0)
        {
            writer.WriteStartElement(new MergeCells());
            foreach (var merge in merges)
            {
                writer.WriteElement(new MergeCell { Reference = merge });
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.Dispose();
        sheet.Dispose();
        archive.Dispose();
    }

    private static string ColumnLetters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnLetters((index / 26) - 1) + (char)('A' + (index % 26));

    private void AddPart(string name, string xml)
    {
        using var part = OpenPart(name);
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
    }

    private Stream OpenPart(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
