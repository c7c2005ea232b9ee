using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>
/// Tells totals, notes and footers of one sheet from data: by the words of the first filled cell, or of a place's cell, and
/// only where the row carries no ID number and no household code.
/// </summary>
internal sealed class NotData
{
    private const int FewestOfANumber = 6;
    private const int FewCells = 4;
    private const int LongestTotal = 24;
    private const int LongestMaskedName = 4;

    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计"];

    private static readonly string[] Notes =
    [
        "备注", "附注", "填表", "说明", "数据日期", "数据截", "数据来源", "制表", "填报", "审核", "单位负责人", "负责人", "联系人", "统计时间",
        "统计日期", "截止", "截至", "导出", "打印", "报送", "复核", "本表", "以上数据",
    ];

    private readonly FieldKind?[] kinds;
    private readonly int[] places;

    public NotData(SheetPlan sheet)
    {
        kinds = [.. sheet.ColumnOfField.Select(column => column < 0 ? null : sheet.Columns[column].Field?.Kind)];
        places = [.. Enumerable.Range(0, kinds.Length).Where(field => kinds[field] is FieldKind.County or FieldKind.Town or FieldKind.Village)];
    }

    /// <summary>Whether a row is a total or a note.</summary>
    /// <param name="reader">The row, not blank.</param>
    /// <param name="first">Its first field that is not blank.</param>
    /// <returns>True when the row is no data.</returns>
    public bool Is(RowReader reader, int first)
    {
        if (MayBe(reader.Field(first)) && (IsNote(Plain(reader.Field(first)), Filled(reader)) || IsTotal(reader, first)))
        {
            return !HasNumber(reader, first);
        }

        foreach (var place in places)
        {
            if (place < reader.FieldCount && MayBe(reader.Field(place)) && IsTotal(reader, place))
            {
                return !HasNumber(reader, place);
            }
        }

        return false;
    }

    /// <summary>Whether a row says by its first filled cell that it is a total or a note, whatever its other cells hold.</summary>
    public static bool Says(string[] row)
    {
        var first = row.First(cell => cell.Length > 0);
        return MayBe(first) && Plain(first) is var text && (IsNote(text, row.Count(cell => cell.Length > 0)) || IsBareTotal(text));
    }

    /// <summary>Cheap question first: few names and no number begin or end with such a character.</summary>
    private static bool MayBe(ReadOnlySpan<char> text) => !text.IsEmpty
        && ("合总小共累备附填说数制审单负注联统截导打报复本以*＊※(（".Contains(text[0], StringComparison.Ordinal) || text[^1] is '计' or '計' or ':' or '：' or ')' or '）');

    /// <summary>Half width, without white space, in the simplified writing of 计.</summary>
    private static string Plain(ReadOnlySpan<char> text) =>
        string.Concat(HalfWidth.Of(text).Where(letter => !char.IsWhiteSpace(letter))).Replace('計', '计');

    private static bool IsNote(string text, int filled)
    {
        if (text.Length == 0)
        {
            return false;
        }

        var isFew = filled <= FewCells;
        if (text.Contains("盖章", StringComparison.Ordinal) || text.Contains("公章", StringComparison.Ordinal))
        {
            return isFew;
        }

        if (text[0] is '*' or '※')
        {
            return isFew && text.Length > LongestMaskedName;
        }

        if (text[0] == '注')
        {
            var mark = text.AsSpan(1).TrimStart("0123456789");
            return mark.IsEmpty || mark[0] is ':' or '、' or '.' or ')';
        }

        return Array.Exists(Notes, note => text.StartsWith(note, StringComparison.Ordinal) && (text.Length == note.Length || isFew || text.Contains(':', StringComparison.Ordinal)));
    }

    /// <summary>合计, 合计：, 合计（元）, 合计 12 户.</summary>
    private static bool IsBareTotal(string text) => Array.Exists(Totals, total =>
        text.StartsWith(total, StringComparison.Ordinal) && (text.Length == total.Length || text[total.Length] is ':' or '(' or '共' || char.IsAsciiDigit(text[total.Length])));

    /// <summary>A bare total, or 全镇合计 and the like: a name ends so only in a column of names, whose totals name what they add up.</summary>
    private bool IsTotal(RowReader reader, int field)
    {
        var text = Plain(reader.Field(field));
        if (IsBareTotal(text))
        {
            return true;
        }

        var end = text.AsSpan().IndexOfAny(':', '(');
        var cell = end > 0 ? text[..end] : text;
        if (cell.Length > LongestTotal || !Array.Exists(Totals, total => cell.EndsWith(total, StringComparison.Ordinal)) || HasName(reader, field))
        {
            return false;
        }

        var whole = cell[..^2];
        return !IsName(field) || (whole.Length > 1 && (whole[0] is '全' or '本' || "镇乡村县市区场页年月度道".Contains(whole[^1], StringComparison.Ordinal)));
    }

    private static int Filled(RowReader reader)
    {
        var filled = 0;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            filled += reader.Field(i).IsEmpty ? 0 : 1;
        }

        return filled;
    }

    private bool HasNumber(RowReader reader, int but)
    {
        for (var i = 0; i < Math.Min(reader.FieldCount, kinds.Length); i++)
        {
            if (i != but && kinds[i] is FieldKind.PersonId or FieldKind.HeadId or FieldKind.OtherId or FieldKind.Household && IsNumber(reader.Field(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An ID number or a household code, damaged or not; neither a count such as 45 nor the date beside a signature.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            letters += char.IsAsciiLetterOrDigit(HalfWidth.Of(letter)) ? 1 : 0;
        }

        return letters >= FewestOfANumber && !(text.ContainsAny("-/.年") && DateCell.Read(text, out _).HasValue);
    }

    private bool HasName(RowReader reader, int but)
    {
        for (var i = 0; i < Math.Min(reader.FieldCount, kinds.Length); i++)
        {
            if (i != but && IsName(i) && !MissingWords.IsBlank(reader.Field(i)) && !reader.Field(i).ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsName(int field) => field < kinds.Length && kinds[field] is FieldKind.Name or FieldKind.HeadName;
}
