using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>The sheets of a year's end about the poor villages: the office's own sheet of services, and the village projects.</summary>
internal sealed class VillageFiles(string folder, Map map, VillageKind[] kinds, SampleOptions options, DefectLog log, ExportCounts counts)
{
    private const string ServiceTitle = "村公共服务设施情况";
    private const string ProjectTitle = "村级项目明细";

    private static readonly string[] ServiceHeaders =
    [
        "市", "县", "镇", "村", "200人以上自然村数", "有污水处理设施的自然村数", "生活垃圾集中收运的自然村数", "卫生厕所户数", "是否有标准化卫生站", "是否通4G网络", "插花搬迁户数",
        "基本公共服务是否达到全省平均水平",
    ];

    private static readonly string[] ProjectHeaders = ["市", "县", "镇", "村", "项目名称", "项目子类", "开始日期", "里程(公里)/路灯数(盏)", "投入资金(万元)", "项目状态"];

    private static readonly (string Kind, string Name)[] Projects =
        [("村道硬底化", "村道硬底化工程"), ("饮水工程", "自来水管网改造"), ("路灯安装", "太阳能路灯安装"), ("卫生设施", "标准化卫生站建设"), ("公共设施", "污水处理设施建设")];

    /// <summary>Writes the sheets of a quarter for the villages that its village sheet names.</summary>
    public void Write(int quarter, VillageSheet villages)
    {
        using var services = Open(quarter, "own_village_service", ServiceTitle, ServiceHeaders);
        using var projects = Open(quarter, "g_village_project", ProjectTitle, ProjectHeaders);
        log.Add(projects.Count.File, ProjectTitle, 0, new Planted("unit_wan_yuan", DefectKind.Repair, "投入资金(万元)"));
        foreach (var village in map.Villages)
        {
            if (kinds[village.Index] == VillageKind.Scattered || villages.Written(village.Index, quarter) is not { } sheet)
            {
                continue;
            }

            var cells = Services(village, quarter, sheet);
            if (services.Write(null, cells) is not { } planted || !planted.Any(thing => thing.Kind == DefectKind.Reject))
            {
                villages.AddServices(village.Index, quarter, cells);
            }

            WriteProjects(projects, village, quarter);
        }
    }

    private XlsxCell[] Services(Village village, int quarter, XlsxCell[] sheet)
    {
        var random = Prng.For(options.Seed, RandomStream.Guarantees, village.Index);
        var years = (quarter / 4) + 1;
        var hamlets = (int)VillageSheet.Number(sheet, "自然村数")!.Value;
        var households = (int)VillageSheet.Number(sheet, "总户数")!.Value;
        var isNear = random.Chance(0.3 + (0.2 * years));
        return
        [
            .. Place(village), 1 + random.Below(hamlets), Math.Min(hamlets, random.Below(3) + years), Math.Min(hamlets, random.Below(hamlets) + years), households * (40 + (years * 15)) / 100,
            Labels.YesNo(random.Chance(0.3 + (0.2 * years))), Labels.YesNo(random.Chance(0.6 + (0.1 * years))), random.Below(4), years == 1 ? "" : Labels.YesNo(isNear),
        ];
    }

    private void WriteProjects(SheetFile file, Village village, int quarter)
    {
        var random = Prng.For(options.Seed, RandomStream.Guarantees, village.Index, quarter + 1);
        for (var left = random.Below(3); left >= 0; left--)
        {
            var (kind, name) = random.Pick(Projects);
            var start = new DateOnly(Horizon.YearOf(quarter), random.Between(1, 12), 5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            XlsxCell size = kind switch { "村道硬底化" => random.Between(5, 60) / 10m, "路灯安装" => random.Between(10, 120), _ => XlsxCell.Blank };
            file.Write(null, [.. Place(village), name, kind, start, size, random.Between(50, 3000) / 10m, random.Pick(["在建", "已完工", "已完工"])]);
        }
    }

    private XlsxCell[] Place(Village village) => [map.CityName, village.Town.CountyName, village.Town.Name, village.Name];

    private SheetFile Open(int quarter, string layout, string title, string[] headers)
    {
        var count = counts.Add(quarter, layout, $"{title}（{FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)))}）.xlsx");
        var dirt = options.Dirt == DirtLevel.Real ? new SheetDirt(options, map, layout, title, quarter, headers) : null;
        return new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), title), count, log, headers, dirt);
    }
}
