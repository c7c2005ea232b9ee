using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>A sum of public cells that is zero, as any reader can know: parts of a whole, a flow between two stocks.</summary>
/// <param name="Cells">Cell numbers.</param>
/// <param name="Signs">Plus or minus one for each cell.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Equation(int[] Cells, sbyte[] Signs);
