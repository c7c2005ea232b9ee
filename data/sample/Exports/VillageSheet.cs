using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>The village sheet: counts of the registered households, and the villages' own figures.</summary>
internal sealed class VillageSheet(Map map, VillageKind[] kinds, int seed)
{
    /// <summary>The one column in ten thousand yuan.</summary>
    public const string WanYuanHeader = "村级集体经济收入(万元)";

    private readonly int[,,] counts = new int[map.Villages.Count, Horizon.Count, 9];
    private readonly Dictionary<(int Village, int Quarter), XlsxCell[]> written = [];
    private readonly Dictionary<(int Village, int Quarter), XlsxCell[]> services = [];

    public static string[] Headers { get; } =
    [
        "市", "县", "镇", "村", "总户数", "贫困户数", "低保户数", "五保户数", "总人口", "贫困人口", "劳动力", "外出务工", "自然村数", "人均可支配收入(元)", WanYuanHeader,
        "行政村到乡镇未通沥青(水泥)路里程(公里)", "200人以上自然村未通数", "是否通客运班车", "未通生活用电自然村数", "未实现饮水安全户数", "饮水困难户数", "危房户数", "卫生室个数",
        "执业(助理)医师数", "通广播电视户数", "通宽带户数", "能用手机上网户数", "公共厕所", "垃圾集中堆放点", "合作社个数", "村属性",
    ];

    /// <summary>A number of a row; null where the row says none.</summary>
    public static decimal? Number(XlsxCell[] row, string header) => row.Length > 0 ? row[Array.IndexOf(Headers, header)].Number : null;

    /// <summary>A text of a row; null where the row says none.</summary>
    public static string? Text(XlsxCell[] row, string header) => row.Length > 0 ? row[Array.IndexOf(Headers, header)].Text : null;

    /// <summary>The row of a village as the sheet of a quarter has it; null when it has none.</summary>
    public XlsxCell[]? Written(int village, int quarter) => written.GetValueOrDefault((village, quarter));

    /// <summary>The accepted row of the office's own sheet of services; null when there is none.</summary>
    public XlsxCell[]? Services(int village, int quarter) => services.GetValueOrDefault((village, quarter));

    /// <summary>Keeps a row of the office's own sheet of services.</summary>
    public void AddServices(int village, int quarter, XlsxCell[] cells) => services.Add((village, quarter), cells);

    /// <summary>Adds a household's snapshots to its villages.</summary>
    public void Add(Household household)
    {
        foreach (var snapshot in household.Snapshots)
        {
            if (snapshot is not null && snapshot.Quarter % 4 == 3)
            {
                Add(snapshot);
            }
        }
    }

    public void Write(SheetFile file, int quarter)
    {
        foreach (var village in map.Villages)
        {
            if (counts[village.Index, quarter, 0] > 0)
            {
                var cells = Cells(village, quarter);
                file.Write(null, cells);
                written.Add((village.Index, quarter), cells);
            }
        }
    }

    private XlsxCell[] Cells(Village village, int quarter)
    {
        int Count(int index) => counts[village.Index, quarter, index];
        var random = Prng.For(seed, RandomStream.VillageSheet, village.Index);
        var isPoor = kinds[village.Index] != VillageKind.Scattered;
        var years = (quarter / 4) + 1;
        var households = Math.Max(Count(0) * 3, random.Between(isPoor ? 250 : 180, 900));
        var population = Math.Max(households * 4, Count(1) * 3) + random.Below(200);
        var income = (isPoor ? random.Between(6800, 8600) : random.Between(8000, 12500)) + (years * random.Between(450, 900));
        var collective = random.Between(isPoor ? 5 : 20, 900) + (years * 40);
        return
        [
            map.CityName, village.Town.CountyName, village.Town.Name, village.Name, households, Count(0), Count(2), Count(3), population, Count(1),
            Math.Max(Count(4), population / 2), Count(5) + (population / 6), random.Between(2, 14), income, collective / 100m,
            isPoor ? Math.Max(0, random.Between(0, 60) - (years * 20)) / 10m : 0m, isPoor ? Math.Max(0, random.Below(4) - years) : 0, Labels.YesNo(random.Chance(0.5 + (0.15 * years))), 0,
            Count(7), Count(8), Count(6), random.Chance(0.6 + (0.12 * years)) ? 1 : 0, random.Below(3), households * (80 + (years * 5)) / 100,
            households * (30 + (years * 15)) / 100, households * (70 + (years * 8)) / 100, random.Below(4), random.Between(1, 9), random.Below(5), isPoor ? "相对贫困村" : "分散村",
        ];
    }

    private void Add(HouseholdSnapshot snapshot)
    {
        ReadOnlySpan<int> values =
        [
            1, snapshot.Members.Count, snapshot.TypeCode is "02" or "04" ? 1 : 0, snapshot.TypeCode is "03" or "06" ? 1 : 0, snapshot.LabourCount ?? 0,
            snapshot.Members.Count(member => member.WorkMonths > 0), snapshot.IsDangerousHouse is true ? 1 : 0, snapshot.IsWaterSafe is false ? 1 : 0, snapshot.IsWaterDifficult ? 1 : 0,
        ];
        for (var index = 0; index < values.Length; index++)
        {
            counts[snapshot.Village, snapshot.Quarter, index] += values[index];
        }
    }
}
