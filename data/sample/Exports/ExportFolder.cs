using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>All files of all quarters, open at once, so that households can be written one after the other.</summary>
internal sealed class ExportFolder : IDisposable
{
    private const string NationalCounty = "441523";
    private readonly Map map;
    private readonly DefectLog log;
    private readonly Prng?[] shuffles;
    private readonly string folder;
    private readonly int first;
    private readonly Dictionary<(int Quarter, string County), CsvFile> rosters = [];
    private readonly SheetFile[] exits;
    private readonly SheetFile[] changes;
    private readonly SheetFile?[] incomes;
    private readonly NationalRoster?[] nationals;
    private readonly GRosterRow row;
    private readonly List<FileCount> counts = [];

    public ExportFolder(string folder, Map map, VillageKind[] kinds, SampleOptions options, DefectLog log)
    {
        (this.folder, this.map, this.log) = (folder, map, log);
        first = options.FirstQuarter.Index;
        row = new GRosterRow(map, kinds);
        shuffles = new Prng?[1];
        var last = options.LastQuarter.Index;
        exits = new SheetFile[last + 1];
        changes = new SheetFile[last + 1];
        incomes = new SheetFile?[last + 1];
        nationals = new NationalRoster?[last + 1];
        for (var quarter = first; quarter <= last; quarter++)
        {
            Open(quarter);
        }
    }

    public IReadOnlyList<FileCount> Counts => counts;

    /// <summary>Writes what the files of the exported quarters show of a household.</summary>
    public void Write(Household household)
    {
        for (var quarter = first; quarter < exits.Length; quarter++)
        {
            var snapshot = household.Snapshots[quarter];
            if (snapshot is not null)
            {
                WriteRoster(snapshot);
                WriteSheets(snapshot);
            }

            if (household.Events[quarter] is { } events)
            {
                var known = snapshot ?? household.Snapshots[quarter - 1];
                if (known is not null)
                {
                    WriteChanges(changes[quarter], known, events);
                }
            }
        }
    }

    /// <summary>Writes the village sheets, which need the totals of all households.</summary>
    public void WriteVillages(VillageSheet villages)
    {
        for (var quarter = first; quarter < exits.Length; quarter++)
        {
            if (quarter % 4 == 3)
            {
                using var file = OpenSheet(quarter, "g_village", "村基本情况", "村");
                villages.Write(file, quarter);
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in rosters.Values)
        {
            file.Dispose();
        }

        foreach (var file in exits.Concat(changes).Concat(incomes.OfType<SheetFile>()).Where(file => file is not null))
        {
            file.Dispose();
        }

        foreach (var file in nationals)
        {
            file?.Dispose();
        }
    }

    private void Open(int quarter)
    {
        Directory.CreateDirectory(Path.Combine(folder, SampleQuarter.At(quarter).ToString()));
        foreach (var county in map.Counties)
        {
            var name = map.Towns.First(town => town.CountyCode == county).CountyName;
            var count = NewCount(quarter, "g_roster", $"贫困人口明细表（{DateInName(quarter)}）_{name}.csv");
            var stream = new FileStream(Path.Combine(folder, count.File), FileMode.Create, FileAccess.Write);
            rosters.Add((quarter, county), new CsvFile(stream, count, log, GRosterHeader.Line));
        }

        exits[quarter] = OpenSheet(quarter, "g_exit", "脱贫明细", "脱贫明细");
        exits[quarter].WriteAbove("市", "县", "镇", "村", "户码", "户主姓名", "计划脱贫时间(年)", "实际脱贫时间(年)");
        changes[quarter] = OpenSheet(quarter, "g_change", "变动明细", "变动明细");
        changes[quarter].WriteAbove("市", "县", "镇", "村", "户码", "户主姓名", "状态属性", "自然增加成员", "自然减少成员");
        if (quarter % 4 == 3)
        {
            var income = OpenSheet(quarter, "g_income", "收入明细", "收入明细");
            income.WriteAbove("年份", "市", "县", "镇", "村", "户码", "户主姓名", "家庭人数", "预脱贫时间(年)", "总收入(元)", "总支出(元)", "可支配收入(元)", "人均可支配收入(元)");
            incomes[quarter] = income;
            var count = NewCount(quarter, "n_roster", $"建档立卡贫困人口信息_陆河县_{Horizon.YearOf(quarter)}.xlsx");
            nationals[quarter] = new NationalRoster(new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), "贫困人口信息"), count, log), map, Horizon.YearOf(quarter));
        }
    }

    private SheetFile OpenSheet(int quarter, string layout, string title, string sheet)
    {
        var count = NewCount(quarter, layout, $"{title}（{DateInName(quarter)}）.xlsx");
        return new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), sheet), count, log);
    }

    private FileCount NewCount(int quarter, string layout, string name)
    {
        var count = new FileCount($"{SampleQuarter.At(quarter)}/{name}", layout);
        counts.Add(count);
        return count;
    }

    private static string DateInName(int quarter) => FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));

    private void WriteRoster(HouseholdSnapshot snapshot)
    {
        var file = rosters[(snapshot.Quarter, map.Villages[snapshot.Village].Town.CountyCode)];
        foreach (var member in snapshot.Members)
        {
            file.Add(row.Write(snapshot, member));
        }
    }

    private void WriteSheets(HouseholdSnapshot snapshot)
    {
        var year = Horizon.YearOf(snapshot.Quarter);
        var village = map.Villages[snapshot.Village];
        var code = snapshot.Household.Code.ToString(CultureInfo.InvariantCulture);
        if (snapshot.PlanYear is { } plan && plan <= year)
        {
            exits[snapshot.Quarter].Write([map.CityName, village.Town.CountyName, village.Town.Name, village.Name, code, snapshot.HeadName, plan, snapshot.SheetExitYear]);
        }

        if (incomes[snapshot.Quarter] is { } income && snapshot.IsInIncomeSheet)
        {
            var cells = snapshot.Income;
            income.Write([
                year, map.CityName, village.Town.CountyName, village.Town.Name, village.Name, code, snapshot.HeadName, snapshot.PrintedSize, snapshot.PlanYear,
                cells.Total, cells.Expense, cells.Disposable, cells.DisposablePc(snapshot.Members.Count)]);
        }

        if (village.Town.CountyCode == NationalCounty)
        {
            nationals[snapshot.Quarter]?.Write(snapshot);
        }
    }

    private void WriteChanges(SheetFile file, HouseholdSnapshot snapshot, List<ChangeEvent> events)
    {
        var village = map.Villages[snapshot.Village];
        var code = snapshot.Household.Code.ToString(CultureInfo.InvariantCulture);
        foreach (var change in events)
        {
            file.Write([map.CityName, village.Town.CountyName, village.Town.Name, village.Name, code, snapshot.HeadName, change.Kind, change.NamesIn, change.NamesOut]);
        }
    }
}
