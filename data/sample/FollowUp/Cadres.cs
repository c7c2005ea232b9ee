using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>
/// The cadres of all towns: a few more than one for five households, but in one town too few; some change, a few lists go on
/// naming one who left.
/// </summary>
internal sealed class Cadres
{
    private const int HouseholdsEach = 5;
    private const double Spare = 1.08;
    private const double ShortShare = 0.8;
    private const int LeastInShortTown = 12;
    private const double Turnover = 0.08;
    private readonly CadreSlot[][] slots;
    private readonly int[] households;
    private readonly bool[] isEnlisted;
    private readonly Quota stale = new(0.004, 0.9);
    private readonly IdNumbers ids = new(firstOrder: 440);

    public Cadres(Map map, int[] settled, int seed)
    {
        households = new int[map.Towns.Count];
        isEnlisted = new bool[map.Towns.Count];
        var sizes = map.Towns.Select(town => map.Villages.Where(village => village.Town.Index == town.Index).Sum(village => settled[village.Index])).ToList();
        var shortTown = sizes.FindIndex(size => size >= LeastInShortTown);
        slots = [.. map.Towns.Select(town => Fill(town, sizes[town.Index], town.Index == shortTown, seed))];
    }

    /// <summary>Every slot of the city, town by town.</summary>
    public IEnumerable<CadreSlot> All => slots.SelectMany(town => town);

    /// <summary>The slot of the next household of a town; once all are full, they take more than they should.</summary>
    public CadreSlot Next(Town town)
    {
        var place = households[town.Index]++;
        var own = slots[town.Index];
        return own[place / HouseholdsEach < own.Length ? place / HouseholdsEach : place % own.Length];
    }

    /// <summary>Makes a registered person a cadre of the town, in the last slot that no household has yet; one person a town.</summary>
    /// <returns>Whether there is such a slot.</returns>
    public bool Enlist(Town town, Person person)
    {
        var own = slots[town.Index];
        var used = (households[town.Index] + HouseholdsEach - 1) / HouseholdsEach;
        var slot = own[^1];
        if (used >= own.Length || slot.Holders.Count > 1 || isEnlisted[town.Index] || Array.Exists(own, other => other.Holders.Exists(cadre => cadre.Name == person.Name)))
        {
            return false;
        }

        isEnlisted[town.Index] = true;
        slot.Holders[0] = new Cadre(person.Name, person.Id, slot.Holders[0].From);
        return true;
    }

    private CadreSlot[] Fill(Town town, int size, bool isShort, int seed)
    {
        var random = Prng.For(seed, RandomStream.Help, town.Index);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var unit = $"{town.CountyName}{town.Name}样例扶贫组";
        var own = new CadreSlot[size == 0 ? 0 : isShort ? Math.Max(1, (int)(size * ShortShare / HouseholdsEach)) : (int)Math.Ceiling(size * Spare / HouseholdsEach) + 1];
        for (var i = 0; i < own.Length; i++)
        {
            var slot = new CadreSlot(town, unit);
            slot.Holders.Add(Draw(random, names, 0));
            for (var quarter = Horizon.FourthQuarterOf(2017); quarter < Horizon.Count && i < own.Length - 1; quarter += 4)
            {
                if (random.Chance(Turnover) && !slot.IsStale)
                {
                    slot.Holders[^1].LeftIn = quarter;
                    slot.Holders.Add(Draw(random, names, quarter));
                    slot.IsStale = slot.Holders.Count == 2 && stale.Take();
                }
            }

            own[i] = slot;
        }

        return own;
    }

    private Cadre Draw(Prng random, HashSet<string> names, int from)
    {
        string name;
        do
        {
            name = Names.Draw(random, Names.Surname(random), []);
        }
        while (!names.Add(name));

        var birth = new DateOnly(random.Between(1960, 1991), random.Between(1, 12), random.Between(1, 28));
        return new Cadre(name, ids.Next(ref birth, random.Chance(0.7)), from);
    }
}
