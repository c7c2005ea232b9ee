using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>One published number, exactly, in millionths.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureCell
{
    /// <summary>Null.</summary>
    public const long None = long.MinValue;

    private const decimal Scale = 1_000_000m;

    /// <summary>Makes a number.</summary>
    /// <param name="numerator">Millionths; <see cref="None"/> for null.</param>
    /// <param name="denominator">Millionths; <see cref="None"/> for null.</param>
    /// <param name="code">The number's code, ten hex digits as a number; 0 for none.</param>
    /// <param name="state">Whether there is a row, and whether it may be shown.</param>
    public FigureCell(long numerator, long denominator, ulong code, FigureState state) =>
        (Numerator, Denominator, Code, State) = (numerator, denominator, code, state);

    /// <summary>Whether there is a row, and whether it may be shown.</summary>
    public FigureState State { get; }

    /// <summary>The number as documents compute with it; null without a row or when it is hidden.</summary>
    public FigureValue? Value => State == FigureState.Shown ? new FigureValue(Exact(Numerator), Exact(Denominator)) : null;

    /// <summary>Code as printed.</summary>
    public string? CodeText => Code > 0 ? Code.ToString("x10", CultureInfo.InvariantCulture) : null;

    internal long Numerator { get; }

    internal long Denominator { get; }

    internal ulong Code { get; }

    private static decimal? Exact(long millionths) => millionths == None ? null : millionths / Scale;
}
