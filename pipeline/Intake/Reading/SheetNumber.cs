using System.Globalization;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Numbers and dates of workbook cells as text: no exponent, a date as yyyy-MM-dd.</summary>
internal static class SheetNumber
{
    private const double LastDay = 2_958_466;

    /// <summary>A number.</summary>
    public static string Text(double number) => Math.Abs(number) switch
    {
        < 1e15 and var size when Math.Floor(size) == size => ((long)number).ToString(CultureInfo.InvariantCulture),
        < 1e15 => Math.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture),
        < 1e25 => number.ToString("F0", CultureInfo.InvariantCulture),
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>A date with its time, if it has one.</summary>
    public static string Text(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day number of a workbook.</summary>
    /// <param name="days">Days since 1899-12-30.</param>
    /// <returns>The date as text; the number where it is no date.</returns>
    public static string Date(double days) => days is >= 1 and < LastDay ? Text(DateTime.FromOADate(days)) : Text(days);
}
