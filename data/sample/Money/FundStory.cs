using System.Globalization;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Money;

/// <summary>
/// The money of the city: a third of what is due each year from 2016 to 2018, less what a payer is behind. The province sends to the
/// counties twice a year, Shenzhen to its villages and the towns, the city to the towns, the counties to the 15 villages; projects
/// spend it, and what goes to a village names its project. Every place and amount follows from what the register showed in the quarter.
/// </summary>
internal sealed class FundStory
{
    private const decimal PerHeadAndYear = 20_000m / 3;
    private const int LastYear = 2018;

    private static readonly (string Kind, string Name)[] Works =
        [("产业扶贫", "养殖基地"), ("产业扶贫", "种植示范"), ("集体经济", "物业入股"), ("就业扶贫", "扶贫车间"), ("技能培训", "技能培训班"), ("教育扶贫", "助学")];

    private static readonly (string Kind, string Name)[] Roads = [("村道硬底化", "村道硬底化"), ("饮水工程", "饮水工程"), ("路灯安装", "路灯安装")];
    private readonly Map map;
    private readonly VillageKind[] kinds;
    private readonly VillagePeople people;
    private readonly int[] covered;
    private readonly Quota stuck = new(0.05);
    private readonly Quota late = new(0.05);
    private readonly Quota large = new(0.1);
    private readonly Quota untendered = new(0.2, 0.8);
    private readonly Quota offPurpose = new(0.05);

    public FundStory(Map map, VillageKind[] kinds, VillagePeople people, int seed)
    {
        (this.map, this.kinds, this.people) = (map, kinds, people);
        covered = [.. map.Villages.Select(village => village.Index).Where(village => people.People(village, 0) > 0)];
        for (var year = 2016; year <= LastYear; year++)
        {
            var random = Prng.For(seed, RandomStream.Money, -2, year);
            Build(year, random);
            Allocate(year, random);
        }
    }

    /// <summary>In the order of their dates.</summary>
    public List<Allocation> Allocations { get; } = [];

    /// <summary>In the order of their starts.</summary>
    public List<FundProject> Projects { get; } = [];

    /// <summary>Villages with registered households.</summary>
    public IReadOnlyList<int> Covered => covered;

    private void Allocate(int year, Prng random)
    {
        var first = (year - 2016) * 4;
        var counties = Places(village => village.Town.CountyCode, village => new FundPlace(village.Town.CountyCode, village.Town.CountyName, "", "", []));
        var towns = Places(village => village.Town.Code, village => new FundPlace(village.Town.Code, village.Town.CountyName, village.Town.Name, "", []));
        var helped = Single(VillageKind.Shenzhen);
        Send("province", "省财政资金", $"粤财农〔{year}〕9号", first, [new FundPlace(map.City, "", "", "", covered)], (_, _) => 100_000 + (year * 10));
        Send("province", "省财政资金", $"粤财农〔{year}〕125号", first + 1, counties, (place, at) => Due(place, at) * 0.6m / 2 * Behind(random));
        Send("shenzhen", "地级市财政资金", $"深财扶〔{year}〕8号", first + 1, helped, (place, at) => Due(place, at) * 0.3m * Behind(random));
        Send("city", "地级市财政资金", $"汕财农〔{year}〕30号", first + 2, towns, (place, at) => Due(place, at) * 0.1m * Behind(random));
        Send("county", "县级财政资金", $"县财农〔{year}〕17号", first + 2, Single(VillageKind.City), (_, _) => 300_000);
        Send("province", "省财政资金", $"粤财农〔{year}〕260号", first + 3, counties, (place, at) => Due(place, at) * 0.6m / 2 * Behind(random));
        var others = towns.Select(town => town with { Villages = [.. town.Villages.Where(village => kinds[village] != VillageKind.Shenzhen)] }).Where(town => town.Villages.Count > 0);
        Send("shenzhen", "地级市财政资金", $"深财扶〔{year}〕21号", first + 3, others, (place, at) => Due(place, at) * 0.3m * Behind(random));
    }

    private void Send(string payer, string treasury, string document, int quarter, IEnumerable<FundPlace> places, Func<FundPlace, int, decimal> yuan)
    {
        var date = new DateOnly(Horizon.YearOf(quarter), ((quarter % 4) * 3) + 2, 20);
        foreach (var place in places)
        {
            if (decimal.Floor(yuan(place, quarter)) is > 0 and var amount)
            {
                // What a town gets is meant for all its villages, whomever the sum was reckoned for.
                var project = place.Village.Length == 0 ? null : Projects.Find(project => project.Village == place.Villages[0] && project.Start / 4 == quarter / 4 && !project.IsSectorMoney);
                Allocations.Add(new Allocation(payer, treasury, document, quarter, date, place, amount, stuck.Take(), project));
            }
        }
    }

    private void Build(int year, Prng random)
    {
        foreach (var village in covered)
        {
            var start = ((year - 2016) * 4) + random.Between(1, 2);
            var (kind, name) = random.Pick(Works);
            var planned = decimal.Floor(people.Labour(village, start) * PerHeadAndYear * 0.8m);
            Add(new FundProject { Village = village, Name = Title(village, year, name), Kind = kind, Start = start, PlannedYuan = Math.Max(20_000, planned), Households = 5, People = 17, IsLate = late.Take() });
            if (kinds[village] != VillageKind.Scattered)
            {
                var (roadKind, road) = random.Pick(Roads);
                var isLarge = large.Take();
                Add(new FundProject
                {
                    Village = village,
                    Name = Title(village, year, road),
                    Kind = roadKind,
                    Start = start,
                    PlannedYuan = isLarge ? 4_600_000 : random.Between(10, 90) * 10_000,
                    Households = 60,
                    People = 200,
                    IsSectorMoney = true,
                    OffPurposeYuan = offPurpose.Take() ? 30_000 : 0,
                });
            }
        }
    }

    private void Add(FundProject project) => Projects.Add(project with { IsTendered = project.MustBeTendered && !untendered.Take() });

    private string Title(int village, int year, string name) => string.Create(CultureInfo.InvariantCulture, $"{map.Villages[village].Name}{name}项目（{year}年）");

    private decimal Due(FundPlace place, int quarter) => place.Villages.Sum(village => people.Labour(village, quarter)) * PerHeadAndYear;

    /// <summary>Share of the year's due that is sent.</summary>
    private static decimal Behind(Prng random) => random.Between(82, 100) / 100m;

    private List<FundPlace> Places(Func<Village, string> key, Func<Village, FundPlace> make) =>
    [
        .. covered.Select(village => map.Villages[village]).GroupBy(key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => make(group.First()) with { Villages = [.. group.Select(village => village.Index)] }),
    ];

    private IEnumerable<FundPlace> Single(VillageKind kind) => covered.Where(village => kinds[village] == kind).Select(index => map.Villages[index])
        .Select(village => new FundPlace(village.Code, village.Town.CountyName, village.Town.Name, village.Name, [village.Index]));
}
