using System.Text;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Staging;

/// <summary>
/// Free text as it may be staged. Numbers as long as a phone's, and names that stand in the identity columns of the same row, give way
/// to the beginning of their keys: equal texts stay equal, different ones different, and nobody is named.
/// </summary>
/// <param name="keys">Keys of the file.</param>
internal sealed class FreeText(PersonKeys keys)
{
    private const int ShortestNumber = 11;
    private const int ShortestName = 2;
    private const int KeyDigits = 8;
    private const int IdDigits = 17;

    /// <summary>Takes out what is long enough to be a phone, an account or an ID number, also in groups and in full width.</summary>
    /// <param name="text">The trimmed cell.</param>
    /// <returns>The text with a key for each such number.</returns>
    public string WithoutNumbers(ReadOnlySpan<char> text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsDigit(text[start]))
            {
                continue;
            }

            var end = EndOfNumber(text, start, out var digits);
            if (digits.Length >= ShortestNumber)
            {
                (masked ??= new StringBuilder(text.Length)).Append(text[copied..start]).Append("〔号码").Append(Short(digits)).Append('〕');
                copied = end;
            }

            start = end - 1;
        }

        return masked is null ? text.ToString() : masked.Append(text[copied..]).ToString();
    }

    /// <summary>Takes out a name.</summary>
    /// <param name="text">Text without long numbers.</param>
    /// <param name="name">What an identity column of the row holds.</param>
    /// <returns>The text with a key for each place where the name stands.</returns>
    public string WithoutName(string text, ReadOnlySpan<char> name) =>
        name.Length >= ShortestName && name.Length <= text.Length && text.AsSpan().IndexOf(name) >= 0 && !name.ContainsAnyInRange('0', '9')
            ? text.Replace(name.ToString(), $"〔某人{Short(name)}〕", StringComparison.Ordinal)
            : text;

    /// <summary>Where a number ends whose groups a blank or a dash may part.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> text, int start, out string digits)
    {
        var number = new StringBuilder();
        var end = start;
        for (var i = start; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                number.Append(HalfWidth.Of(text[i]));
                end = i + 1;
            }
            else if (end < i || !(HalfWidth.Of(text[i]) is ' ' or '-'))
            {
                break;
            }
        }

        if (number.Length == IdDigits && end < text.Length && HalfWidth.Of(text[end]) is 'X' or 'x')
        {
            number.Append('X');
            end++;
        }

        digits = number.ToString();
        return end;
    }

    private string Short(ReadOnlySpan<char> identity) => keys.Text(identity)[..KeyDigits];

    private static bool IsDigit(char letter) => char.IsAsciiDigit(HalfWidth.Of(letter));
}
