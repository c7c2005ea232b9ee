using System.Globalization;

namespace Analytics.Pipeline;

/// <summary>Names from outside as they may be printed: a file's or sheet's name can hold commands for the terminal, or look like a line of ours.</summary>
internal static class Printable
{
    /// <summary>Takes the sting out of a name.</summary>
    /// <param name="name">Any text of one line.</param>
    /// <returns>The text with '?' for every character that controls a terminal or the direction of text.</returns>
    public static string Of(string name) => name.Any(IsControl)
        ? string.Create(name.Length, name, (shown, from) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = IsControl(from[i]) ? '?' : from[i];
            }
        })
        : name;

    private static bool IsControl(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
