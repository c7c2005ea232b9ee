namespace Analytics.Reports.Typst;

/// <summary>A document that was made.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Bytes">Size of the PDF in bytes.</param>
public sealed record TypstResult(int Pages, long Bytes);
