using System.Globalization;
using System.Text;
using Analytics.Pipeline.Intake.Rules;
using ExcelDataReader;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>The rows of an xls workbook (or another that ExcelDataReader knows): values only, never a formula.</summary>
internal sealed class WorkbookRows : SheetRows
{
    private readonly IExcelDataReader reader;
    private readonly IntakeLimits limits;
    private readonly StringBuilder raw = new();
    private string?[] texts = [];
    private bool[] numbers = [];
    private string rawText = "";

    private WorkbookRows(IExcelDataReader reader, IntakeLimits limits)
    {
        this.reader = reader;
        this.limits = limits;
    }

    public override string Sheet => reader.Name ?? "";

    public override int Sheets => reader.ResultsCount;

    public override int FieldCount => texts.Length;

    public override ReadOnlySpan<char> Raw
    {
        get
        {
            if (rawText.Length == 0)
            {
                raw.Clear().AppendJoin('\t', texts);
                rawText = raw.ToString();
            }

            return rawText;
        }
    }

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <param name="stream">A stream that can seek; disposed with the reader.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>The rows.</returns>
    public static WorkbookRows Open(Stream stream, IntakeLimits limits)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Guard(() =>
        {
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("gb18030"), LeaveOpen = false };
            var opened = new WorkbookRows(ExcelReaderFactory.CreateReader(stream, configuration), limits);
            opened.CheckSize();
            return opened;
        });
    }

    public override bool NextSheet()
    {
        RowNumber = 0;
        return Guard(() =>
        {
            if (!reader.NextResult())
            {
                return false;
            }

            CheckSize();
            return true;
        });
    }

    public override void Reset()
    {
        RowNumber = 0;
        Guard(() =>
        {
            reader.Reset();
            return true;
        });
    }

    public override bool Read()
    {
        rawText = "";
        if (!Guard(reader.Read))
        {
            return false;
        }

        if (++RowNumber > limits.Rows)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        if (texts.Length != reader.FieldCount)
        {
            texts = new string?[reader.FieldCount];
            numbers = new bool[reader.FieldCount];
        }

        for (var i = 0; i < texts.Length; i++)
        {
            var value = reader.GetValue(i);
            numbers[i] = value is double or int;
            texts[i] = Text(value);
        }

        return true;
    }

    public override ReadOnlySpan<char> Field(int index) => Trim(texts[index]);

    public override bool IsNumber(int index) => numbers[index];

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A cell as text: a date as yyyy-MM-dd, a number without exponent.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        double number => SheetNumber.Text(number),
        DateTime date => SheetNumber.Text(date),
        bool flag => flag ? "是" : "否",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>A library's own exception means a damaged workbook; which one it is depends on where the damage lies.</summary>
    private static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException fault)
        {
            throw new RefusedException(Rule.FileLocked, inner: fault);
        }
        catch (Exception fault) when (fault is not (RefusedException or OutOfMemoryException or OperationCanceledException))
        {
            throw new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }
    }

    private void CheckSize()
    {
        if (reader.FieldCount > limits.Columns || reader.RowCount > limits.Rows || reader.ResultsCount > limits.Sheets)
        {
            throw new RefusedException(Rule.TooLarge);
        }
    }
}
