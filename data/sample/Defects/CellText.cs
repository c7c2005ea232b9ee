using Analytics.Sample.Exports;

namespace Analytics.Sample.Defects;

/// <summary>Reads and damages cells of a row of the detail list by header.</summary>
internal static class CellText
{
    /// <summary>Stands for one byte that no Chinese encoding has.</summary>
    public const char Undecodable = '\uFFFF';

    public static string Get(List<string> cells, string header) => cells[GRosterHeader.Position(header)];

    public static void Set(List<string> cells, string header, string text) => cells[GRosterHeader.Position(header)] = text;

    /// <summary>Full-width digits, letters and marks.</summary>
    public static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter));

    /// <summary>Whole yuan with full-width thousands separators, as a comma cannot stand in the file.</summary>
    public static string Thousands(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? number : number[..point];
        for (var place = whole.Length - 3; place > 0; place -= 3)
        {
            whole = whole.Insert(place, "，");
        }

        return whole + (point < 0 ? "" : number[point..]);
    }

    /// <summary>The fifteen digits of a number issued before 1999.</summary>
    public static string Old(string id) => id[..6] + id[8..17];

    /// <summary>Another last character.</summary>
    public static string WrongCheckDigit(string id) => id[..17] + (id[17] == '3' ? '7' : '3');

    /// <summary>As a spreadsheet rounds it: fifteen digits and three zeros.</summary>
    public static string Rounded(string id) => id[..15] + "000";
}
