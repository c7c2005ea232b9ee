using Analytics.Sample.Exports;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>The habits of one workbook: titles above, totals first or last, remarks below, ten thousands instead of yuan, damaged rows.</summary>
internal sealed class SheetDirt
{
    private const decimal WanYuan = 10_000;
    private readonly string[] headers;
    private readonly string title;
    private readonly int quarter;
    private readonly IReadOnlyList<SheetDefect> defects;
    private readonly bool isWanYuan;

    public SheetDirt(SampleOptions options, Map map, string layout, string title, int quarter, string[] headers)
    {
        (this.headers, this.title, this.quarter) = (headers, title, quarter);
        isWanYuan = layout == "g_income" && quarter % 8 == 7;
        var places = new PlaceWriting(map, options.ReferenceFolder);
        defects = GuaranteeDefects.For(layout, headers, map, places) ?? SheetDefects.For(layout, headers, map, places, isWanYuan);
    }

    private bool IsTotalFirst => quarter % 2 == 1;

    /// <summary>Rows above the header.</summary>
    public IEnumerable<XlsxCell[]> Titles()
    {
        var day = FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));
        XlsxCell[][] rows = [[$"汕尾市{title}"], [$"数据日期：{day}"], ["填报单位：样例市扶贫办公室", "", "单位：户、人、元"]];
        return rows.Take(quarter % 4);
    }

    /// <summary>The header as this workbook prints it, with what that means for its columns.</summary>
    public (string[] Headers, IReadOnlyList<Planted> Planted) Header()
    {
        if (!isWanYuan)
        {
            return (headers, []);
        }

        var printed = headers.Select(header => header.Replace("(元)", "(万元)", StringComparison.Ordinal)).ToArray();
        return (printed, [.. printed.Where(header => header.EndsWith("(万元)", StringComparison.Ordinal)).Select(header => new Planted("unit_wan_yuan", DefectKind.Repair, header))]);
    }

    /// <summary>Damages a row, or not.</summary>
    public IReadOnlyList<Planted>? Damage(HouseholdSnapshot? snapshot, XlsxCell[] cells)
    {
        for (var column = 0; isWanYuan && column < cells.Length; column++)
        {
            if (headers[column].EndsWith("(元)", StringComparison.Ordinal))
            {
                cells[column] = cells[column].Number!.Value / WanYuan;
            }
        }

        foreach (var defect in defects)
        {
            if (defect.Takes(snapshot, cells))
            {
                cells[defect.Column] = defect.Write(snapshot, cells[defect.Column]);
                var header = isWanYuan ? defect.Header.Replace("(元)", "(万元)", StringComparison.Ordinal) : defect.Header;
                return [new Planted(defect.Rule, defect.Kind, header)];
            }
        }

        return null;
    }

    /// <summary>Rows right below the header.</summary>
    public IEnumerable<XlsxCell[]> Above() => IsTotalFirst ? [["合计"]] : [];

    /// <summary>Rows after the last.</summary>
    public IEnumerable<XlsxCell[]> Below()
    {
        if (!IsTotalFirst)
        {
            yield return ["合计"];
        }

        yield return ["备注：本表由系统导出"];
        if (quarter % 3 == 0)
        {
            yield return ["填表单位：样例市扶贫办公室", "", "审核：样例科"];
        }
    }
}
