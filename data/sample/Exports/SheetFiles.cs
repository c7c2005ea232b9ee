using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>The workbooks of all quarters: 脱贫明细 and 变动明细 each quarter, 收入明细, the national roster and 村 each fourth.</summary>
internal sealed class SheetFiles : IDisposable
{
    private const string NationalCounty = "441523";
    private static readonly string[] ExitHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "计划脱贫时间(年)", "实际脱贫时间(年)"];
    private static readonly string[] ChangeHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "状态属性", "自然增加成员", "自然减少成员"];

    private static readonly string[] IncomeHeaders =
        ["年份", "市", "县", "镇", "村", "户码", "户主姓名", "家庭人数", "预脱贫时间(年)", "总收入(元)", "总支出(元)", "可支配收入(元)", "人均可支配收入(元)"];

    private static readonly string[] MatchHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "贫困属性", "家庭人口数", "落实政策人口数", "行业重合人口数"];

    private readonly string folder;
    private readonly Map map;
    private readonly SampleOptions options;
    private readonly DefectLog log;
    private readonly ExportCounts counts;
    private readonly SheetFile?[] exits = new SheetFile?[Horizon.Count];
    private readonly SheetFile?[] changes = new SheetFile?[Horizon.Count];
    private readonly SheetFile?[] incomes = new SheetFile?[Horizon.Count];
    private readonly SheetFile?[] matches = new SheetFile?[Horizon.Count];
    private readonly NationalRoster?[] nationals = new NationalRoster?[Horizon.Count];

    public SheetFiles(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        (this.folder, this.map, this.options, this.log, this.counts) = (folder, map, options, log, counts);
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            exits[quarter] = Open(quarter, "g_exit", "脱贫明细", "脱贫明细", ExitHeaders);
            changes[quarter] = Open(quarter, "g_change", "变动明细", "变动明细", ChangeHeaders);
            if (quarter % 4 == 3)
            {
                incomes[quarter] = Open(quarter, "g_income", "收入明细", "收入明细", IncomeHeaders);
                nationals[quarter] = OpenNational(quarter);
                matches[quarter] = Horizon.YearOf(quarter) == 2018 ? Open(quarter, "g_safety_match", "低保五保比对", "低保五保比对", MatchHeaders) : null;
            }
        }
    }

    public void Write(HouseholdSnapshot snapshot)
    {
        var year = Horizon.YearOf(snapshot.Quarter);
        if (snapshot.PlanYear is { } plan && plan <= year)
        {
            exits[snapshot.Quarter]!.Write(snapshot, [.. Place(snapshot), plan, snapshot.SheetExitYear]);
        }

        if (incomes[snapshot.Quarter] is { } income && snapshot.IsInIncomeSheet)
        {
            var cells = snapshot.Income;
            income.Write(
                snapshot,
                [year, .. Place(snapshot), snapshot.PrintedSize, snapshot.PlanYear, cells.Total, cells.Expense, cells.Disposable, cells.DisposablePc(snapshot.Members.Count)]);
        }

        if (snapshot.TypeCode is "02" or "03" or "04" or "06")
        {
            WriteMatch(snapshot);
        }

        if (map.Villages[snapshot.Village].Town.CountyCode == NationalCounty)
        {
            nationals[snapshot.Quarter]?.Write(snapshot);
        }
    }

    /// <summary>The platform's comparison: whose policy is implemented by the register, and how many of them the lists name.</summary>
    private void WriteMatch(HouseholdSnapshot snapshot)
    {
        var isPaid = snapshot.Income.Wubao > 0;
        matches[snapshot.Quarter]?.Write(
            snapshot,
            [
                .. Place(snapshot), Labels.HouseholdType(snapshot.TypeCode), snapshot.Members.Count, snapshot.Members.Count(member => isPaid || member.IsInDibao),
                snapshot.Members.Count(member => member.Person.Listings.Exists(row => row.Quarter == snapshot.Quarter && row.Department is "dibao" or "tekun")),
            ]);
    }

    public void WriteChanges(int quarter, HouseholdSnapshot snapshot, List<ChangeEvent> events)
    {
        foreach (var change in events)
        {
            changes[quarter]!.Write(snapshot, [.. Place(snapshot), change.Kind, change.NamesIn, change.NamesOut]);
        }
    }

    public void WriteVillages(int quarter, VillageSheet villages)
    {
        using var file = Open(quarter, "g_village", "村基本情况", "村", VillageSheet.Headers);
        log.Add(file.Count.File, "村", 0, new Planted("unit_wan_yuan", DefectKind.Repair, VillageSheet.WanYuanHeader));
        villages.Write(file, quarter);
    }

    public void Dispose()
    {
        foreach (var file in exits.Concat(changes).Concat(incomes).Concat(matches))
        {
            file?.Dispose();
        }

        foreach (var file in nationals)
        {
            file?.Dispose();
        }
    }

    private XlsxCell[] Place(HouseholdSnapshot snapshot)
    {
        var village = map.Villages[snapshot.Village];
        return
        [
            map.CityName, village.Town.CountyName, village.Town.Name, village.Name, snapshot.Household.Code.ToString(CultureInfo.InvariantCulture), snapshot.HeadName,
        ];
    }

    private SheetFile Open(int quarter, string layout, string title, string sheet, string[] headers)
    {
        var day = FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));
        var count = counts.Add(quarter, layout, $"{title}（{day}）.xlsx");
        var dirt = options.Dirt == DirtLevel.Real ? new SheetDirt(options, map, layout, title, quarter, headers) : null;
        return new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), sheet), count, log, headers, dirt);
    }

    private NationalRoster OpenNational(int quarter)
    {
        var year = Horizon.YearOf(quarter);
        var count = counts.Add(quarter, "n_roster", $"建档立卡贫困人口信息_陆河县_{year}.xlsx");
        var dirt = options.Dirt == DirtLevel.Real ? new NationalDirt() : null;
        return new NationalRoster(new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), "贫困人口信息"), count, log), map, year, dirt);
    }
}
