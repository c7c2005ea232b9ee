using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>The yearly copy of one county from the national system: other numbers, other columns, two title rows, a header of two levels.</summary>
internal sealed class NationalRoster : IDisposable
{
    private static readonly string[] Upper =
    [
        "序号", "县(市、区、旗)", "乡(镇)", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "人数", "与户主关系", "民族", "文化程度", "在校生状况", "健康状况",
        "劳动技能", "务工状况", "务工时间（月）", "参加大病医疗", "脱贫情况", "", "贫困户属性", "主要致贫原因", "住房饮水", "", "", "人均纯收入", "联系电话", "首次识别时间", "贫困人员识别时间",
    ];

    private readonly SheetFile file;
    private readonly Map map;
    private readonly NationalDirt? dirt;
    private int sequence;

    public NationalRoster(SheetFile file, Map map, int year, NationalDirt? dirt)
    {
        (this.file, this.map, this.dirt) = (file, map, dirt);
        file.WriteAbove("全国扶贫开发信息系统建档立卡贫困人口信息");
        file.WriteAbove(string.Create(CultureInfo.InvariantCulture, $"数据日期：{year}年12月31日"));
        var lower = new XlsxCell[Upper.Length];
        (lower[19], lower[20], lower[23], lower[24], lower[25]) = ("脱贫属性", "脱贫年度", "危房户", "饮水安全", "饮水困难");
        file.WriteAbove([.. Upper.Select(header => (XlsxCell)header)]);
        file.WriteAbove(lower);
        file.Sheet.Merge(1, 1, 1, Upper.Length);
        file.Sheet.Merge(2, 1, 2, Upper.Length);
        file.Sheet.Merge(3, 20, 3, 21);
        file.Sheet.Merge(3, 24, 3, 26);
        for (var column = 0; column < Upper.Length; column++)
        {
            if (lower[column].Text is null)
            {
                file.Sheet.Merge(3, column + 1, 4, column + 1);
            }
        }
    }

    public void Write(HouseholdSnapshot snapshot)
    {
        for (var order = 0; order < snapshot.Members.Count; order++)
        {
            var cells = Cells(snapshot, order);
            file.WritePlanted(cells, dirt?.Damage(cells));
        }
    }

    public void Dispose()
    {
        file.WriteOther(dirt is null ? null : NationalDirt.Below());
        file.Dispose();
    }

    private XlsxCell[] Cells(HouseholdSnapshot snapshot, int order)
    {
        var owner = snapshot.Household;
        var member = snapshot.Members[order];
        var person = member.Person;
        var village = map.Villages[snapshot.Village];
        return
        [
            ++sequence, village.Town.CountyName, village.Town.Name, village.Name, owner.Hamlet, HouseholdNumbers.NationalCode(owner),
            HouseholdNumbers.NationalPersonCode(owner, order + 1), person.Name, person.Id, snapshot.Members.Count, member.Relation, person.Ethnicity,
            member.Education, member.SchoolStatus ?? "", Labels.HealthOf(person), member.CanWork ? "普通劳动力" : "无劳动力", member.WorkPlace, member.WorkMonths,
            Labels.YesNo(member.IsInsured is true), StatusOf(snapshot), snapshot.SheetExitYear, Labels.HouseholdType(snapshot.TypeCode), Labels.Cause(owner.CauseCode),
            Labels.YesNo(snapshot.IsDangerousHouse), Labels.YesNo(snapshot.IsWaterSafe), Labels.YesNo(snapshot.IsWaterDifficult),
            snapshot.Income.NetPc(snapshot.Members.Count), HouseholdNumbers.Phone(owner), DateOf(owner.Since), DateOf(person.Since),
        ];
    }

    private static string StatusOf(HouseholdSnapshot snapshot) =>
        snapshot.SheetExitYear is not null ? "脱贫"
        : snapshot.Household.Exit.End == ExitEnd.Relapsed && snapshot.Quarter >= snapshot.Household.Exit.Ended ? "返贫"
        : snapshot.PlanYear == Horizon.YearOf(snapshot.Quarter) ? "预脱贫" : "未脱贫";

    /// <summary>The register of 2016 opened with the people of December 2015.</summary>
    private static string DateOf(int since) => since == 0 ? "2015-12-31" : SampleQuarter.At(since).End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
