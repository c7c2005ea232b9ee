using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Reads the beginning of a sheet and decides how the rest is to be read.</summary>
/// <param name="contracts">The layouts.</param>
/// <param name="codes">The code lists.</param>
/// <param name="searchRows">Rows in which the header is looked for.</param>
/// <param name="shiftLimits">From when on coded columns are taken for shifted.</param>
internal sealed class SheetScan(ContractSet contracts, CodeLists codes, int searchRows, ShiftLimits shiftLimits)
{
    private const int SampleRows = 1000;

    /// <summary>The layouts.</summary>
    public ContractSet Contracts => contracts;

    /// <summary>Rows in which the header is looked for.</summary>
    public int SearchRows => searchRows;

    /// <summary>Plans one sheet.</summary>
    /// <param name="reader">The sheet at its start; read on.</param>
    /// <param name="sheetIndex">Position in the workbook.</param>
    /// <param name="fileName">Name of the file, which may name the layout.</param>
    /// <returns>The plan; null when no header of a known layout is there.</returns>
    /// <exception cref="RefusedException">A required column is missing, a column is shifted, or two layouts fit alike.</exception>
    public SheetPlan? Plan(RowReader reader, int sheetIndex, string fileName)
    {
        var rows = new List<string[]>();
        var numbers = new List<long>();
        while (rows.Count < searchRows + 1 && reader.Read())
        {
            rows.Add(Copy(reader));
            numbers.Add(reader.RowNumber);
        }

        if (HeaderSearch.Find(rows, contracts.Contracts, searchRows, $"{fileName} {reader.Sheet}") is not { } match)
        {
            return null;
        }

        if (!match.IsClear)
        {
            throw new RefusedException(Rule.LayoutUnknown);
        }

        if (reader is TextRows text)
        {
            text.Width = match.Headers.Count;
        }

        var sample = rows.Skip(match.Last + 1).ToList();
        while (sample.Count < SampleRows && reader.Read())
        {
            sample.Add(Copy(reader));
        }

        if (!reader.IsText)
        {
            match = Widened(match, sample);
        }

        sample.RemoveAll(row => Array.TrueForAll(row, cell => cell.Length == 0) || NotData.Says(row));
        return Plan(reader, sheetIndex, match, numbers[match.Last], rows[..match.First], sample);
    }

    /// <summary>The cells of the current row.</summary>
    internal static string[] Copy(RowReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.Field(i).ToString();
        }

        return cells;
    }

    /// <summary>Rows of a workbook are as wide as the widest; columns beyond the header have no name but are not lost.</summary>
    private static HeaderMatch Widened(HeaderMatch match, List<string[]> sample)
    {
        var width = sample.Select(row => row.Length).Append(match.Headers.Count).Max();
        for (var i = 0; i < sample.Count; i++)
        {
            sample[i] = [.. sample[i], .. Enumerable.Repeat("", width - sample[i].Length)];
        }

        return match with { Headers = [.. match.Headers, .. Enumerable.Repeat("", width - match.Headers.Count)] };
    }

    private SheetPlan Plan(
        RowReader reader, int sheetIndex, HeaderMatch match, long headerRow, List<string[]> above, List<string[]> sample)
    {
        var contract = match.Contract;
        var columns = Columns(match, above.Select(HeaderText.MoneyUnit).FirstOrDefault(unit => unit is not null), out var glued);
        var missing = contract.Fields.FirstOrDefault(field => field.IsRequired && !columns.Exists(column => column.Field == field));
        if (missing is not null)
        {
            throw new RefusedException(Rule.RequiredColumnMissing, missing.Title) { Layout = contract.Name };
        }

        var shift = new ColumnShift(columns, contract, codes, shiftLimits);
        var (plain, shifted) = ColumnShift.Maps(contract, columns, glued);
        int[] whole = [.. Enumerable.Range(0, columns.Count)];
        var isWhole = glued >= 0 && sample.Count(row => row.Length == whole.Length) * 2 > sample.Count && shift.Fits(sample, whole);
        var isShifted = !isWhole && shift.IsShifted(sample, plain, shifted);
        var map = isWhole ? whole : isShifted ? shifted! : plain;
        shift.Check(sample, map);

        var (titleDate, weight) = TitleDate(above);
        return new SheetPlan
        {
            SheetIndex = sheetIndex,
            Sheet = reader.Sheet,
            Contract = contract,
            HeaderRow = headerRow,
            RowWidth = map.Length,
            Columns = columns,
            ColumnOfField = map,
            IsShifted = isShifted,
            Glued = glued,
            TitleDate = titleDate,
            TitleWeight = weight,
            Sample = sample,
        };
    }

    private static List<SheetColumn> Columns(HeaderMatch match, string? moneyUnit, out int glued)
    {
        glued = -1;
        var columns = new List<SheetColumn>();
        for (var i = 0; i < match.Headers.Count; i++)
        {
            var parts = HeaderSearch.Parts(match.Headers[i]);
            if (parts.Length == 2 && glued < 0 && Array.TrueForAll(parts, part => match.Contract.Match(part) is not null))
            {
                glued = i;
                columns.AddRange(parts.Select(part => Column(part, match.Contract, moneyUnit)));
                continue;
            }

            columns.Add(Column(match.Headers[i], match.Contract, moneyUnit));
        }

        // A header printed twice: the first stands, the other is kept as unknown.
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Field is { } field && columns.FindIndex(column => column.Field == field) < i)
            {
                columns[i] = columns[i] with { Field = null };
            }
        }

        return columns;
    }

    /// <summary>The bracket of the header says the unit, else for money the title of the sheet, else the contract.</summary>
    private static SheetColumn Column(string header, Contract contract, string? moneyUnit)
    {
        var field = contract.Match(header);
        var unit = HeaderText.Unit(header) ?? (HeaderText.PowerOfYuan(field?.Unit) is not null ? moneyUnit ?? field!.Unit : field?.Unit);
        return new SheetColumn(header, field, field is { Kind: FieldKind.Number } ? HeaderText.PowerOfYuan(unit) ?? 0 : 0);
    }

    private static (DateOnly? Date, int Weight) TitleDate(IEnumerable<string[]> above)
    {
        (DateOnly? Date, int Weight) best = (null, 0);
        foreach (var cell in above.SelectMany(row => row).Where(cell => cell.Length > 0))
        {
            var weight = FileDates.Weight(cell, isTitle: true);
            if (weight > best.Weight && FileDates.Find(cell) is { } date)
            {
                best = (date, weight);
            }
        }

        return best;
    }
}
