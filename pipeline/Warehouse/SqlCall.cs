using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Warehouse;

/// <summary>One call of a function, aggregate, window or table function in a query.</summary>
/// <param name="Name">As the parser writes it, lower case.</param>
/// <param name="IsWindow">Whether it has an OVER clause.</param>
/// <param name="IsOrdered">Whether it has an ORDER BY of its own.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SqlCall(string Name, bool IsWindow, bool IsOrdered);
