using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Money;

/// <summary>The lists of money by place: the chain of allotments, projects, tenders; service points, old revolutionary groups and bank balances.</summary>
internal sealed class FundFiles(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
{
    private static readonly string[] Treasuries = ["中央财政资金", "省财政资金", "地级市财政资金", "县级财政资金", "镇级财政资金"];
    private static readonly string[] Blocks = ["文件号", "下拨日期", "下拨金额", "下拨周期", "余额"];
    private static readonly string[] ChainHeaders =
        ["市", "县", "镇", "村", .. Treasuries.SelectMany(treasury => Blocks.Select(block => $"{treasury}/{block}")), "项目名称", "项目日期", "项目金额", "项目收益"];

    private static readonly string[] ProjectHeaders =
    [
        "市", "县", "镇", "村", "户", "人", "项目类型", "项目名称", "项目预计投入金额", "项目状态", "项目开始时间", "项目结束时间", "项目实际投入金额", "帮扶单位自筹资金",
        "帮扶市/地级市财政资金", "帮扶市/区级和镇级财政资金", "帮扶市/社会资金", "中央资金/中央财政资金", "中央资金/中央行业资金", "省资金/省级财政资金", "省资金/省级行业资金",
        "省资金/社会资金", "被帮扶市/地级市财政资金", "被帮扶市/县级财政资金", "被帮扶市/镇级财政资金", "被帮扶市/行业资金", "被帮扶市/社会资金",
    ];

    private static readonly string[] TenderHeaders = ["县", "镇", "村", "项目名称", "预算金额（元）", "采购方式", "中标日期", "中标单位", "中标金额（元）"];
    private static readonly string[] PointHeaders = ["县", "镇", "村", "网点类型", "设立机构", "设立日期", "撤销日期"];
    private static readonly string[] OldAreaHeaders = ["县", "镇", "村", "姓名", "证件号码", "人员类别", "发放期间", "应发金额（元）", "实发金额（元）"];
    private static readonly string[] BalanceHeaders = ["金融机构", "县", "镇", "村", "各项贷款余额（万元）", "农户贷款余额（万元）"];

    /// <summary>Writes the files of a quarter.</summary>
    public void Write(int quarter, FundStory funds, PlaceServices services)
    {
        WriteChain(quarter, funds);
        WriteProjects(quarter, funds);
        WriteTenders(quarter, funds);
        if (quarter % 4 == 3)
        {
            WriteServices(quarter, services);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XlsxCell Known(decimal yuan) => yuan == 0 ? XlsxCell.Blank : yuan;

    private MoneySheet Open(int quarter, string layout, string title, string[] headers, MoneyHabit broken, MoneyHabit[] habits, bool isTwoLevel = false)
    {
        var count = counts.Add(quarter, layout, $"{title}（{FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)))}）.xlsx");
        var dirt = options.Dirt == DirtLevel.Real ? new MoneyDirt(headers, habits, broken) : null;
        return new MoneySheet(folder, count, log, title, headers, dirt, isTwoLevel);
    }

    private void WriteChain(int quarter, FundStory funds)
    {
        using var sheet = Open(quarter, "g_fund_chain", "资金拨付链", ChainHeaders, MoneyHabit.NoNumber("省财政资金/下拨金额"), [MoneyHabit.Date("省财政资金/下拨日期"), MoneyHabit.Thousands("省财政资金/下拨金额"), MoneyHabit.Missing("中央财政资金/文件号")], isTwoLevel: true);
        foreach (var allocation in funds.Allocations.Where(allocation => allocation.Quarter <= quarter))
        {
            var cells = new XlsxCell[ChainHeaders.Length];
            (cells[0], cells[1], cells[2], cells[3]) = (map.CityName, allocation.Place.County, allocation.Place.Town, allocation.Place.Village);
            var block = 4 + (Array.IndexOf(Treasuries, allocation.Treasury) * Blocks.Length);
            (cells[block], cells[block + 1], cells[block + 2]) = (allocation.Document, Iso(allocation.Date), allocation.Yuan);
            (cells[block + 3], cells[block + 4]) = ("一次性", allocation.BalanceYuan(quarter));
            if (allocation.Project is { } project)
            {
                (cells[29], cells[30], cells[31]) = (project.Name, Iso(project.StartDate), project.PlannedYuan);
            }

            sheet.Write(cells);
        }
    }

    private void WriteProjects(int quarter, FundStory funds)
    {
        using var sheet = Open(quarter, "g_fund_project", "资金项目流水", ProjectHeaders, MoneyHabit.NoNumber("项目实际投入金额"), [MoneyHabit.Date("项目开始时间"), MoneyHabit.Word("项目状态", "在建", "实施中"), MoneyHabit.Word("项目状态", "已完工", "竣工"), MoneyHabit.Thousands("项目预计投入金额"), MoneyHabit.Missing("省资金/社会资金")]);
        foreach (var project in funds.Projects.Where(project => project.Start <= quarter))
        {
            var cells = new XlsxCell[ProjectHeaders.Length];
            cells[0] = map.CityName;
            Place(project.Village).CopyTo(cells, 1);
            (cells[4], cells[5], cells[6], cells[7]) = (project.Households, project.People, project.Kind, project.Name);
            (cells[8], cells[9], cells[10], cells[11]) = (project.PlannedYuan, project.Status(quarter), Iso(project.StartDate), Iso(project.EndDate));
            cells[12] = project.ActualYuan(quarter);
            (cells[14], cells[15]) = (Known(project.ShenzhenCityYuan(quarter)), Known(project.ShenzhenDistrictYuan(quarter)));
            (cells[19], cells[20], cells[22]) = (Known(project.ProvinceYuan(quarter)), Known(project.SectorYuan(quarter)), Known(project.CityYuan(quarter)));
            sheet.Write(cells);
        }
    }

    private void WriteTenders(int quarter, FundStory funds)
    {
        using var sheet = Open(quarter, "own_tender", "扶贫项目招标台账", TenderHeaders, MoneyHabit.NoNumber("中标金额（元）"), [MoneyHabit.Date("中标日期")]);
        foreach (var project in funds.Projects.Where(project => project.IsTendered && project.Start == quarter))
        {
            sheet.Write([.. Place(project.Village), project.Name, project.PlannedYuan, "公开招标", Iso(project.StartDate), "样例建设公司", project.PlannedYuan]);
        }
    }

    private void WriteServices(int quarter, PlaceServices services)
    {
        using var points = Open(quarter, "own_finance_point", "金融服务网点表", PointHeaders, new MoneyHabit("code_unknown", DefectKind.Reject, "网点类型", _ => new XlsxCell("样例网点", null)), [MoneyHabit.Label("网点类型", "助农取款点", "取款点"), MoneyHabit.Date("设立日期")]);
        foreach (var point in services.Points.Where(point => point.Opened <= quarter))
        {
            points.Write([.. Place(point.Village), point.Kind, "样例农村信用社", Iso(SampleQuarter.At(point.Opened).End), XlsxCell.Blank]);
        }

        using var groups = Open(quarter, "own_old_area_subsidy", "老区人员定期补助发放表", OldAreaHeaders, MoneyHabit.NoNumber("实发金额（元）"), [MoneyHabit.WideId("证件号码")]);
        foreach (var veteran in services.Veterans)
        {
            groups.Write([.. Place(veteran.Village), veteran.Name, veteran.Id, "老党员", Iso(SampleQuarter.At(quarter).End), veteran.DueYuan, veteran.PaidYuan(quarter)]);
        }

        using var balances = Open(quarter, "own_bank_balance", "金融机构贷款余额表", BalanceHeaders, MoneyHabit.NoNumber("各项贷款余额（万元）"), []);
        foreach (var (county, index) in map.Counties.Select((county, index) => (county, index)))
        {
            var years = (quarter / 4) + 1;
            balances.Write(["样例农村信用社", map.Towns.First(town => town.CountyCode == county).CountyName, "", "", 800_000 + (index * 50_000) + (years * 90_000), 120_000 + (years * 9_000)]);
        }
    }

    private XlsxCell[] Place(int village)
    {
        var place = map.Villages[village];
        return [place.Town.CountyName, place.Town.Name, place.Name];
    }
}
