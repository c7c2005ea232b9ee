using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>One published number, kept exactly, in millionths. Millions of them are in memory: code and state share eight bytes.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureCell
{
    /// <summary>Null.</summary>
    public const long None = long.MinValue;

    private const int StateBits = 2;
    private const decimal Scale = 1_000_000m;

    private readonly long _numerator;
    private readonly long _denominator;
    private readonly ulong _codeAndState;

    /// <summary>Makes a number.</summary>
    /// <param name="numerator">Millionths; <see cref="None"/> for null.</param>
    /// <param name="denominator">Millionths; <see cref="None"/> for null.</param>
    /// <param name="code">The number's code, ten hex digits as a number; 0 for none.</param>
    /// <param name="state">Whether there is a row, and whether it may be shown.</param>
    public FigureCell(long numerator, long denominator, ulong code, FigureState state) =>
        (_numerator, _denominator, _codeAndState) = (numerator, denominator, (code << StateBits) | (ulong)state);

    /// <summary>Whether there is a row, and whether it may be shown.</summary>
    public FigureState State => (FigureState)(_codeAndState & ((1 << StateBits) - 1));

    /// <summary>The number as documents compute with it; null without a row or when it is hidden.</summary>
    public FigureValue? Value => State == FigureState.Shown ? new FigureValue(Exact(_numerator), Exact(_denominator)) : null;

    /// <summary>Code as printed.</summary>
    public string? CodeText => _codeAndState >> StateBits is > 0 and var code ? code.ToString("x10", CultureInfo.InvariantCulture) : null;

    private static decimal? Exact(long millionths) => millionths == None ? null : millionths / Scale;
}
