namespace Analytics.Sample.Exports;

/// <summary>A workbook that no layout fits: it must be refused as a whole, by the rule layout_unknown.</summary>
internal static class RefusedFile
{
    public const string Name = "会议通知（2016年3月30日）.xlsx";

    public static void Write(string folder)
    {
        using var sheet = new XlsxSheet(Path.Combine(folder, Name), "通知");
        sheet.Write("关于召开样例工作例会的通知");
        sheet.Write("时间", "地点", "议程");
        sheet.Write("每月第一周", "三楼会议室", "通报进度");
    }
}
