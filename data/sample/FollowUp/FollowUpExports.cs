using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;
using Analytics.Sample.Truth;

namespace Analytics.Sample.FollowUp;

/// <summary>All files on help, posts, visits and checks, and their truth: household by household, then the office's own lists.</summary>
internal sealed class FollowUpExports : IDisposable
{
    private readonly Map map;
    private readonly int[] settled;
    private readonly SampleOptions options;
    private readonly Cadres cadres;
    private readonly HelpLists lists;
    private readonly OwnSheets own;
    private readonly HouseholdSheets households;
    private readonly Organisation organisation;
    private readonly VillagePosts posts;
    private readonly Partners partners;
    private readonly Quota blank = new(0.01, 0.8);
    private readonly Quota dropped = new(0.006, 0.8);
    private readonly Quota unlisted = new(0.003, 0.8);
    private readonly Quota enlisted = new(0.0008, 0.95);
    private readonly Dictionary<Household, HouseholdHelp> helped = [];

    public FollowUpExports(string folder, Map map, VillageKind[] kinds, int[] settled, SampleOptions options, DefectLog log, ExportCounts counts, FigureTable figures)
    {
        (this.map, this.settled, this.options) = (map, settled, options);
        cadres = new Cadres(map, settled, options.Seed);
        lists = new HelpLists(folder, map, options, log, counts);
        own = new OwnSheets(folder, map, options, log, counts);
        households = new HouseholdSheets(own, [.. kinds.Select(kind => kind != VillageKind.Scattered)], options.Seed);
        organisation = new Organisation(map, kinds, settled, cadres, options, own);
        posts = new VillagePosts(map, kinds, options.Seed);
        partners = new Partners(map, kinds, options.Seed);
        Truth = new FollowUpTruth(figures, map, kinds, options.FirstQuarter.Index, options.LastQuarter.Index);
    }

    public FollowUpTruth Truth { get; }

    /// <summary>Writes the rows of a household.</summary>
    public void Write(Household household)
    {
        var first = Array.FindIndex(household.Snapshots, snapshot => snapshot is not null);
        if (first < 0)
        {
            return;
        }

        var random = Prng.For(options.Seed, RandomStream.HelpRows, household.Code);
        var town = map.Villages[household.Snapshots[first]!.Village].Town;
        Enlist(household, town, first);
        var help = new HouseholdHelp
        {
            Slot = cadres.Next(town),
            BlankFrom = blank.Take(!household.IsAnchor) ? 0 : dropped.Take(!household.IsAnchor) ? Horizon.FourthQuarterOf(2017) : int.MaxValue,
            IsUnlisted = unlisted.Take(!household.IsAnchor),
        };
        helped.Add(household, help);
        var total = 0;
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            if (household.Snapshots[quarter] is not { } snapshot)
            {
                continue;
            }

            var visits = random.Chance(0.05) ? 0 : random.Between(1, 12);
            total += visits;
            lists.Write(snapshot, help, [map.CityName, .. own.Place(snapshot)], visits, total);
            households.Write(snapshot, help, random);
        }
    }

    /// <summary>Adds a household, already written, to the truth, and forgets it.</summary>
    public void Judge(Timeline timeline)
    {
        if (helped.Remove(timeline.Household, out var help))
        {
            Truth.Add(timeline, help);
        }
    }

    /// <summary>Writes the office's own lists and closes the truth.</summary>
    public void Finish()
    {
        WriteUnregistered();
        organisation.Write();
        posts.Write(own, options.FirstQuarter.Index, options.LastQuarter.Index);
        for (var quarter = options.FirstQuarter.Index | 3; quarter <= options.LastQuarter.Index; quarter += 4)
        {
            partners.Write(own, quarter);
        }

        Truth.Close(organisation, posts, partners);
    }

    public void Dispose()
    {
        lists.Dispose();
        own.Dispose();
    }

    private void Enlist(Household household, Town town, int first)
    {
        var person = household.Snapshots[first]!.Members.Select(member => member.Person).FirstOrDefault(person => person.CanWork(SampleQuarter.At(first).End));
        if (enlisted.Take(person is not null && first == 0 && household.Exit.Year is null or 2018 && !household.IsAnchor) && cadres.Enlist(town, person!))
        {
            Truth.Enlisted.Add(person!.Id);
        }
    }

    /// <summary>Households outside the register that the checks of each year looked at, ten in each responsible unit.</summary>
    private void WriteUnregistered()
    {
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            if (quarter % 4 != 3)
            {
                continue;
            }

            foreach (var zone in map.Villages.Where(village => settled[village.Index] > 0).GroupBy(village => village.Zone, StringComparer.Ordinal))
            {
                List<int> villages = [.. zone.Select(village => village.Index)];
                var random = Prng.For(options.Seed, RandomStream.Help, 9000 + villages[0], quarter);
                for (var i = 0; i < 10; i++)
                {
                    var check = new Check(quarter, random.Pick(villages), "未建档户", random.Between(1, 5), random.Chance(0.01) ? "漏评" : "认定准确", "");
                    HouseholdSheets.WriteCheck(own, check, null, [.. own.Place(check.Village), "", "样例户"], "第三方评估", SampleQuarter.At(quarter).End.AddDays(-20));
                    Truth.Add(check);
                }
            }
        }
    }
}
