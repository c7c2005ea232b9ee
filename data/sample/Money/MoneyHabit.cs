using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;

namespace Analytics.Sample.Money;

/// <summary>One way of writing a cell of a list of money.</summary>
/// <param name="Rule">The rule it must meet; empty where nothing needs repair.</param>
/// <param name="Kind">What must happen.</param>
/// <param name="Header">Its column.</param>
/// <param name="Write">The cell as written; null where this cell cannot have it.</param>
internal sealed record MoneyHabit(string Rule, DefectKind Kind, string Header, Func<XlsxCell, XlsxCell?> Write)
{
    /// <summary>Thousands separators in an amount of 1,000 or more.</summary>
    public static MoneyHabit Thousands(string header) => new("thousands_separator", DefectKind.Repair, header, cell => Amount(cell) is >= 1000 and var yuan
        ? new XlsxCell(yuan.ToString("#,##0.00", CultureInfo.InvariantCulture), null) : (XlsxCell?)null);

    /// <summary>The unit written behind the amount.</summary>
    public static MoneyHabit Unit(string header) => new("thousands_separator", DefectKind.Repair, header, cell => Amount(cell) is { } yuan
        ? new XlsxCell(string.Create(CultureInfo.InvariantCulture, $"{yuan}元"), null) : (XlsxCell?)null);

    /// <summary>A date with the words 年, 月 and 日.</summary>
    public static MoneyHabit Date(string header) => new("date_format", DefectKind.Repair, header, cell => DateOnly.TryParseExact(
        cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new XlsxCell(FileDates.InName(date), null) : (XlsxCell?)null);

    /// <summary>Full-width digits in an ID number.</summary>
    public static MoneyHabit WideId(string header) => new("id_normalised", DefectKind.Repair, header, cell => cell.Text is { Length: 18 } text
        ? new XlsxCell(CellText.Wide(text), null) : (XlsxCell?)null);

    /// <summary>Another word for a code.</summary>
    public static MoneyHabit Label(string header, string from, string to) => new("label_alias", DefectKind.Repair, header, cell => cell.Text == from
        ? new XlsxCell(to, null) : (XlsxCell?)null);

    /// <summary>Another word that needs no repair.</summary>
    public static MoneyHabit Word(string header, string from, string to) => Label(header, from, to) with { Rule = "" };

    /// <summary>A word where nothing is known.</summary>
    public static MoneyHabit Missing(string header) => new("missing_word", DefectKind.Note, header, cell => cell.Text is not { Length: > 0 } && cell.Number is null
        ? new XlsxCell("-", null) : (XlsxCell?)null);

    /// <summary>Words where an amount should stand.</summary>
    public static MoneyHabit NoNumber(string header) => new("number_invalid", DefectKind.Reject, header, _ => new XlsxCell("见附表", null));

    private static decimal? Amount(XlsxCell cell) =>
        cell.Number ?? (decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : null);
}
