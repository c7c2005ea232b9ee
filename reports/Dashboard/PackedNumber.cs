using System.Runtime.InteropServices;

namespace Analytics.Reports.Dashboard;

/// <summary>A number of millionths in four bytes: nine in ten are counts or small enough; the others stand in a list.</summary>
/// <param name="Form">What the bytes are.</param>
/// <param name="Bits">The bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedNumber(PackedNumberForm Form, int Bits)
{
    private const long Scale = 1_000_000;

    /// <summary>Packs millionths.</summary>
    /// <param name="millionths">The number; <see cref="FigureCell.None"/> for null.</param>
    /// <param name="large">Takes the number when it does not fit.</param>
    /// <returns>The packed number.</returns>
    public static PackedNumber Of(long millionths, List<long> large)
    {
        switch (millionths)
        {
            case FigureCell.None:
                return default;
            case >= int.MinValue and <= int.MaxValue:
                return new PackedNumber(PackedNumberForm.Millionths, (int)millionths);
            case var _ when millionths % Scale == 0 && millionths / Scale is >= int.MinValue and <= int.MaxValue and var whole:
                return new PackedNumber(PackedNumberForm.Whole, (int)whole);
            default:
                large.Add(millionths);
                return new PackedNumber(PackedNumberForm.Listed, large.Count - 1);
        }
    }

    /// <summary>The millionths again.</summary>
    /// <param name="large">The list it was packed with.</param>
    /// <returns><see cref="FigureCell.None"/> for null.</returns>
    public long Millionths(List<long> large) => Form switch
    {
        PackedNumberForm.Whole => Bits * Scale,
        PackedNumberForm.Millionths => Bits,
        PackedNumberForm.Listed => large[Bits],
        _ => FigureCell.None,
    };
}
