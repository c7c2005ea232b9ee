using System.Runtime.InteropServices;

namespace Analytics.Reports.Dashboard;

/// <summary>Where a row was received.</summary>
/// <param name="FileId">First digits of the file's hash.</param>
/// <param name="Sheet">Sheet; empty for text files.</param>
/// <param name="Row">Physical row.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceRow(string FileId, string Sheet, long Row);
