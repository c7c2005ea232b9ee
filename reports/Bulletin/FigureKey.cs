using System.Runtime.InteropServices;

namespace Analytics.Reports.Bulletin;

/// <summary>What identifies a printed number: <c>figure/quarter/division</c>.</summary>
/// <param name="Figure">Figure id, such as <c>exited_people_cum</c>.</param>
/// <param name="Quarter">Such as <c>2017Q3</c>.</param>
/// <param name="Division">Code, or the name of a zone.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureKey(string Figure, string Quarter, string Division);
