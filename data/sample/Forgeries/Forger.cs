using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Forgeries;

/// <summary>
/// Turns the snapshots of some villages into invented exits, each village by one <see cref="ForgeryKind"/>. The rest of the city is
/// untouched, and truth/ counts what the forged register claims. Only large villages are taken: in a small one no pattern can be seen.
/// </summary>
internal sealed class Forger
{
    private const int LargeVillages = 3;
    private readonly Map map;
    private readonly int seed;
    private readonly Dictionary<int, ForgeryKind> kinds = [];
    private readonly Dictionary<int, int> households = [];

    /// <summary>Chooses the villages.</summary>
    /// <param name="map">Lines by year.</param>
    /// <param name="settled">Households by village index.</param>
    /// <param name="share">Share of the settled villages that each kind takes, at least one.</param>
    /// <param name="seed">Seed of the city.</param>
    public Forger(Map map, int[] settled, double share, int seed)
    {
        (this.map, this.seed) = (map, seed);
        var all = Enum.GetValues<ForgeryKind>();
        var each = Math.Max(1, (int)Math.Round(share * settled.Count(count => count > 0)));
        var order = Enumerable.Range(0, settled.Length).OrderByDescending(village => settled[village]).Take(LargeVillages * each * all.Length).ToList();
        Prng.For(seed, RandomStream.Forgeries).Shuffle(order);
        foreach (var (position, village) in order.Take(each * all.Length).Index())
        {
            kinds.Add(village, all[position % all.Length]);
        }
    }

    /// <summary>The forged villages with the households touched, by village.</summary>
    public IEnumerable<(int Village, ForgeryKind Kind, int Households)> Forged =>
        kinds.OrderBy(village => village.Key).Select(village => (village.Key, village.Value, households.GetValueOrDefault(village.Key)));

    /// <summary>Forges the households of a cluster that live in a chosen village and have no turn of life of their own.</summary>
    public void Forge(Cluster cluster)
    {
        foreach (var household in cluster.Households.Where(household => cluster.Turn == Turn.None && !household.IsAnchor))
        {
            if (kinds.TryGetValue(household.Village, out var kind) && Forge(household, kind))
            {
                households[household.Village] = households.GetValueOrDefault(household.Village) + 1;
            }
        }
    }

    /// <summary>The finding that must notice a kind.</summary>
    public static string RuleOf(ForgeryKind kind) => kind switch
    {
        ForgeryKind.CopiedIncomes => "income_copied_in_village",
        ForgeryKind.BunchedIncomes => "income_bunched_above_line",
        ForgeryKind.RoundIncomes => "income_digit_heaping",
        ForgeryKind.IncomeLeap => "income_break_own_history",
        ForgeryKind.UnlistedExits => "exit_rush_last_days",
        ForgeryKind.RemovedAndBack => "removed_then_identified",
        ForgeryKind.DroppedMembers => "exit_members_dropped",
        _ => "exit_no_evidence",
    };

    private bool Forge(Household household, ForgeryKind kind)
    {
        var random = Prng.For(seed, RandomStream.Forgeries, household.Code);
        return kind == ForgeryKind.RemovedAndBack ? Remove(household) : Rewrite(household, kind, random);
    }

    private bool Rewrite(Household household, ForgeryKind kind, Prng random)
    {
        var isTouched = false;
        for (var quarter = 0; quarter < Horizon.Count; quarter++)
        {
            if (household.Snapshots[quarter] is { } real && Rewrite(real, quarter - (long)household.Exit.Booked, kind, random) is var forged && !ReferenceEquals(forged, real))
            {
                household.Snapshots[quarter] = forged;
                isTouched = true;
            }
        }

        return isTouched;
    }

    /// <summary>The snapshot as forged; the same object where this kind leaves it alone.</summary>
    private HouseholdSnapshot Rewrite(HouseholdSnapshot real, long sinceExit, ForgeryKind kind, Prng random)
    {
        var line = (double)map.LineYuan(Horizon.YearOf(real.Quarter));
        int Yuan(double shareOfLine) => (int)Math.Ceiling(line * shareOfLine) * real.Members.Count;
        return kind switch
        {
            ForgeryKind.CopiedIncomes when real.Quarter >= Horizon.FourthQuarterOf(2016) => real.With(Yuan(1.03 + (real.Village % 7 * 0.01))),
            ForgeryKind.BunchedIncomes when sinceExit >= 0 => real.With(Yuan(1.001 + (0.007 * random.Unit()))),
            ForgeryKind.RoundIncomes => real.With(Math.Max(1, (real.Income.Disposable + 999) / 1000) * 1000),
            ForgeryKind.IncomeLeap when sinceExit < 0 => real.With(Math.Min(real.Income.Disposable, Yuan(0.25 + (0.1 * random.Unit())))),
            ForgeryKind.IncomeLeap when sinceExit == 0 => real.With(Yuan(1.02 + (0.3 * random.Unit()))),
            ForgeryKind.UnlistedExits when sinceExit < 0 && real.PlanYear is not null => real with { PlanYear = null },
            ForgeryKind.DroppedMembers when sinceExit is 0 or 1 && real.Members.Count >= 3 => WithoutLast(real),
            ForgeryKind.PaperExits when sinceExit >= 0 => real with { ShowsTotal = false, ShowsPerHead = false, IsInIncomeSheet = false, IsDangerousHouse = null },
            _ => real,
        };
    }

    private static HouseholdSnapshot WithoutLast(HouseholdSnapshot real)
    {
        var left = real.Members.Take(real.Members.Count - 1).ToList();
        return real with { Members = left, PrintedSize = left.Count, LabourCount = left.Count(member => member.CanWork) };
    }

    /// <summary>Two quarters off the register, a year before the exit.</summary>
    private static bool Remove(Household household)
    {
        const int Away = 2;
        var from = household.Exit.Booked == ExitStory.Never ? 5 : household.Exit.Booked - 4;
        if (from < 1 || household.OnSince >= from || household.Exit.FirstPlanYear is not null || Enumerable.Range(from - 1, Away + 2).Any(quarter => household.Snapshots[quarter] is null))
        {
            return false;
        }

        for (var quarter = from; quarter < from + Away; quarter++)
        {
            household.Snapshots[quarter] = null;
            household.Events[quarter] = null;
        }

        household.Events[from + Away] = null;
        household.Note(from, "终止");
        household.Note(from + Away, "新增");
        return true;
    }
}
