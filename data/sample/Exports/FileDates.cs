namespace Analytics.Sample.Exports;

/// <summary>On which day the files of a quarter were taken.</summary>
internal static class FileDates
{
    /// <summary>Inside the quarter for the first, within the fifteen days that close it for the others.</summary>
    public static DateOnly Taken(SampleQuarter quarter) => quarter.Number switch
    {
        1 => new DateOnly(quarter.Year, 3, 30),
        4 => new DateOnly(quarter.Year + 1, 1, 9),
        _ => new DateOnly(quarter.Year, (quarter.Number * 3) + 1, 10),
    };

    /// <summary>As in file names: 2017年10月10日.</summary>
    public static string InName(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
