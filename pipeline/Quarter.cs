using System.Globalization;
using System.Runtime.InteropServices;

namespace Analytics.Pipeline;

/// <summary>A calendar quarter, written <c>2017Q4</c>.</summary>
/// <param name="Year">Calendar year, such as 2017.</param>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>Its last day, which is the as-of date of a stock.</summary>
    public DateOnly End => new DateOnly(Year, Number * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>Quarters since 0000Q1: consecutive quarters have consecutive indexes.</summary>
    public int Index => (Year * 4) + Number - 1;

    public static bool operator <(Quarter left, Quarter right) => left.Index < right.Index;

    public static bool operator >(Quarter left, Quarter right) => left.Index > right.Index;

    public static bool operator <=(Quarter left, Quarter right) => left.Index <= right.Index;

    public static bool operator >=(Quarter left, Quarter right) => left.Index >= right.Index;

    /// <summary>The quarter a file taken on a date speaks for.</summary>
    /// <param name="taken">The date the file was taken.</param>
    /// <param name="closeDays">Days after a quarter's end within which a file still closes that quarter.</param>
    /// <returns>The quarter before when <paramref name="taken"/> lies at most <paramref name="closeDays"/> days after its end.</returns>
    public static Quarter OfFile(DateOnly taken, int closeDays)
    {
        var own = Of(taken);
        var before = own.Plus(-1);
        return taken.DayNumber - before.End.DayNumber <= closeDays ? before : own;
    }

    /// <summary>The calendar quarter a date lies in.</summary>
    /// <param name="date">Any date.</param>
    /// <returns>Its quarter.</returns>
    public static Quarter Of(DateOnly date) => new(date.Year, ((date.Month - 1) / 3) + 1);

    /// <summary>Reads <c>2017Q4</c>.</summary>
    /// <param name="text">The text; lower-case q is accepted.</param>
    /// <param name="quarter">The quarter read.</param>
    /// <returns>False when the text is not a quarter from 1990 to 2099.</returns>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] is not ('Q' or 'q')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1990 or > 2099 || text[5] is < '1' or > '4')
        {
            return false;
        }

        quarter = new Quarter(year, text[5] - '0');
        return true;
    }

    /// <summary>The quarter some quarters later, or earlier when negative.</summary>
    /// <param name="quarters">How many.</param>
    /// <returns>That quarter.</returns>
    public Quarter Plus(int quarters) => new((Index + quarters) / 4, ((Index + quarters) % 4) + 1);

    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}");
}
