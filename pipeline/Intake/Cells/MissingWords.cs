namespace Analytics.Pipeline.Intake.Cells;

/// <summary>Words that people write where a cell has no value.</summary>
internal static class MissingWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "未填写", "未选择", "未填", "未录入", "-", "--", "—", "——", "空", "/", "\\", "无", "无数据", "null", "NULL", "N/A", "#N/A",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a trimmed cell is such a word. Where 无 is a label, ask the code list first.</summary>
    public static bool Contains(ReadOnlySpan<char> text) => text.Length <= 4 && Lookup.Contains(text);

    /// <summary>Whether a trimmed cell is empty or such a word.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => text.IsEmpty || Contains(text);
}
