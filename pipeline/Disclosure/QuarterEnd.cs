using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>Where a quarter of a release ends: its cells and sums follow those of the quarter before.</summary>
/// <param name="Cells">Cells up to its end.</param>
/// <param name="Equations">Sums up to its end; a sum stands with the latest quarter it needs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuarterEnd(int Cells, int Equations);
