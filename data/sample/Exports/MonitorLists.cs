using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>The monthly lists of households under monitoring, from 2017 on. Those of a quarter's first two months show the state of the quarter before.</summary>
internal sealed class MonitorLists : IDisposable
{
    private static readonly string[] Headers =
    [
        "序号", "数据日期", "县(市、区、旗)", "乡(镇)", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "人数", "与户主关系", "民族", "文化程度", "在校生状况", "健康状况",
        "劳动技能", "务工时间（月）", "是否参加大病保险", "致贫原因1", "危房户", "是否解决安全饮用水", "人均纯收入", "户联系电话", "人联系电话", "首次识别时间", "人员识别时间", "户类型",
        "易返贫致贫户(监测对象)类型", "致贫/返贫风险1", "致贫/返贫风险2", "致贫/返贫风险3", "致贫/返贫风险4", "致贫/返贫风险5", "风险是否消除", "风险识别时间", "风险消除时间",
    ];

    private readonly Map map;
    private readonly Dictionary<SheetFile, IReadOnlyList<SheetDefect>> dirt = [];
    private readonly List<(DateOnly Taken, int State, SheetFile File)> lists = [];
    private readonly Dictionary<SheetFile, int> sequence = [];

    public MonitorLists(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        this.map = map;
        for (var quarter = Math.Max(MonitorEpisode.FirstList, options.FirstQuarter.Index); quarter <= options.LastQuarter.Index; quarter++)
        {
            var end = SampleQuarter.At(quarter).End;
            foreach (var back in (ReadOnlySpan<int>)[2, 1, 0])
            {
                var month = new DateOnly(end.Year, end.Month, 1).AddMonths(1 - back).AddDays(-1);
                var taken = back == 0 ? FileDates.Taken(SampleQuarter.At(quarter)) : month;
                var count = counts.Add(quarter, "m_monitor", $"防返贫监测对象（{FileDates.InName(taken)}）.xlsx");
                var file = new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), "监测对象"), count, log, Headers);
                lists.Add((taken, back == 0 ? quarter : quarter - 1, file));
                if (options.Dirt == DirtLevel.Real)
                {
                    dirt.Add(file, MonitorDirt.Kinds());
                }
            }
        }
    }

    /// <summary>Writes a household to every list that shows it.</summary>
    public void Write(Household household)
    {
        foreach (var episode in MonitorEpisode.Of(household, map))
        {
            foreach (var (taken, state, file) in lists)
            {
                if (episode.ShownIn(state) is { } isCleared && household.Snapshots[state] is { } snapshot)
                {
                    Write(file, taken, snapshot, episode, isCleared);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var (_, _, file) in lists)
        {
            file.WriteOther(dirt.ContainsKey(file) ? MonitorDirt.Below() : null);
            file.Dispose();
        }
    }

    private void Write(SheetFile file, DateOnly taken, HouseholdSnapshot snapshot, MonitorEpisode episode, bool isCleared)
    {
        for (var order = 0; order < snapshot.Members.Count; order++)
        {
            sequence[file] = sequence.GetValueOrDefault(file) + 1;
            XlsxCell[] cells = [sequence[file], .. Place(snapshot, taken), .. Person(snapshot, order), .. Living(snapshot, order), .. Monitoring(episode, isCleared)];
            file.WritePlanted(cells, dirt.TryGetValue(file, out var kinds) ? SheetDefect.DamageFirst(kinds, cells) : null);
        }
    }

    private XlsxCell[] Place(HouseholdSnapshot snapshot, DateOnly taken)
    {
        var village = map.Villages[snapshot.Village];
        return [Day(taken), village.Town.CountyName, village.Town.Name, village.Name, snapshot.Household.Hamlet, HouseholdNumbers.NationalCode(snapshot.Household)];
    }

    private static XlsxCell[] Person(HouseholdSnapshot snapshot, int order)
    {
        var member = snapshot.Members[order];
        return
        [
            HouseholdNumbers.NationalPersonCode(snapshot.Household, order + 1), member.Person.Name, member.Person.Id, snapshot.Members.Count, member.Relation, member.Person.Ethnicity,
            member.Education, member.SchoolStatus ?? "", Labels.HealthOf(member.Person), member.CanWork ? "普通劳动力" : "无劳动力", member.WorkMonths, Labels.YesNo(member.IsInsured is true),
        ];
    }

    private static XlsxCell[] Living(HouseholdSnapshot snapshot, int order) =>
    [
        Labels.Cause(snapshot.Household.CauseCode), Labels.YesNo(snapshot.IsDangerousHouse), Labels.YesNo(snapshot.IsWaterSafe), snapshot.Income.NetPc(snapshot.Members.Count),
        HouseholdNumbers.Phone(snapshot.Household), "", QuarterEnd(snapshot.Household.Since), QuarterEnd(snapshot.Members[order].Person.Since),
    ];

    private static XlsxCell[] Monitoring(MonitorEpisode episode, bool isCleared) =>
    [
        episode.HouseholdKind, episode.Type, episode.Risk, "", "", "", "", Labels.YesNo(isCleared), QuarterEnd(episode.Identified), isCleared ? QuarterEnd(episode.Cleared!.Value) : "",
    ];

    private static string QuarterEnd(int quarter) => quarter == 0 ? "2015-12-31" : Day(SampleQuarter.At(quarter).End);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
