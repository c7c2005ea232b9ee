namespace Analytics.Reports.Typst;

/// <summary>A document that was made.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Bytes">Size of the PDF in bytes.</param>
public sealed record TypstResult(int Pages, long Bytes)
{
    /// <summary>Code points that <see cref="GetaMark"/> stands for in it, such as <c>U+30010, U+30011</c>; empty when every character is there.</summary>
    public string Replaced { get; init; } = "";
}
