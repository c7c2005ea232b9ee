using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>One quarter of a release: its cells and sums follow those of the quarter before.</summary>
/// <param name="Quarter">Such as <c>2017Q4</c>.</param>
/// <param name="Cells">Cells up to its end.</param>
/// <param name="Equations">Sums up to its end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpaceQuarter(string Quarter, int Cells, int Equations);
