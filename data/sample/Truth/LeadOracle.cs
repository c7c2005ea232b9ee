using Analytics.Sample.Guarantees;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>Counts by village the leads that the audit rules on schooling, housing and measures must find.</summary>
internal sealed class LeadOracle(Map map, int first, int last)
{
    private const decimal UnitShare = 0.50m;
    private const string OutOfSchool = "school_age_not_in_school";
    private const string WithoutMeasure = "exited_without_measure";
    private readonly FigureTable waiting = new(map.Villages.Count, last + 1);
    private readonly int[,] pupils = new int[map.Zones.Count, Horizon.Count];
    private readonly int[,] listed = new int[map.Zones.Count, Horizon.Count];
    private readonly DateOnly[] measured = [.. map.Zones.Select(_ => DateOnly.MaxValue)];

    /// <summary>Leads by rule, village and quarter.</summary>
    public FigureTable Leads { get; } = new(map.Villages.Count, last + 1);

    /// <summary>Adds the leads about a household.</summary>
    public void Add(Timeline timeline, Review?[] reviews)
    {
        foreach (var row in timeline.Household.Sheets.OfType<ProjectRow>().Where(row => row.Fate == RowFate.Accepted))
        {
            var unit = Unit(row.Snapshot.Village);
            measured[unit] = row.MeasureDate < measured[unit] ? row.MeasureDate : measured[unit];
        }

        for (var quarter = first; quarter <= last; quarter++)
        {
            if (timeline.At(quarter) is { } seen)
            {
                AddChildren(seen, quarter);
                var isMarkedSafe = seen.Snapshot.IsDangerousHouse is false && GuaranteeEvidence.House(seen, quarter) is { IsDangerous: true } house
                    && timeline.At(house.ListQuarter) is { Snapshot.IsDangerousHouse: false };
                Leads.Add("dangerous_house_marked_safe", seen.Village, quarter, isMarkedSafe ? 1 : 0);
            }
        }

        foreach (var claims in timeline.Claims.GroupBy(claim => Math.Max(claim.Booked, Array.FindIndex(reviews, review => review is not null))))
        {
            if (timeline.At(claims.Key) is { } seen && reviews[claims.Key] is { } review)
            {
                AddExit(seen, claims.First().Village, claims.Key, review);
            }
        }
    }

    /// <summary>Settles the leads that depend on which lists came at all; call once, after the last household.</summary>
    public void Close()
    {
        foreach (var (rule, _) in waiting.Figures)
        {
            for (var cell = 0; cell < map.Villages.Count * (last - first + 1); cell++)
            {
                var (village, quarter) = (cell % map.Villages.Count, first + (cell / map.Villages.Count));
                var unit = Unit(village);
                var isCovered = rule == WithoutMeasure
                    ? measured[unit] <= SampleQuarter.At(quarter).End
                    : listed[unit, quarter] > 0 && listed[unit, quarter] >= UnitShare * pupils[unit, quarter];
                Leads.Add(rule, village, quarter, isCovered ? waiting.Sum(rule, [village], quarter).Numerator : 0);
            }
        }
    }

    private int Unit(int village) => map.Zones.Index().First(unit => unit.Item == map.Villages[village].Zone).Index;

    private void AddChildren(SeenHousehold seen, int quarter)
    {
        foreach (var member in seen.Members.Where(member => Reviewer.IsOfAge(map, member.Row, quarter) && !member.Row.Person.IsDisabledGravely))
        {
            if (member.Row.IsInSchool is not true && Reviewer.HasFinished(member.Row))
            {
                continue;
            }

            var isListed = GuaranteeEvidence.Listed<SchoolRow>(member, quarter) is not null;
            if (member.Row.IsInSchool is false)
            {
                Leads.Add(OutOfSchool, seen.Village, quarter, Reviewer.OfPupil(member.Row, isListed) == Verdict.Fail ? 1 : 0);
                continue;
            }

            var isKnown = member.Key == member.Row.Person.Id;
            waiting.Add(OutOfSchool, seen.Village, quarter, isKnown && !isListed ? 1 : 0);
            if (isKnown && member.Row.IsInSchool is true)
            {
                pupils[Unit(seen.Village), quarter]++;
                listed[Unit(seen.Village), quarter] += isListed ? 1 : 0;
            }
        }
    }

    private void AddExit(SeenHousehold seen, int village, int quarter, Review review)
    {
        var end = SampleQuarter.At(quarter).End;
        var isHelped = GuaranteeEvidence.Sheets<ProjectRow>(seen).Any(row => row.MeasureDate <= end) || seen.Members.Any(member => member.Row.IsInDibao) || seen.Snapshot.Income.Wubao > 0;
        waiting.Add(WithoutMeasure, village, quarter, isHelped ? 0 : 1);
        var medical = seen.Snapshot.Income.MedicalReimbursed + seen.Snapshot.Income.MedicalAid;
        var isLifted = review is { Income: Verdict.Pass, DisposableYuan: { } yuan }
            && decimal.Round((yuan - medical) / seen.People, 2, MidpointRounding.AwayFromZero) < map.LineYuan(Horizon.YearOf(quarter));
        Leads.Add("exit_only_by_medical_transfer", village, quarter, isLifted ? 1 : 0);
    }
}
