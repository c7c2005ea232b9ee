using System.Text;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;

namespace Analytics.Pipeline.Staging;

/// <summary>One input file of any type: its sheets are planned first and read afterwards, as often as needed.</summary>
internal sealed class OpenedInput : IDisposable
{
    private readonly InputFile file;
    private readonly SheetScan scan;
    private readonly IntakeLimits limits;
    private readonly SheetRows? workbook;
    private readonly TextForm? text;
    private RowReader? current;
    private int sheetIndex;
    private bool isUsed;

    private OpenedInput(InputFile file, SheetScan scan, IntakeLimits limits, SheetRows? workbook, TextForm? text) =>
        (this.file, this.scan, this.limits, this.workbook, this.text) = (file, scan, limits, workbook, text);

    /// <summary>Delimiter of a text file.</summary>
    public char Delimiter => text?.Delimiter ?? ',';

    /// <summary>Names of sheets that hold no table.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>Names of sheets that hold rows of data under no known header.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Opens a file by what its first bytes say, whatever its name says.</summary>
    /// <exception cref="RefusedException">Damaged, too large, or of no readable encoding.</exception>
    public static OpenedInput Open(InputFile file, SheetScan scan, IntakeLimits limits)
    {
        Span<byte> start = stackalloc byte[8];
        using (var probe = file.Open())
        {
            start = start[..probe.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        var isZip = start.StartsWith("PK"u8);
        if (isZip || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            var stream = file.IsInArchive ? Held.InMemory(file.Open(), limits) : file.Open();
            if (isZip)
            {
                InputArchive.CheckWorkbook(stream, limits);
                return new OpenedInput(file, scan, limits, XlsxRows.Open(stream, limits), text: null);
            }

            return new OpenedInput(file, scan, limits, WorkbookRows.Open(stream, limits), text: null);
        }

        if (start.StartsWith("PAR1"u8))
        {
            return new OpenedInput(file, scan, limits, workbook: null, text: null);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            // Excel's "Unicode text": UTF-16 by its mark, read as UTF-8.
            var utf16 = start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            var open = file.Open;
            file = file with { Open = () => Encoding.CreateTranscodingStream(open(), utf16, Encoding.UTF8) };
        }

        if (start.IsEmpty || start.IndexOf((byte)'<') is 0 or 3 || start.StartsWith("%PDF"u8))
        {
            throw new RefusedException(start.IsEmpty ? Rule.FileEmpty : start[0] == '%' ? Rule.WorkbookDamaged : Rule.WebPage);
        }

        try
        {
            return new OpenedInput(file, scan, limits, workbook: null, TextProbe.Probe(file.Open, scan.Contracts.Contracts, limits));
        }
        catch (RefusedException fault) when (IsNamedWorkbook(file))
        {
            throw new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }
    }

    /// <summary>Plans every sheet that holds a known header, and tells what the others are.</summary>
    /// <returns>The plans in the order of the sheets.</returns>
    /// <exception cref="RefusedException">No sheet holds one, or two have one name.</exception>
    public List<SheetPlan> Plan()
    {
        var plans = new List<SheetPlan>();
        var unknown = new List<int>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        do
        {
            var reader = At(index);
            if (!names.Add(reader.Sheet))
            {
                throw new RefusedException(Rule.WorkbookDamaged); // no office program writes two sheets of one name; their rows could not be told apart
            }

            if (scan.Plan(reader, index, file.Name) is { } plan)
            {
                plans.Add(plan);
            }
            else
            {
                unknown.Add(index);
            }

            index++;
        }
        while (workbook is not null && index < limits.Sheets && workbook.NextSheet() && ++sheetIndex > 0);

        if (plans.Count == 0)
        {
            throw new RefusedException(text is not null && IsNamedWorkbook(file) ? Rule.WorkbookDamaged : Rule.LayoutUnknown);
        }

        foreach (var position in unknown)
        {
            var reader = Start(position);
            (UnheadedRows.Are(reader, plans) ? Refused : Skipped).Add(reader.Sheet);
        }

        return plans;
    }

    /// <summary>The rows of a sheet from its first data row on.</summary>
    /// <param name="plan">The sheet's plan.</param>
    /// <returns>A reader whose next row is the one below the header.</returns>
    public RowReader Read(SheetPlan plan)
    {
        var reader = Start(plan.SheetIndex);
        while (reader.RowNumber < plan.HeaderRow && reader.Read())
        {
        }

        if (reader is TextRows lines)
        {
            lines.Width = plan.RowWidth;
        }

        return reader;
    }

    public void Dispose()
    {
        current?.Dispose();
        workbook?.Dispose();
    }

    /// <summary>Whether the name promises something else than text; a text table under such a name is still read.</summary>
    private static bool IsNamedWorkbook(InputFile file) =>
        Path.GetExtension(file.Name).ToLowerInvariant() is ".xls" or ".xlsx" or ".xlsm" or ".parquet";

    private RowReader At(int index) => index == 0 || workbook is null ? Start(index) : workbook;

    private RowReader Start(int index)
    {
        if (workbook is null)
        {
            current?.Dispose();
            current = text is null ? ParquetRows.Open(file, limits) : new TextRows(file.Open(), text, limits);
            return current;
        }

        if (isUsed)
        {
            workbook.Reset();
            sheetIndex = 0;
        }

        isUsed = true;

        while (sheetIndex < index && workbook.NextSheet())
        {
            sheetIndex++;
        }

        return workbook;
    }
}
