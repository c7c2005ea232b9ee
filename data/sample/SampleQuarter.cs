using System.Globalization;
using System.Runtime.InteropServices;

namespace Analytics.Sample;

/// <summary>A calendar quarter of the sample, written <c>2017Q4</c>.</summary>
/// <param name="Year">Calendar year, such as 2017.</param>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SampleQuarter(int Year, int Number)
{
    /// <summary>First quarter of the simulation: the register opens with it.</summary>
    public static SampleQuarter Opening => new(2016, 1);

    /// <summary>Quarters since 2016Q1, which is 0.</summary>
    public int Index => ((Year - 2016) * 4) + Number - 1;

    /// <summary>Its last day.</summary>
    public DateOnly End => new DateOnly(Year, Number * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>The quarter some quarters after 2016Q1.</summary>
    /// <param name="index">How many, 0 or more.</param>
    /// <returns>That quarter.</returns>
    public static SampleQuarter At(int index) => new(2016 + (index / 4), (index % 4) + 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}");
}
