using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>One file of the guarantees: a workbook, or for the hospitals' list a CSV.</summary>
internal sealed class GuaranteeFile : IDisposable
{
    private readonly SheetFile? sheet;
    private readonly CsvFile? csv;
    private readonly SheetDirt? dirt;

    public GuaranteeFile(string folder, GuaranteeLayout layout, FileCount count, DefectLog log, SheetDirt? dirt)
    {
        var path = Path.Combine(folder, count.File);
        foreach (var header in layout.Headers.Where(header => header.EndsWith("（万元）", StringComparison.Ordinal)))
        {
            log.Add(count.File, layout.Title, 0, new Planted("unit_wan_yuan", DefectKind.Repair, header));
        }

        if (count.File.EndsWith(".csv", StringComparison.Ordinal))
        {
            this.dirt = dirt;
            csv = new CsvFile(new FileStream(path, FileMode.Create, FileAccess.Write), count, log, string.Join(',', layout.Headers));
        }
        else
        {
            sheet = new SheetFile(new XlsxSheet(path, layout.Title), count, log, layout.Headers, dirt);
        }
    }

    /// <summary>Writes a row.</summary>
    /// <returns>What was planted in it; null when nothing.</returns>
    public IReadOnlyList<Planted>? Write(HouseholdSnapshot snapshot, XlsxCell[] cells)
    {
        if (csv is null)
        {
            return sheet!.Write(snapshot, cells);
        }

        var planted = dirt?.Damage(snapshot, cells);
        csv.Add(RowBytes.Gbk.GetBytes(string.Join(',', cells.Select(cell => cell.Text ?? cell.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture)))), planted);
        return planted;
    }

    public void Dispose()
    {
        sheet?.Dispose();
        csv?.Dispose();
    }
}
