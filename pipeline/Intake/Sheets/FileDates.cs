using Analytics.Pipeline.Intake.Cells;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Finds the date a file was taken in its name, a title or a note.</summary>
internal static class FileDates
{
    /// <summary>Weight of the date in the name of the file that a returned row was rejected from: it stands over any other.</summary>
    public const int OfReturnedRow = 4;

    private static readonly string[] Strong = ["数据日期", "截止", "截至", "统计时间", "统计日期", "导出日期", "导出时间"];
    private static readonly string[] Weak = ["制表", "填表", "填报", "报送", "打印"];

    /// <summary>How much the words around a date say that it is the date of the data: 3, 2, 1 or 0.</summary>
    /// <param name="text">A title or note.</param>
    /// <param name="isTitle">Whether it stands above the header.</param>
    /// <returns>3 数据日期 and the like, 2 a title, 1 制表日期 and the like, 0 nothing.</returns>
    public static int Weight(string text, bool isTitle)
    {
        if (Array.Exists(Strong, word => text.Contains(word, StringComparison.Ordinal)))
        {
            return 3;
        }

        return isTitle ? 2 : Array.Exists(Weak, word => text.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
    }

    /// <summary>
    /// The first date in a text: 2017年10月28日, 2017-10-28, 2017.10.28, 20171028, 20171028093000, 201710, 2017年10月, 2017Q4, 2017年第四季度. A range
    /// such as 2017年7-9月 or 20170701-20170930 means its end.
    /// </summary>
    /// <param name="text">A file name, title or note.</param>
    /// <returns>The date; a month means its last day, a quarter its last; null when there is none.</returns>
    public static DateOnly? Find(ReadOnlySpan<char> text)
    {
        text = HalfWidth.Of(text);
        DateOnly? month = null;
        for (var start = 0; start + 4 <= text.Length; start++)
        {
            if ((start > 0 && char.IsAsciiDigit(text[start - 1])) || !char.IsAsciiDigit(text[start]))
            {
                continue;
            }

            var found = DateReader.At(text, start);
            if (found.Date is not null && found.IsWhole)
            {
                return found.Date;
            }

            month ??= found.Date;
            start += DateReader.Run(text, start) - 1;
        }

        return month;
    }

    /// <summary>The date in a file's own name, else in that of the archive or the folder it lies in; else the end of the year its own name speaks of (2017年度).</summary>
    /// <param name="path">Path below the inbox; members of an archive stand behind a !.</param>
    /// <returns>The date; null when no name has one.</returns>
    public static DateOnly? OfPath(string path)
    {
        var names = path.Split('!', '/', '\\').Reverse().ToList();
        foreach (var name in names)
        {
            if (Find(name) is { } date)
            {
                return date;
            }
        }

        foreach (var word in new[] { "年度", "年末", "年底" })
        {
            var at = names[0].IndexOf(word, StringComparison.Ordinal);
            if (at >= 4 && DateReader.Run(names[0], at - 4) == 4 && (at == 4 || !char.IsAsciiDigit(names[0][at - 5])))
            {
                return DateReader.Month(DateReader.Number(names[0], at - 4, 4), 12);
            }
        }

        return null;
    }
}
