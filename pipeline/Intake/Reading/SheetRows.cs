namespace Analytics.Pipeline.Intake.Reading;

/// <summary>The rows of a workbook, sheet after sheet.</summary>
internal abstract class SheetRows : RowReader
{
    /// <summary>Sheets of the workbook.</summary>
    public abstract int Sheets { get; }

    /// <summary>Goes to the next sheet.</summary>
    /// <returns>False after the last.</returns>
    public abstract bool NextSheet();

    /// <summary>Goes back to the first sheet.</summary>
    public abstract void Reset();
}
