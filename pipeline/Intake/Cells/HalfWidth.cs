namespace Analytics.Pipeline.Intake.Cells;

/// <summary>
/// Full-width digits, letters and marks to half width, which is what NFKC does to them; the program runs without ICU, where
/// the library's own normalisation leaves text as it is.
/// </summary>
internal static class HalfWidth
{
    /// <summary>One character.</summary>
    public static char Of(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '\uFFE5' => '¥',
        '\uFFE1' => '£',
        _ => letter,
    };

    /// <summary>A whole text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same length.</returns>
    public static string Of(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (half, wide) =>
    {
        for (var i = 0; i < wide.Length; i++)
        {
            half[i] = Of(wide[i]);
        }
    });
}
