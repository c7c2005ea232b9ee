using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Staging;

/// <summary>Stages the sheets of one layout of one file into a folder: rows, rejects, repairs, and the vault's part.</summary>
internal sealed class FileStager(
    StageContext context, ParquetOutput output, OpenedInput input, IReadOnlyList<SheetPlan> sheets, Action<int> onRows, CancellationToken stop)
{
    private const int ProgressRows = 8192;
    private readonly List<RejectedRow> rejects = [];
    private readonly RepairCounts repairs = new();
    private readonly ReturnedRows returned = new();
    private long rowsIn;
    private long staged;
    private long blank;
    private long totals;
    private (DateOnly? Date, int Weight) sheetDate;
    private DateOnly? dataDate;
    private DateOnly? rejectedDate;

    /// <summary>Stages into a folder that does not exist yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fileId">Key of the file.</param>
    /// <returns>What is remembered of it.</returns>
    /// <exception cref="RefusedException">Control total, encoding.</exception>
    public StagedEntry Stage(string folder, string fileId)
    {
        PrivateFolder.Ensure(folder);
        var contract = sheets[0].Contract;
        var columns = context.Tables[contract.Table];
        using var keys = new PersonKeys(context.Key, context.Keys);
        using var vault = new IdentityWriter(Path.Combine(context.VaultFolder, fileId + ".sealed"), context.Key);
        var file = new FileContext(fileId, input.Delimiter, context.Codes, new FilePlaces(context.Places), keys, new RowHash(context.Key), repairs, vault);
        var rowsPath = Path.Combine(folder, "rows.parquet");
        var written = output.Write(rowsPath, columns, sheets.SelectMany(sheet => Rows(sheet, columns, file)));
        if (written != staged || rowsIn != staged + rejects.Count + blank + totals)
        {
            throw new RefusedException(Rule.ControlTotalDiffers) { Layout = contract.Name };
        }

        if (rejects.Count(row => row.Rule == Rule.TextUndecodable) * 2L > rowsIn)
        {
            throw new RefusedException(Rule.EncodingInvalid) { Layout = contract.Name };
        }

        if (staged == 0)
        {
            File.Delete(rowsPath);
        }

        var counts = WriteSideTables(folder, fileId);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            PrivateFolder.Restrict(path);
        }

        vault.Commit();
        return new StagedEntry
        {
            Layout = contract.Name,
            Table = contract.Table,
            SourceSystem = contract.SourceSystem,
            SheetDate = sheetDate.Weight == FileDates.OfReturnedRow ? sheetDate.Date : dataDate ?? sheetDate.Date ?? rejectedDate,
            RowsIn = rowsIn,
            RowsStaged = staged,
            RowsRejected = rejects.Count,
            RowsBlank = blank,
            RowsTotal = totals,
            Repairs = counts,
            Returned = returned.Count,
        };
    }

    private IEnumerable<StagedRow> Rows(SheetPlan sheet, StagedColumn[] columns, FileContext file)
    {
        var reader = input.Read(sheet);
        var row = new StagedRow(columns);
        var converter = new RowConverter(sheet, reader, row, file);
        var notData = new NotData(sheet);
        NoteDate(sheet.TitleDate, sheet.TitleWeight);
        CountSheetRepairs(sheet);
        returned.BeginSheet(sheet);
        while (reader.Read())
        {
            if (++rowsIn % ProgressRows == 0)
            {
                stop.ThrowIfCancellationRequested();
                onRows(ProgressRows);
            }

            if (IsNotData(reader, notData))
            {
                continue;
            }

            NoteDate(returned.DateOf(reader), FileDates.OfReturnedRow);
            var isAccepted = converter.Convert();
            returned.Note(reader, isAccepted);
            if (isAccepted)
            {
                staged++;
                yield return row;
            }
            else
            {
                rejects.Add(converter.Reject!);
            }
        }

        rejectedDate = converter.RejectedDate is { } other && !(rejectedDate >= other) ? other : rejectedDate;
        dataDate = converter.DataDate is { } date && (dataDate is null || date > dataDate) ? date : dataDate;
        if (sheet.IsShifted)
        {
            converter.CountShift(staged);
        }
    }

    private bool IsNotData(RowReader reader, NotData notData)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.Field(i).IsEmpty)
            {
                continue;
            }

            if (!notData.Is(reader, i))
            {
                return false;
            }

            totals++;
            NoteDate(reader);
            return true;
        }

        blank++;
        return true;
    }

    /// <summary>A note such as 数据日期：2017年10月28日, perhaps over several cells.</summary>
    private void NoteDate(RowReader reader)
    {
        var text = "";
        for (var i = 0; i < reader.FieldCount && text.Length < 200; i++)
        {
            text = $"{text} {reader.Field(i)}";
        }

        NoteDate(FileDates.Find(text), FileDates.Weight(text, isTitle: false));
    }

    private void NoteDate(DateOnly? date, int weight)
    {
        if (date is not null && weight > sheetDate.Weight)
        {
            sheetDate = (date, weight);
        }
    }

    private void CountSheetRepairs(SheetPlan sheet)
    {
        if (sheet.Glued >= 0)
        {
            repairs.AddOnce(sheet.Glued, Rule.HeaderSplit, sheet.HeaderRow);
        }
    }

    private long WriteSideTables(string folder, string fileId)
    {
        if (rejects.Count > 0)
        {
            output.Write(Path.Combine(folder, "rejects.parquet"), StagedTable.Rejects, RejectRows(fileId));
        }

        if (returned.Count > 0)
        {
            output.Write(Path.Combine(folder, "returned.parquet"), StagedTable.Returned, returned.Staged(fileId));
        }

        var counts = repairs.All().ToList();
        if (counts.Count > 0)
        {
            output.Write(Path.Combine(folder, "repairs.parquet"), StagedTable.Repairs, RepairRows(counts, fileId));
        }

        return counts.Count;
    }

    private IEnumerable<StagedRow> RejectRows(string fileId)
    {
        var row = new StagedRow(StagedTable.Rejects);
        foreach (var reject in rejects)
        {
            row.Clear();
            row.Set(0, fileId);
            row.Set(1, reject.Sheet);
            row.Set(2, reject.RowNumber);
            row.Set(3, reject.Column);
            row.Set(4, IntakeRules.Id(reject.Rule));
            row.Set(5, context.Rules.Reason(reject.Rule, reject.Wanted));
            row.Set(6, reject.Proposal);
            row.Set(7, reject.HouseholdKey);
            row.Set(8, reject.VillageCode);
            yield return row;
        }
    }

    private static IEnumerable<StagedRow> RepairRows(
        List<(string Sheet, string? Column, Rule Rule, long Rows, long FirstRow)> counts, string fileId)
    {
        var row = new StagedRow(StagedTable.Repairs);
        foreach (var (sheet, column, rule, rows, first) in counts)
        {
            row.Clear();
            row.Set(0, fileId);
            row.Set(1, sheet);
            row.Set(2, column);
            row.Set(3, IntakeRules.Id(rule));
            row.Set(4, rows);
            row.Set(5, first);
            yield return row;
        }
    }
}
