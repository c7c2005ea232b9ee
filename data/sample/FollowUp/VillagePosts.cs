using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>Who holds the posts of the poor villages, with vacancies, wrong senders and town leaders who are missing.</summary>
internal sealed class VillagePosts
{
    /// <summary>Quarter of the first list; later ones come each fourth quarter.</summary>
    public const int FirstList = 1;

    /// <summary>Quarter whose list says first that some have left.</summary>
    public const int LeftIn = 7;

    private static readonly string[] Headers = ["县", "镇", "村", "岗位", "姓名", "身份证号码", "派出方", "派出单位", "任职日期", "离任日期", "数据日期"];
    private readonly Map map;
    private readonly List<Holding> holdings = [];

    public VillagePosts(Map map, VillageKind[] kinds, int seed)
    {
        this.map = map;
        var ids = new IdNumbers(firstOrder: 470);
        var poor = map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered).ToList();
        for (var i = 0; i < poor.Count; i++)
        {
            var random = Prng.For(seed, RandomStream.Help, 1000 + poor[i].Index);
            var side = kinds[poor[i].Index];
            var sender = side switch { VillageKind.Province => "省", VillageKind.Shenzhen => "深圳", _ => "市" };
            Add(poor[i].Index, "驻村工作队队长", i % 25 == 3 ? "县" : sender, i % 18 == 5 ? LeftIn : int.MaxValue);
            if (i % 20 != 7)
            {
                Add(poor[i].Index, "第一书记", side == VillageKind.Shenzhen ? "市" : sender, int.MaxValue);
            }

            if (i % 15 != 4)
            {
                Add(poor[i].Index, "驻点镇领导", "镇", int.MaxValue);
            }

            void Add(int village, string post, string from, int leftIn)
            {
                var birth = new DateOnly(random.Between(1962, 1988), random.Between(1, 12), random.Between(1, 28));
                var id = ids.Next(ref birth, random.Chance(0.7));
                holdings.Add(new Holding(village, post, Names.Draw(random, Names.Surname(random), []), id, from, leftIn));
            }
        }
    }

    /// <summary>Writes the lists of all quarters.</summary>
    public void Write(OwnSheets sheets, int first, int last)
    {
        for (var quarter = first; quarter <= last; quarter++)
        {
            if (quarter != FirstList && quarter % 4 != 3)
            {
                continue;
            }

            var file = sheets.At("own_village_post", "驻村岗位任职表", quarter, Headers);
            foreach (var holding in holdings)
            {
                file.WritePlanted(
                    [.. sheets.Place(holding.Village), holding.Post, holding.Name, holding.Id, holding.Sender, "样例单位", "2016-04-15", holding.LeftIn <= quarter ? "2017-08-31" : "", OwnSheets.Day(quarter)],
                    null);
            }
        }
    }

    /// <summary>What the lists of a quarter say of a poor village.</summary>
    /// <returns>Whether it has a leader, a first secretary, a town leader; posts with a wrong sender.</returns>
    public (bool HasLeader, bool HasSecretary, bool HasTownLeader, int WrongSenders) At(int village, VillageKind side, int quarter)
    {
        var held = holdings.Where(holding => holding.Village == village && (holding.LeftIn > ListOf(quarter))).ToList();
        var isOne = side is VillageKind.Province or VillageKind.City;
        var leader = held.Exists(holding => holding.Post == "驻村工作队队长");
        var secretary = held.Exists(holding => holding.Post == "第一书记");
        var wrong = held.Count(holding => holding.Post == "驻村工作队队长" && holding.Sender == "县");
        return (leader || (isOne && secretary), secretary || (isOne && leader), held.Exists(holding => holding.Post == "驻点镇领导"), wrong);
    }

    /// <summary>The list in force in a quarter.</summary>
    private static int ListOf(int quarter) => quarter < Horizon.FourthQuarterOf(2016) ? FirstList : quarter - ((quarter + 1) % 4);

    private sealed record Holding(int Village, string Post, string Name, string Id, string Sender, int LeftIn);
}
