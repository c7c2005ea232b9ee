using System.Text;
using Analytics.Pipeline.Intake.Cells;

namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>Brings the writings of one header together: white space, width, brackets, units, form numbers.</summary>
internal static class HeaderText
{
    private static readonly string[] Units =
        ["元", "千元", "万元", "亿元", "户", "人", "个", "公里", "月", "年", "次", "岁", "单选", "可复选", "多选"];

    private static readonly char[] UnitSeparators = [':', ';', ',', '、', '/', '(', ')'];

    /// <summary>The writings under which a header is looked for, the closest first.</summary>
    /// <param name="header">As printed; the lower part of a two-level header follows the last '/'.</param>
    /// <returns>At most six writings.</returns>
    public static IEnumerable<string> Writings(string header)
    {
        var plain = Normal(header);
        foreach (var writing in WithoutDecoration(plain))
        {
            yield return writing;
        }

        var slash = plain.LastIndexOf('/');
        if (slash > 0 && slash < plain.Length - 1)
        {
            foreach (var writing in WithoutDecoration(plain[(slash + 1)..]))
            {
                yield return writing;
            }
        }
    }

    /// <summary>Half-width, without white space, quotes or asterisks.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The normal writing.</returns>
    public static string Normal(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in HalfWidth.Of(text))
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not ('\uFEFF' or '\u200B' or '*' or '"' or '\''))
            {
                plain.Append(letter switch { '【' or '[' or '{' => '(', '】' or ']' or '}' => ')', _ => letter });
            }
        }

        return plain.ToString();
    }

    /// <summary>The unit in the last bracket of a header.</summary>
    /// <param name="header">As printed.</param>
    /// <returns>Such as 万元; null when none.</returns>
    public static string? Unit(string header)
    {
        var plain = Normal(header);
        var open = plain.LastIndexOf('(');
        return open > 0 && plain[^1] == ')' && Units.Contains(plain[(open + 1)..^1], StringComparer.Ordinal)
            ? plain[(open + 1)..^1]
            : null;
    }

    /// <summary>How many zeros of yuan a unit of money has.</summary>
    /// <param name="unit">Such as 万元.</param>
    /// <returns>4 for 万元; null for what is no unit of money.</returns>
    public static int? PowerOfYuan(string? unit) => unit switch { "元" => 0, "千元" => 3, "万元" => 4, "亿元" => 8, _ => null };

    /// <summary>The unit of money that a row above the header gives for the whole sheet, as in 单位：人、万元.</summary>
    /// <param name="row">Its cells.</param>
    /// <returns>Such as 万元; null when it gives none.</returns>
    public static string? MoneyUnit(string[] row)
    {
        foreach (var stated in Normal(string.Join(';', row)).Split("单位").Skip(1))
        {
            var words = stated.Split(UnitSeparators, StringSplitOptions.RemoveEmptyEntries);
            if (words.TakeWhile(word => Units.Contains(word, StringComparer.Ordinal)).FirstOrDefault(word => PowerOfYuan(word) is not null) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static IEnumerable<string> WithoutDecoration(string plain)
    {
        yield return plain;
        var unit = Unit(plain);
        var bare = unit is null ? plain : plain[..plain.LastIndexOf('(')];
        if (unit is not null)
        {
            yield return bare;
        }

        var number = FormNumber(bare);
        if (number > 0 && number < bare.Length)
        {
            yield return bare[number..];
        }
    }

    /// <summary>Length of a form number such as A42g at the start; 0 when none.</summary>
    private static int FormNumber(string text)
    {
        if (text.Length < 3 || text[0] != 'A' || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        var end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && char.IsAsciiLetterLower(text[end]) ? end + 1 : end;
    }
}
