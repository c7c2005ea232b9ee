using System.Runtime.InteropServices;

namespace Analytics.Sample.Exports;

/// <summary>A cell of a workbook: text, number or nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct XlsxCell(string? Text, decimal? Number)
{
    public static XlsxCell Blank => default;

    public static implicit operator XlsxCell(string text) => new(text, null);

    public static implicit operator XlsxCell(decimal number) => new(null, number);

    public static implicit operator XlsxCell(int number) => new(null, number);

    public static implicit operator XlsxCell(int? number) => new(null, number);
}
