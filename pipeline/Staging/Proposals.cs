using System.Globalization;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Staging;

/// <summary>
/// What might be right where a cell was rejected, beside the names of places: out of the code lists, or the only reading the cell
/// has; and what the contract asks for. Never a value of an identity column: those reject no row by what they hold.
/// </summary>
internal static class Proposals
{
    /// <summary>What to offer the sender.</summary>
    /// <param name="cell">The rejected cell's column.</param>
    /// <param name="rule">Why it was rejected.</param>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>A value, or several joined by 、; null when nothing can be derived.</returns>
    public static string? Of(CellPlan cell, Rule rule, ReadOnlySpan<char> text) => rule switch
    {
        Rule.CodeUnknown or Rule.BooleanInvalid => cell.List?.Nearest(cell.Kind == FieldKind.Codes ? MultiCell.FirstBad(text, cell.List) : text),
        Rule.DateInvalid => OnlyReading.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Rule.YearInvalid => (OnlyReading.Year(text) ?? OnlyReading.Date(text)?.Year)?.ToString(CultureInfo.InvariantCulture),
        Rule.NumberInvalid => Number(cell, OnlyReading.Number(text)),
        _ => null,
    };

    /// <summary>What the column asks for, as a part of the reason.</summary>
    /// <param name="cell">The rejected cell's column.</param>
    /// <param name="rule">Why it was rejected.</param>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>In brackets; empty where the reason says enough.</returns>
    public static string Wanted(CellPlan cell, Rule rule, ReadOnlySpan<char> text) => rule switch
    {
        Rule.PlaceUnknown when MissingWords.IsBlank(text) => "（未填写）",
        Rule.CodeUnknown when cell.List?.ShortList is { } labels => $"（可填：{labels}）",
        Rule.NumberOutOfRange => $"（应在{Limit(cell, cell.Minimum)}至{Limit(cell, cell.Maximum)}之间）",
        _ => "",
    };

    /// <summary>How many fields a row should have that could not be put together again.</summary>
    public static string Width(int header, int row) => string.Create(CultureInfo.InvariantCulture, $"（应有{header}个，实有{row}个）");

    private static string? Number(CellPlan cell, string text) =>
        NumberCell.Read(text, cell.Decimals, out var number, cell.UnitPower).HasValue && number >= cell.Minimum && number <= cell.Maximum
        && (cell.Kind == FieldKind.Number || !text.Contains('.', StringComparison.Ordinal))
            ? text
            : null;

    /// <summary>A limit in the unit of the sheet.</summary>
    private static string Limit(CellPlan cell, long limit)
    {
        decimal value = limit;
        for (var i = 0; i < cell.Decimals + cell.UnitPower; i++)
        {
            value /= 10;
        }

        return value.ToString("0.####", CultureInfo.InvariantCulture);
    }
}
