using Analytics.Sample.Defects;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>One workbook of the exports with its count, its habits and its defects.</summary>
internal sealed class SheetFile : IDisposable
{
    private readonly XlsxSheet sheet;
    private readonly DefectLog log;
    private readonly SheetDirt? dirt;

    /// <summary>Opens a workbook and writes its header; without headers the caller writes them.</summary>
    public SheetFile(XlsxSheet sheet, FileCount count, DefectLog log, string[]? headers = null, SheetDirt? dirt = null)
    {
        (this.sheet, Count, this.log, this.dirt) = (sheet, count, log, dirt);
        foreach (var title in dirt?.Titles() ?? [])
        {
            sheet.Write(title);
        }

        if (headers is null)
        {
            return;
        }

        var (printed, planted) = dirt?.Header() ?? (headers, []);
        foreach (var thing in planted)
        {
            log.Add(count.File, sheet.Name, 0, thing);
        }

        sheet.Write([.. printed.Select(header => (XlsxCell)header)]);
        WriteOther(dirt?.Above());
    }

    public FileCount Count { get; }

    public XlsxSheet Sheet => sheet;

    /// <summary>A title or header row, which is not counted.</summary>
    public void WriteAbove(params ReadOnlySpan<XlsxCell> cells) => sheet.Write(cells);

    /// <summary>A row of data, damaged where the workbook's habits say so.</summary>
    /// <returns>What was planted in it; null when nothing.</returns>
    public IReadOnlyList<Planted>? Write(HouseholdSnapshot? snapshot, XlsxCell[] cells)
    {
        var planted = dirt?.Damage(snapshot, cells);
        WritePlanted(cells, planted);
        return planted;
    }

    /// <summary>A row below the header with what was planted in it.</summary>
    public void WritePlanted(XlsxCell[] cells, IReadOnlyList<Planted>? planted)
    {
        sheet.Write(cells);
        Count.Add(planted);
        foreach (var thing in planted ?? [])
        {
            log.Add(Count.File, sheet.Name, sheet.Rows, thing);
        }
    }

    /// <summary>Totals and remarks.</summary>
    public void WriteOther(IEnumerable<XlsxCell[]>? rows)
    {
        foreach (var row in rows ?? [])
        {
            WritePlanted(row, [new Planted("row_not_data", DefectKind.Total, "")]);
        }
    }

    public void Dispose()
    {
        WriteOther(dirt?.Below());
        sheet.Dispose();
    }
}
