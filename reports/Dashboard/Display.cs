using System.Globalization;
using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>Numbers as the pages write them: as the bulletin does, with the thousands set apart.</summary>
public static class Display
{
    /// <summary>A number that may not be shown.</summary>
    public const string Hidden = "＊";

    /// <summary>A number as text.</summary>
    /// <param name="cell">The number.</param>
    /// <param name="unit">Unit of the catalogue.</param>
    /// <returns>Such as <c>98.2%</c> or <c>57,000</c>; — for none, ＊ for a hidden one.</returns>
    public static string Text(FigureCell cell, string unit) => cell.State == FigureState.Hidden ? Hidden : Text(cell.Value?.Value, unit);

    /// <summary>A number as text.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">Unit of the catalogue.</param>
    /// <returns>Such as <c>98.2%</c> or <c>57,000</c>; — for none.</returns>
    public static string Text(decimal? value, string unit) => unit == "share" ? Wording.Percent(value) : Grouped(value);

    /// <summary>A whole number with its thousands set apart.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Such as <c>57,000</c>; — for none.</returns>
    public static string Grouped(decimal? value) =>
        value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero).ToString("#,0;−#,0", CultureInfo.InvariantCulture) : Wording.Missing;

    /// <summary>Articles of the policy.</summary>
    /// <param name="source">As the catalogue cites them, such as <c>Art. 23, 24</c>.</param>
    /// <returns>Such as 第23、24条; empty for none.</returns>
    public static string Article(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var numbers = source.Replace("Art.", "", StringComparison.Ordinal).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 0 ? "" : $"第{string.Join('、', numbers)}条";
    }

    /// <summary>A number for programs: all its digits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Empty for none.</returns>
    public static string Raw(decimal? value) => value is { } number ? Math.Round(number, 9).ToString("0.#########", CultureInfo.InvariantCulture) : "";

    /// <summary>All digits of a number, where its text says less.</summary>
    /// <param name="cell">The number.</param>
    /// <param name="unit">Unit of the catalogue.</param>
    /// <returns>Null when the text, without the marks between thousands, is the number.</returns>
    public static string? Digits(FigureCell cell, string unit)
    {
        var raw = Raw(cell.Value?.Value);
        return raw.Length == 0 || raw == Text(cell, unit).Replace(",", "", StringComparison.Ordinal) ? null : raw;
    }

    /// <summary>How a number moved.</summary>
    /// <param name="before">Before.</param>
    /// <param name="now">Now.</param>
    /// <param name="unit">Unit of the catalogue.</param>
    /// <returns>Such as <c>+12</c> or <c>−0.3</c> (points); empty when either is missing.</returns>
    public static string Change(decimal? before, decimal? now, string unit)
    {
        var change = unit == "share" ? Wording.Printed(now) - Wording.Printed(before) : Rounded(now) - Rounded(before);
        return change switch
        {
            null => "",
            0 => "0",
            _ => (change > 0 ? "+" : "−") + Math.Abs(change.Value).ToString(unit == "share" ? "0.0" : "#,0", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The same with what it is measured against.</summary>
    /// <param name="before">Before; null when there was none.</param>
    /// <param name="now">Now.</param>
    /// <param name="unit">Unit of the figure.</param>
    /// <returns>较上季 +11, 较上季 −0.3个百分点, 与上季持平; empty when either is missing.</returns>
    public static string ChangeInWords(decimal? before, decimal? now, string unit) => Change(before, now, unit) switch
    {
        "" => "",
        "0" => "与上季持平",
        var change => $"较上季 {change}{(unit == "share" ? "个百分点" : "")}",
    };

    /// <summary>A count that the public may not see when it is small.</summary>
    /// <param name="count">The count.</param>
    /// <param name="isPublic">True for the public.</param>
    /// <returns>Rounded to fives for the public, so that no difference of two counts gives a small one away.</returns>
    public static string Count(long count, bool isPublic) =>
        Grouped(isPublic ? Math.Round(count / 5m, MidpointRounding.AwayFromZero) * 5 : count);

    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero) : null;
}
