using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>The projects that reach a household and its people, and the public-welfare posts.</summary>
internal sealed class MeasurePlanner
{
    /// <summary>Name of the project that frees a pupil from school fees.</summary>
    public const string FeeWaiver = "学杂费减免";

    private static readonly string[] Products = ["养鸡", "养鸭", "养蜂", "荔枝种植", "番薯种植", "油茶种植", "蚝排养殖"];
    private static readonly string[] Leaders = ["农民专业合作社", "农业龙头企业", "家庭农（林）场", "种养大户", "自主经营"];
    private static readonly string[] Courses = ["家政服务", "电工", "种植技术", "养殖技术", "电子商务", "中式烹饪"];
    private static readonly string[] Posts = ["道路养护", "山林看护", "环卫保洁", "治安巡逻"];
    private readonly bool hasIndustry;
    private readonly bool hasAsset;
    private readonly string product;
    private readonly string leader;

    public MeasurePlanner(Household household, Prng random)
    {
        var hasLabour = HouseholdMaker.HasLabour(household.Kind);
        hasIndustry = random.Chance(0.15) && hasLabour;
        hasAsset = random.Chance(0.15) && !hasLabour;
        (product, leader) = (random.Pick(Products), random.Pick(Leaders));
    }

    /// <summary>Adds the rows of a second or fourth quarter.</summary>
    public void Plan(HouseholdSnapshot snapshot, Prng random)
    {
        var isYearEnd = snapshot.Quarter % 4 == 3;
        var year = Horizon.YearOf(snapshot.Quarter);
        var sheets = snapshot.Household.Sheets;
        foreach (var member in snapshot.Members.Where(member => member.CanWork))
        {
            if (random.Chance(0.03))
            {
                var day = new DateOnly(year, isYearEnd ? 7 : 1, 1).AddDays(random.Below(170));
                sheets.Add(new ProjectRow(snapshot, member.Person, ProjectRow.Training, day) { Name = random.Pick(Courses), InvestedYuan = 100 * random.Between(3, 20) });
            }

            if (isYearEnd && random.Chance(0.12) && member.WorkMonths >= 6)
            {
                sheets.Add(new ProjectRow(snapshot, member.Person, ProjectRow.Job, null) { Name = random.Chance(0.5) ? "稳定工" : "临时工", IncomeYuan = 100 * random.Between(80, 400) });
            }

            if (isYearEnd && random.Chance(0.015))
            {
                member.Person.Add(new PostRow(snapshot, member.Person, random.Pick(Posts), new DateOnly(year, 2, 1), random.Chance(0.2) ? new DateOnly(year, 10, 31) : null));
            }
        }

        if (isYearEnd)
        {
            PlanHousehold(snapshot, year, random);
        }
    }

    private void PlanHousehold(HouseholdSnapshot snapshot, int year, Prng random)
    {
        var sheets = snapshot.Household.Sheets;
        if (hasIndustry)
        {
            sheets.Add(new ProjectRow(snapshot, null, ProjectRow.Industry, new DateOnly(year, 3, 15)) { Name = product, Leader = leader, InvestedYuan = 100 * random.Between(10, 90), IncomeYuan = 50 * random.Between(10, 120) });
        }

        if (hasAsset)
        {
            sheets.Add(new ProjectRow(snapshot, null, ProjectRow.Asset, new DateOnly(year, 6, 1)) { Name = "光伏发电", InvestedYuan = 100 * random.Between(20, 60), IncomeYuan = 10 * random.Between(30, 90) });
        }

        if (random.Chance(0.08))
        {
            sheets.Add(new ProjectRow(snapshot, null, ProjectRow.Relief, new DateOnly(year, 1, 20)) { IncomeYuan = 100 * random.Between(3, 10) });
        }

        if (random.Chance(0.3) && snapshot.Household.HouseSafeFrom > 0 && Welfare.IsHouseSafe(snapshot.Household, snapshot.Quarter))
        {
            sheets.Add(new ProjectRow(snapshot, null, ProjectRow.Housing, new DateOnly(year, 4, 1)) { Name = "已竣工", InvestedYuan = 20_000 });
        }

        foreach (var member in snapshot.Members.Where(member => PupilPlanner.StageOf(member.SchoolStatus) is "senior" or "vocational" or "college"))
        {
            if (random.Chance(0.3))
            {
                var yuan = 500 * random.Between(2, 6);
                sheets.Add(new ProjectRow(snapshot, member.Person, ProjectRow.Education, new DateOnly(year, 9, 1)) { Name = yuan < 2000 ? FeeWaiver : "圆梦助学", IncomeYuan = yuan });
            }
        }
    }
}
