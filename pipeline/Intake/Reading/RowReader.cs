namespace Analytics.Pipeline.Intake.Reading;

/// <summary>The rows of one sheet or text file, one at a time; what it gives is valid until the next row.</summary>
internal abstract class RowReader : IDisposable
{
    /// <summary>Sheet name; empty for text.</summary>
    public virtual string Sheet => "";

    /// <summary>Whether rows may have another number of fields than the header.</summary>
    public virtual bool IsText => false;

    /// <summary>Physical line or row, from 1.</summary>
    public long RowNumber { get; protected set; }

    /// <summary>Fields of the current row.</summary>
    public abstract int FieldCount { get; }

    /// <summary>The current row as received.</summary>
    public abstract ReadOnlySpan<char> Raw { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last.</returns>
    public abstract bool Read();

    /// <summary>One field, without the white space around it.</summary>
    public abstract ReadOnlySpan<char> Field(int index);

    /// <summary>Whether a workbook stored the field as a number.</summary>
    public virtual bool IsNumber(int index) => false;

    /// <summary>Without the white space around it; nearly all cells have none.</summary>
    protected static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) =>
        text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1])) ? text : text.Trim();

    private static bool IsPlain(char letter) => letter is (> ' ' and < '\u007F') or (>= '\u3400' and < '\uA000');

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
