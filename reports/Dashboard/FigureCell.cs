using System.Runtime.InteropServices;
using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>One published number, kept exactly, in millionths.</summary>
/// <param name="Numerator">Millionths; <see cref="None"/> for null.</param>
/// <param name="Denominator">Millionths; <see cref="None"/> for null.</param>
/// <param name="Code">The number's code, ten hex digits as a number; 0 for none.</param>
/// <param name="State">Whether there is a row, and whether it may be shown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureCell(long Numerator, long Denominator, ulong Code, FigureState State)
{
    /// <summary>Null.</summary>
    public const long None = long.MinValue;

    private const decimal Scale = 1_000_000m;

    /// <summary>The number as documents compute with it; null without a row or when it is hidden.</summary>
    public FigureValue? Value => State == FigureState.Shown ? new FigureValue(Exact(Numerator), Exact(Denominator)) : null;

    /// <summary>Code as printed.</summary>
    public string? CodeText => Code == 0 ? null : Code.ToString("x10", System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Exact(long millionths) => millionths == None ? null : millionths / Scale;
}
