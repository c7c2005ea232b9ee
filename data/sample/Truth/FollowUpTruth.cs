using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Sample.FollowUp;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>
/// Works out the figures and findings of help, posts, visits and checks from the accepted rows alone. Additive figures go to
/// the common table; what has no village (findings, towns, trips) is counted for the city.
/// </summary>
internal sealed class FollowUpTruth(FigureTable figures, Map map, VillageKind[] kinds, int first, int last)
{
    private const int HouseholdMax = 5;
    private readonly SortedDictionary<(string Name, int Quarter), int> counts = [];
    private readonly List<Load> loads = [];
    private readonly HashSet<(string Id, int Quarter)> poorCadres = [];
    private readonly bool[,] isCovered = new bool[map.Villages.Count, Horizon.Count];

    /// <summary>People made cadres though registered as poor, by ID number, with the quarter of the first roster that names them.</summary>
    public HashSet<string> Enlisted { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a household.</summary>
    public void Add(Timeline timeline, HouseholdHelp help)
    {
        var wasHelped = false;
        for (var quarter = first; quarter <= last; quarter++)
        {
            if (timeline.At(quarter) is not { } seen)
            {
                continue;
            }

            isCovered[seen.Village, quarter] = true;
            var isPoor = !timeline.IsExited(quarter);
            if (quarter >= 3)
            {
                AddHelper(help, seen.Village, quarter, isPoor, ref wasHelped);
                AddVisit(help, seen.Village, quarter);
            }

            if (quarter >= 3 && first <= 3)
            {
                figures.Add("household_plan_share", seen.Village, quarter, quarter >= help.PlanFrom ? 1 : 0, 1);
            }

            foreach (var member in seen.Members.Where(member => quarter >= 3 && isPoor && Enlisted.Contains(member.Key)))
            {
                poorCadres.Add((member.Key, quarter));
            }
        }

        if (help.Certified is { } certified)
        {
            var village = timeline.Household.Snapshots[certified.Quarter]!.Village;
            for (var quarter = certified.Quarter; quarter <= last; quarter++)
            {
                figures.Add("certified_exited_people_cum", village, quarter, certified.People);
            }
        }

        help.Checks.ForEach(Add);
    }

    /// <summary>Adds a check to the quarters of its year.</summary>
    public void Add(Check check)
    {
        for (var quarter = check.Quarter; quarter <= last && Horizon.YearOf(quarter) == Horizon.YearOf(check.Quarter); quarter++)
        {
            if (check.Satisfaction.Length > 0)
            {
                figures.Add("satisfaction_share", check.Village, quarter, check.Satisfaction == "不满意" ? 0 : 1, 1);
            }

            if (check.Subject == "已脱贫户")
            {
                figures.Add("wrong_exit_share", check.Village, quarter, check.Verdict == "错退" ? check.People : 0, check.People);
            }
            else if (check.Subject == "未建档户")
            {
                figures.Add("missed_share", check.Village, quarter, check.Verdict == "漏评" ? check.People : 0, check.People);
            }
        }
    }

    /// <summary>Adds what needs all households, and what follows from the map.</summary>
    public void Close(Organisation organisation, VillagePosts posts, Partners partners)
    {
        var entries = loads.CountBy(load => load.Cadre).ToDictionary();
        foreach (var households in loads.Where(load => entries[load.Cadre] > HouseholdMax).GroupBy(load => load.Cadre))
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                AddOverload([.. households.Where(household => household.Has(quarter))], quarter);
            }
        }

        foreach (var (_, quarter) in poorCadres)
        {
            Count("finding:helper_is_poor", quarter);
        }

        for (var village = 0; village < map.Villages.Count; village++)
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                if (isCovered[village, quarter])
                {
                    AddVillage(village, quarter, organisation, posts, partners);
                }
            }
        }

        foreach (var (quarter, missed) in organisation.MissedTrips)
        {
            counts[("figure:leader_visit_missed_count", quarter)] = missed;
        }

        for (var quarter = first; quarter <= last; quarter++)
        {
            if (quarter >= (first | 3))
            {
                counts[("figure:science_commissioner_people", quarter)] = partners.CommissionersAt(quarter);
            }

            if ((quarter | 3) <= last)
            {
                var (reserved, used) = partners.LandIn(Horizon.YearOf(quarter));
                counts[("figure:land_quota_mu", quarter)] = reserved;
                counts[("figure:land_quota_mu_used", quarter)] = used;
            }
        }
    }

    /// <summary>Writes follow_up.csv: findings and figures of the city.</summary>
    public void Write(string folder)
    {
        using var writer = new StreamWriter(Path.Combine(folder, "follow_up.csv"), append: false, new System.Text.UTF8Encoding(false));
        writer.Write("name,quarter,value\n");
        foreach (var ((name, quarter), value) in counts)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name},{SampleQuarter.At(quarter)},{value}\n"));
        }
    }

    private void AddHelper(HouseholdHelp help, int village, int quarter, bool isPoor, ref bool wasHelped)
    {
        var list = quarter - ((quarter + 1) % 4);
        var named = help.Named[list];
        var hasLeft = named?.LeftIn <= list;
        var isHelped = named is not null && !hasLeft;
        figures.Add("helper_covered_share", village, quarter, isHelped ? 1 : 0, 1);
        figures.Add("helper_overloaded_count", village, quarter, 0);
        if (isHelped)
        {
            AddLoad(named!, village, quarter);
        }
        else if (isPoor)
        {
            Count("finding:helper_missing", quarter);
            if (wasHelped || hasLeft)
            {
                Count("finding:helper_left_before_exit", quarter);
            }
        }

        wasHelped |= isHelped;
    }

    /// <summary>Two quarters of one village need one entry only, be they of one household or of two.</summary>
    private void AddLoad(Cadre cadre, int village, int quarter)
    {
        if (loads.Count > 0 && loads[^1] is var load && ReferenceEquals(load.Cadre, cadre) && load.Village == village && !load.Has(quarter))
        {
            loads[^1] = load with { Quarters = load.Quarters | (1 << quarter) };
        }
        else
        {
            loads.Add(new Load(cadre, village, 1 << quarter));
        }
    }

    private void AddOverload(List<Load> households, int quarter)
    {
        if (households.Count > HouseholdMax)
        {
            var most = households.GroupBy(household => household.Village).OrderByDescending(village => village.Count()).ThenBy(village => village.Key).First().Key;
            figures.Add("helper_overloaded_count", most, quarter, 1);
            Count("finding:helper_overloaded", quarter);
        }
    }

    private void AddVisit(HouseholdHelp help, int village, int quarter)
    {
        var list = quarter - ((quarter + 1) % 4);
        var isVisited = help.Visits[list] > 0 || Enumerable.Range(Math.Max(first, quarter - 3), Math.Min(4, quarter - first + 1)).Any(form => help.HasForm[form]);
        figures.Add("visited_share_12m", village, quarter, isVisited ? 1 : 0, 1);
        if (!isVisited)
        {
            Count("finding:not_visited_12m", quarter);
        }
    }

    private void AddVillage(int village, int quarter, Organisation organisation, VillagePosts posts, Partners partners)
    {
        var isPoor = kinds[village] != VillageKind.Scattered;
        if (last >= Horizon.FourthQuarterOf(2017) && quarter >= Horizon.FourthQuarterOf(2017))
        {
            figures.Add("village_exited_cum", village, quarter, organisation.CertifiedIn[village] is var certified and >= 0 && certified <= quarter ? 1 : 0);
        }

        if (quarter >= 3)
        {
            figures.Add("certified_exited_people_cum", village, quarter, 0);
        }

        if (!isPoor)
        {
            return;
        }

        if (quarter >= 3 && first <= 3)
        {
            figures.Add("village_plan_share", village, quarter, organisation.HasPlan[village] ? 1 : 0, 1);
        }

        if (quarter >= (first | 3))
        {
            figures.Add("enterprise_paired_village_share", village, quarter, partners.IsPaired(village, quarter, last) ? 1 : 0, 1);
        }

        if (quarter < VillagePosts.FirstList)
        {
            return;
        }

        var (hasLeader, hasSecretary, hasTownLeader, wrong) = posts.At(village, kinds[village], quarter);
        figures.Add("post_vacant_count", village, quarter, (hasLeader ? 0 : 1) + (hasSecretary ? 0 : 1));
        Count("finding:first_secretary_missing", quarter, hasSecretary ? 0 : 1);
        Count("finding:village_without_town_leader", quarter, hasTownLeader ? 0 : 1);
        Count("finding:post_wrong_sender", quarter, wrong);
    }

    private void Count(string name, int quarter, int more = 1)
    {
        if (more > 0)
        {
            counts[(name, quarter)] = counts.GetValueOrDefault((name, quarter)) + more;
        }
    }

    /// <summary>A household that a cadre helps. Those of all households are kept until the end, so they are small and lie side by side.</summary>
    /// <param name="Cadre">The cadre.</param>
    /// <param name="Village">Village index.</param>
    /// <param name="Quarters">A bit for each quarter.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Load(Cadre Cadre, int Village, int Quarters)
    {
        public bool Has(int quarter) => (Quarters & (1 << quarter)) != 0;
    }
}
