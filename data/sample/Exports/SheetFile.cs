using Analytics.Sample.Defects;

namespace Analytics.Sample.Exports;

/// <summary>One workbook of the exports with its count and its defects.</summary>
internal sealed class SheetFile(XlsxSheet sheet, FileCount count, DefectLog log) : IDisposable
{
    public FileCount Count => count;

    public XlsxSheet Sheet => sheet;

    /// <summary>A title or header row, which is not counted.</summary>
    public void WriteAbove(params ReadOnlySpan<XlsxCell> cells) => sheet.Write(cells);

    /// <summary>A row below the header.</summary>
    public void Write(ReadOnlySpan<XlsxCell> cells, IReadOnlyList<Planted>? planted = null)
    {
        sheet.Write(cells);
        count.Add(planted);
        foreach (var thing in planted ?? [])
        {
            log.Add(count.File, sheet.Name, sheet.Rows, thing);
        }
    }

    public void Dispose() => sheet.Dispose();
}
