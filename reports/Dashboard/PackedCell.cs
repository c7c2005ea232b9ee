using System.Runtime.InteropServices;

namespace Analytics.Reports.Dashboard;

/// <summary>A <see cref="FigureCell"/> in ten bytes, without its denominator: millions of them are in memory.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct PackedCell
{
    /// <summary>Greatest code: ten hex digits.</summary>
    public const ulong GreatestCode = (1UL << (LowCodeBits + 8)) - 1;

    private const int LowCodeBits = 32;
    private const int FormBits = 2;

    private readonly int _numerator;
    private readonly uint _lowCode;
    private readonly byte _highCode;
    private readonly byte _stateAndForms;

    /// <summary>Packs what describes a number; its figures come packed already.</summary>
    public PackedCell(ulong code, FigureState state, PackedNumber numerator, PackedNumberForm denominatorForm)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, GreatestCode);
        (_lowCode, _highCode, _numerator) = ((uint)code, (byte)(code >> LowCodeBits), numerator.Bits);
        _stateAndForms = (byte)((((int)denominatorForm << FormBits) | (int)numerator.Form) << FormBits | (int)state);
    }

    /// <summary>Code; 0 for none.</summary>
    public ulong Code => ((ulong)_highCode << LowCodeBits) | _lowCode;

    /// <summary>Whether there is a row.</summary>
    public FigureState State => (FigureState)Field(0);

    /// <summary>Numerator.</summary>
    public PackedNumber Numerator => new((PackedNumberForm)Field(1), _numerator);

    /// <summary>How the denominator, kept elsewhere, is packed.</summary>
    public PackedNumberForm DenominatorForm => (PackedNumberForm)Field(2);

    private int Field(int position) => (_stateAndForms >> (position * FormBits)) & ((1 << FormBits) - 1);
}
