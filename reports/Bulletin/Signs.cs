namespace Analytics.Reports.Bulletin;

/// <summary>What a sign in place of a number means, said under every table that prints it. Hidden small counts print as missing ones do.</summary>
internal static class Signs
{
    private const string Words = "“—”表示暂无数据，或人数过少、为保护个人信息不予公布。";

    /// <summary>For the text: what 暂无数据 and — mean.</summary>
    public const string InText = "文中“暂无数据”和表中“—”，表示没有收到数据，或者人数过少、为保护个人信息不予公布。";

    /// <summary>Adds the meaning to a table that has the sign and does not yet say it.</summary>
    /// <param name="block">Any block.</param>
    /// <returns>The same, or a table with a longer note.</returns>
    public static Block Explained(Block block) =>
        block is TableBlock table && !table.Note.Contains("“—”", StringComparison.Ordinal) && table.Rows.Any(row => row.Contains(Wording.Missing, StringComparer.Ordinal))
            ? table with { Note = (table.Note.Length > 0 ? table.Note : "注：") + Words }
            : block;
}
