namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Tells totals, notes and footers from data.</summary>
internal static class NotData
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计"];

    private static readonly string[] Notes =
    [
        "备注", "填表", "说明", "数据日期", "制表", "填报", "审核", "单位负责人", "负责人", "注:", "注：", "联系人", "统计时间", "统计日期",
        "截止", "截至", "导出", "打印", "数据来源", "报送", "复核",
    ];

    /// <summary>Cheap question first: few names and no number begin with such a character.</summary>
    public static bool MayBe(ReadOnlySpan<char> first) => !first.IsEmpty && "合总小共累备填说数制审单负注联统截导打报复".Contains(first[0], StringComparison.Ordinal);

    /// <summary>Whether a row is a total or a note, by its first cell that is not blank.</summary>
    /// <param name="first">That cell, trimmed.</param>
    /// <param name="filled">Cells of the row that are not blank.</param>
    /// <returns>True when the row is no data.</returns>
    public static bool Is(ReadOnlySpan<char> first, int filled)
    {
        if (!MayBe(first))
        {
            return false;
        }

        foreach (var total in Totals)
        {
            if (first.StartsWith(total, StringComparison.Ordinal) && (first.Length == total.Length || first[total.Length] is ':' or '：' or '(' or '（' or ' '))
            {
                return true;
            }
        }

        foreach (var note in Notes)
        {
            if (first.StartsWith(note, StringComparison.Ordinal))
            {
                return first.Length == note.Length || filled <= 4 || first.ContainsAny(':', '：');
            }
        }

        return false;
    }
}
