using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>Who helps besides the cadres, by the lists of each fourth quarter: enterprises paired with poor villages, science commissioners, and land quotas of the responsible units.</summary>
internal sealed class Partners
{
    private static readonly DateOnly Begun = new(2016, 6, 15);
    private static readonly DateOnly Ended = new(2018, 5, 31);
    private static readonly string[] EnterpriseHeaders = ["县", "镇", "村", "结对企业", "结对日期", "解除结对日期", "企业投入资金（万元）", "数据日期"];
    private static readonly string[] CommissionerHeaders = ["县", "镇", "村", "姓名", "身份证号码", "服务专业", "选派日期", "结束日期", "数据日期"];
    private static readonly string[] LandHeaders = ["县", "镇", "村", "指标年度", "用地类型", "安排指标（亩）", "已使用指标（亩）", "数据日期"];
    private static readonly string[] Specialties = ["水产养殖", "果树栽培", "畜禽养殖", "蔬菜种植", "农产品加工"];
    private readonly List<Village> paired;
    private readonly List<Commissioner> commissioners = [];
    private readonly List<string> units;

    public Partners(Map map, VillageKind[] kinds, int seed)
    {
        var ids = new IdNumbers(firstOrder: 490);
        var poor = map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered).ToList();
        paired = [.. poor.Where((_, i) => i % 4 != 1)];
        units = [.. map.Villages.Select(village => village.Zone).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var village in poor.Where((_, i) => i % 3 == 0))
        {
            var random = Prng.For(seed, RandomStream.Help, 7000 + village.Index);
            var birth = new DateOnly(random.Between(1960, 1985), random.Between(1, 12), random.Between(1, 28));
            var id = ids.Next(ref birth, random.Chance(0.7));
            commissioners.Add(new Commissioner(village.Index, Names.Draw(random, Names.Surname(random), []), id, random.Pick(Specialties), HasLeft: commissioners.Count % 6 == 4));
        }
    }

    /// <summary>Writes the lists of a fourth quarter.</summary>
    public void Write(OwnSheets sheets, int quarter)
    {
        var (end, year) = (SampleQuarter.At(quarter).End, Horizon.YearOf(quarter));
        var left = Ended <= end ? OwnSheets.Iso(Ended) : "";
        var enterprises = sheets.At("own_enterprise", "万企帮万村结对登记表", quarter, EnterpriseHeaders);
        for (var i = 0; i < paired.Count; i++)
        {
            enterprises.WritePlanted(
                [.. sheets.Place(paired[i].Index), $"样例企业{i % 50}", OwnSheets.Iso(Begun), IsUnpaired(i) ? left : "", (i % 7) + 1.5m, OwnSheets.Day(quarter)], null);
        }

        var people = sheets.At("own_commissioner", "科技特派员名册", quarter, CommissionerHeaders);
        foreach (var one in commissioners)
        {
            people.WritePlanted([.. sheets.Place(one.Village), one.Name, one.Id, one.Specialty, OwnSheets.Iso(Begun), one.HasLeft ? left : "", OwnSheets.Day(quarter)], null);
        }

        var quotas = sheets.At("own_land_quota", "扶贫开发用地指标表", quarter, LandHeaders);
        for (var i = 0; i < units.Count; i++)
        {
            quotas.WritePlanted([units[i], "", "", year, "易地搬迁安置", Quota(i, year), Quota(i, year) / 3, OwnSheets.Day(quarter)], null);
        }
    }

    /// <summary>Whether a poor village has an enterprise at a quarter’s end, as the lists up to another tell it.</summary>
    public bool IsPaired(int village, int quarter, int last)
    {
        var i = paired.FindIndex(other => other.Index == village);
        return i >= 0 && !(IsUnpaired(i) && HasEnded(quarter) && HasEnded(ListOf(last)));
    }

    /// <summary>Science commissioners at work at a quarter’s end, as the last list tells it.</summary>
    public int CommissionersAt(int quarter) => commissioners.Count(one => !(one.HasLeft && HasEnded(ListOf(quarter))));

    /// <summary>Mu reserved in a year, and used, in the whole city.</summary>
    public (int Reserved, int Used) LandIn(int year) => (
        Enumerable.Range(0, units.Count).Sum(i => Quota(i, year)), Enumerable.Range(0, units.Count).Sum(i => Quota(i, year) / 3));

    private static bool IsUnpaired(int i) => i % 9 == 5;

    private static bool HasEnded(int quarter) => SampleQuarter.At(quarter).End >= Ended;

    /// <summary>The fourth quarter whose list is the last one in a quarter.</summary>
    private static int ListOf(int quarter) => quarter - ((quarter + 1) % 4);

    private static int Quota(int unit, int year) => 60 + (12 * unit) + (5 * (year - 2016));

    private sealed record Commissioner(int Village, string Name, string Id, string Specialty, bool HasLeft);
}
