using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>Lists of the office that follow from the map alone: poor villages, targets, pledges, plans, staff, trips, certified villages, rosters of cadres.</summary>
internal sealed class Organisation(Map map, VillageKind[] kinds, int[] settled, Cadres cadres, SampleOptions options, OwnSheets sheets)
{
    private static readonly string[] PoorHeaders = ["县", "镇", "村", "帮扶方", "帮扶单位", "数据日期"];
    private static readonly string[] TargetHeaders = ["县", "镇", "村", "任务年度", "脱贫任务人数", "脱贫任务户数", "出列任务村数", "数据日期"];
    private static readonly string[] PledgeHeaders = ["县", "镇", "村", "责任书层级", "年度", "签订人", "签订日期", "数据日期"];
    private static readonly string[] PlanHeaders = ["县", "镇", "村", "规划名称", "村策审定日期", "数据日期"];
    private static readonly string[] StaffHeaders = ["县", "镇", "姓名", "身份证号码", "专职或兼职", "任专干日期", "卸任专干日期", "数据日期"];
    private static readonly string[] TripHeaders = ["领导所在县(市、区)", "领导所在镇(街道)", "领导职务", "领导姓名", "走访日期", "走访村", "走访户数", "数据日期"];
    private static readonly string[] CertifiedHeaders = ["县", "镇", "村", "出列年份", "出列认定日期", "认定文号", "数据日期"];
    private static readonly string[] CadreHeaders = ["县", "镇", "姓名", "身份证号码", "所在单位", "单位层级", "职务", "联系电话", "到岗日期", "离岗日期", "数据日期"];
    private static readonly string[] LeaderPosts = ["党委主要负责人", "政府主要负责人"];
    private readonly IdNumbers ids = new(firstOrder: 480);

    /// <summary>Quarter in which each village is certified as out; -1 for never.</summary>
    public int[] CertifiedIn { get; } = new int[map.Villages.Count];

    /// <summary>Whether a poor village's plan is in the register.</summary>
    public bool[] HasPlan { get; } = new bool[map.Villages.Count];

    /// <summary>Trips that leaders owe, by the fourth quarter of each year.</summary>
    public Dictionary<int, int> MissedTrips { get; } = [];

    /// <summary>Targets given to the responsible units.</summary>
    public List<(int Year, string Zone, int People)> Targets { get; } = [];

    /// <summary>Towns with dedicated staff and towns whose pledge of every year is signed, of those with households.</summary>
    public (int Staffed, int Signed, int Towns) TownCounts { get; private set; }

    public void Write()
    {
        Array.Fill(CertifiedIn, -1);
        WriteOnce();
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            if (quarter % 4 == 0)
            {
                WritePledges(quarter);
            }

            if (quarter % 4 == 3)
            {
                WriteCertified(quarter);
                WriteStaff(quarter);
                WriteTrips(quarter);
                WriteCadres(quarter);
            }
        }
    }

    private void WriteOnce()
    {
        var first = options.FirstQuarter.Index;
        var poor = sheets.At("own_poor_village", "相对贫困村名单", first, PoorHeaders);
        foreach (var village in map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered))
        {
            var side = kinds[village.Index] switch { VillageKind.Province => "省", VillageKind.Shenzhen => "深圳", _ => "市" };
            poor.WritePlanted([.. sheets.Place(village.Index), side, $"样例帮扶单位{village.Index % 40}", OwnSheets.Day(first)], null);
        }

        var targets = sheets.At("own_target", "年度脱贫任务分解表", first, TargetHeaders);
        var zones = map.Villages.GroupBy(village => village.Zone, StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal).ToList();
        foreach (var (year, people) in map.Targets.OrderBy(target => target.Key))
        {
            var sizes = zones.Select(zone => zone.Sum(village => (long)settled[village.Index])).ToList();
            var given = sizes.Select(size => (int)(people * size / sizes.Sum())).ToList();
            given[0] += people - given.Sum();
            for (var i = 0; i < zones.Count; i++)
            {
                targets.WritePlanted([zones[i].Key, "", "", year, given[i], "", "", OwnSheets.Day(first)], null);
                Targets.Add((year, zones[i].Key, given[i]));
            }
        }

        if (first > 3 || options.LastQuarter.Index < 3)
        {
            return;
        }

        var plans = sheets.At("own_village_plan", "一村一策登记表", 3, PlanHeaders);
        foreach (var village in map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered && village.Index % 12 != 5))
        {
            plans.WritePlanted([.. sheets.Place(village.Index), "三年帮扶规划", "2016-11-20", OwnSheets.Day(3)], null);
            HasPlan[village.Index] = true;
        }
    }

    private void WritePledges(int quarter)
    {
        var year = Horizon.YearOf(quarter);
        var file = sheets.At("own_pledge", "脱贫攻坚责任书登记表", quarter, PledgeHeaders);
        foreach (var county in map.Towns.GroupBy(town => town.CountyName, StringComparer.Ordinal))
        {
            file.WritePlanted([county.Key, "", "", "市与县(市、区)", year, "样例书记", $"{year}-01-20", OwnSheets.Day(quarter)], null);
        }

        foreach (var town in map.Towns.Where(IsSigning))
        {
            file.WritePlanted([town.CountyName, town.Name, "", "县与镇(街道)", year, "样例镇长", $"{year}-02-10", OwnSheets.Day(quarter)], null);
        }

        var towns = map.Towns.Where(town => map.Villages.Any(village => village.Town.Index == town.Index && settled[village.Index] > 0)).ToList();
        TownCounts = (towns.Count(IsStaffed), towns.Count(IsSigning), towns.Count);
    }

    private static bool IsSigning(Town town) => town.Index % 21 != 4;

    private static bool IsStaffed(Town town) => town.Index % 13 != 6;

    private void WriteCertified(int quarter)
    {
        var year = Horizon.YearOf(quarter);
        var poor = map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered && CertifiedIn[village.Index] < 0).ToList();
        var now = year switch { 2017 => poor.Where(village => village.Index % 4 == 1), 2018 => poor.Where(village => village.Index % 50 != 9), _ => [] };
        foreach (var village in now)
        {
            sheets.At("own_certified_village", "贫困村出列认定名单", quarter, CertifiedHeaders).WritePlanted(
                [.. sheets.Place(village.Index), year, $"{year}-12-20", $"样扶认〔{year}〕2号", OwnSheets.Day(quarter)], null);
            CertifiedIn[village.Index] = quarter;
        }
    }

    private void WriteStaff(int quarter)
    {
        var file = sheets.At("own_town_staff", "镇(街道)扶贫专职干部名册", quarter, StaffHeaders);
        foreach (var town in map.Towns)
        {
            var random = Prng.For(options.Seed, RandomStream.Help, 3000 + town.Index, quarter);
            var birth = new DateOnly(random.Between(1965, 1990), random.Between(1, 12), random.Between(1, 28));
            var id = ids.Next(ref birth, isMale: true);
            file.WritePlanted(
                [town.CountyName, town.Name, Names.Draw(random, Names.Surname(random), []), id, IsStaffed(town) ? "专职" : "兼职", "2016-03-01", "", OwnSheets.Day(quarter)], null);
        }
    }

    private void WriteTrips(int quarter)
    {
        var year = Horizon.YearOf(quarter);
        var file = sheets.At("own_leader_visit", "党政主要领导带队走访登记表", quarter, TripHeaders);
        var missed = 0;
        var counties = map.Towns.Select(town => (County: town.CountyName, Town: "")).Distinct();
        foreach (var (unit, index) in counties.Concat(map.Towns.Select(town => (County: town.CountyName, Town: town.Name))).Select((unit, index) => (unit, index)))
        {
            var random = Prng.For(options.Seed, RandomStream.Help, 5000 + index, quarter);
            foreach (var post in LeaderPosts)
            {
                var trips = index < 5 ? 1 + random.Below(3) : random.Weighted([0.05, 0.1, 0.5, 0.25, 0.1]);
                missed += Math.Max(0, 2 - trips);
                for (var trip = 0; trip < trips; trip++)
                {
                    file.WritePlanted([unit.County, unit.Town, post, "样例领导", $"{year}-{(trip * 3) + 2:D2}-15", "样例村", 6, OwnSheets.Day(quarter)], null);
                }
            }
        }

        MissedTrips[quarter] = missed;
    }

    private void WriteCadres(int quarter)
    {
        var file = sheets.At("own_cadre", "帮扶责任人花名册", quarter, CadreHeaders);
        foreach (var slot in cadres.All)
        {
            foreach (var cadre in slot.Holders.Where(cadre => cadre.From <= quarter && (cadre.LeftIn is not { } left || left > quarter - 4 || slot.IsStale)))
            {
                var leftOn = cadre.LeftIn is { } gone && gone <= quarter ? $"{Horizon.YearOf(gone)}-12-01" : "";
                var from = cadre.From == 0 ? "2016-05-01" : $"{Horizon.YearOf(cadre.From)}-12-01";
                file.WritePlanted(
                    [slot.Town.CountyName, slot.Town.Name, cadre.Name, cadre.Id, slot.Unit, "镇(街道)", "干部", "100" + cadre.Id[9..17], from, leftOn, OwnSheets.Day(quarter)],
                    null);
            }
        }
    }
}
