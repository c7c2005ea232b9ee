using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>
/// Decides which rows of the detail lists are damaged and how, over all simulated quarters, so that a city exported up to an
/// earlier quarter is damaged in the same places. The rarest kind that fits comes next: a small city has them all.
/// </summary>
internal sealed class RosterDefectPlanner
{
    private const int SmallCity = 1000;
    private readonly SampleOptions options;
    private readonly Map map;
    private readonly List<RosterDefect> kinds;
    private readonly List<RosterDefect> wholes;
    private readonly double rowRate;
    private readonly double householdRate;
    private int wholesUsed;

    public RosterDefectPlanner(SampleOptions options, Map map)
    {
        (this.options, this.map) = (options, map);
        var places = new PlaceWriting(map, options.ReferenceFolder);
        kinds = [.. RosterRepairs.All(places), .. RosterNotes.All(), .. RosterRejects.All(places)];
        wholes =
        [
            Whole("number_invalid", "A39家庭合计工资性收入", "不详样例"),
            Whole("boolean_invalid", "A56主要住房是否危房", "待核"),
            Whole("place_unknown", "行政村", PlaceWriting.Unknown),
        ];
        (rowRate, householdRate) = options.Households < SmallCity ? (0.03, 0.012) : (0.008, 0.0008);
    }

    /// <summary>Whether the county's detail list of a quarter is in UTF-8 with a byte order mark.</summary>
    public static bool IsUtf8(int quarter, string county) => quarter == 1 && county == "441502";

    /// <summary>Whether the county's detail list of a quarter lies in a zip.</summary>
    public static bool IsZipped(int quarter, string county) => quarter == 2 && county == "441523";

    public void Plan(Cluster cluster)
    {
        foreach (var household in cluster.Households)
        {
            household.IsPlain = cluster.Turn == Turn.None;
            for (var quarter = 0; quarter < Horizon.Count; quarter++)
            {
                if (household.Snapshots[quarter] is { } snapshot)
                {
                    Plan(household, snapshot);
                }
            }
        }
    }

    private void Plan(Household household, HouseholdSnapshot snapshot)
    {
        var village = map.Villages[snapshot.Village];
        var random = Prng.For(options.Seed, RandomStream.RosterDefects, household.Code, snapshot.Quarter);
        if (random.Chance(IsComing(household, snapshot.Quarter) ? householdRate * 20 : householdRate) && MayCarryOver(household, snapshot.Quarter))
        {
            var kind = wholes[wholesUsed++ % wholes.Count];
            foreach (var member in snapshot.Members)
            {
                member.Defect = kind.For(new RosterRow(snapshot, member, village, random));
            }

            return;
        }

        foreach (var member in snapshot.Members)
        {
            if (random.Chance(rowRate))
            {
                var row = new RosterRow(snapshot, member, village, random);
                member.Defect = kinds.Where(kind => kind.Fits(row)).MinBy(kind => kind.Used)!.For(row);
            }
        }
    }

    /// <summary>Whether nothing of note happens to a household around a quarter in which it shall carry over.</summary>
    private static bool MayCarryOver(Household household, int quarter)
    {
        if (household.IsAnchor || !household.IsPlain || quarter == 0)
        {
            return false;
        }

        if (IsComing(household, quarter))
        {
            return true;
        }

        var exit = household.Exit;
        if (household.Snapshots[quarter - 1] is not { } before || household.Snapshots[quarter] is not { } now)
        {
            return false;
        }

        var secondExit = exit.SecondYear is { } second ? Horizon.FourthQuarterOf(second) : ExitStory.Never;
        foreach (var turn in (ReadOnlySpan<int>)[exit.Booked, exit.Seen, exit.SeenInRoster, exit.Ended, secondExit])
        {
            if (turn == quarter || turn == quarter + 1 || turn == quarter - 1)
            {
                return false;
            }
        }

        return before.SheetExitYear == before.RosterExitYear && now.ShowsTotal && before.ShowsTotal
            && (now.SheetExitYear is not null || now.PlanYear != Horizon.YearOf(quarter))
            && !before.Members.Any(member => member.IsRejected);
    }

    /// <summary>Whether the household appears in this quarter for the first time.</summary>
    private static bool IsComing(Household household, int quarter) => quarter > 0 && household.Since == quarter && household.IsNew;

    private static RosterDefect Whole(string rule, string header, string text) =>
        new(rule, header, DefectKind.Reject, _ => true, (_, cells) => CellText.Set(cells, header, text));
}
