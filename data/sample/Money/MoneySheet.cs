using Analytics.Sample.Defects;
using Analytics.Sample.Exports;

namespace Analytics.Sample.Money;

/// <summary>One workbook of a list of money: title rows and totals where the city is dirty, rows, broken copies of rows.</summary>
internal sealed class MoneySheet : IDisposable
{
    private readonly SheetFile file;
    private readonly MoneyDirt? dirt;

    /// <summary>Opens a workbook and writes its header.</summary>
    /// <param name="path">Of the exports folder.</param>
    /// <param name="count">Its count.</param>
    /// <param name="log">Takes what is planted.</param>
    /// <param name="title">Above the header, and name of the sheet.</param>
    /// <param name="headers">Two levels parted by '/' where <paramref name="isTwoLevel"/>.</param>
    /// <param name="dirt">Its habits; null in a clean city.</param>
    /// <param name="isTwoLevel">Whether the header is printed in two rows with merged cells.</param>
    public MoneySheet(string path, FileCount count, DefectLog log, string title, string[] headers, MoneyDirt? dirt, bool isTwoLevel = false)
    {
        this.dirt = dirt;
        file = new SheetFile(new XlsxSheet(Path.Combine(path, count.File), title.Replace("（", "", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal)), count, log);
        if (dirt is not null)
        {
            file.WriteAbove($"汕尾市{title}");
        }

        if (isTwoLevel)
        {
            WriteTwoLevels(headers);
        }
        else
        {
            file.WriteAbove([.. headers.Select(header => (XlsxCell)header)]);
        }
    }

    public void Write(XlsxCell[] cells)
    {
        var clean = cells.ToArray();
        file.WritePlanted(cells, dirt?.Damage(cells));
        if (dirt?.Break(clean) is { } broken)
        {
            file.WritePlanted(broken.Cells, broken.Planted);
        }
    }

    public void Dispose()
    {
        if (dirt is not null)
        {
            file.WriteOther([["合计"], ["备注：金额以拨付凭证为准"]]);
        }

        file.Dispose();
    }

    private void WriteTwoLevels(string[] headers)
    {
        var parts = headers.Select(header => header.Split('/')).ToArray();
        var row = file.Sheet.Rows + 1;
        file.WriteAbove([.. parts.Select((part, column) => column > 0 && part.Length > 1 && parts[column - 1][0] == part[0] ? XlsxCell.Blank : (XlsxCell)part[0])]);
        file.WriteAbove([.. parts.Select(part => part.Length > 1 ? part[1] : XlsxCell.Blank)]);
        for (var column = 0; column < parts.Length; column++)
        {
            var last = column;
            while (parts[column].Length > 1 && last + 1 < parts.Length && parts[last + 1][0] == parts[column][0])
            {
                last++;
            }

            file.Sheet.Merge(row, column + 1, parts[column].Length > 1 ? row : row + 1, last + 1);
            column = last;
        }
    }
}
