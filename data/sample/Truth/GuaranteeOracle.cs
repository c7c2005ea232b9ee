using Analytics.Sample.Guarantees;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>Counts the figures of education, health, housing, work and industry from the rows that must be accepted.</summary>
internal sealed class GuaranteeOracle(Map map, FigureTable figures, int first, int last)
{
    private const decimal AidShare = 0.70m;
    private const string CasesReached = "medical_assistance_reached_share";
    private static readonly string[] Due = ["primary", "junior", "senior", "vocational", "college"];
    private readonly bool[,] hasSheet = new bool[map.Zones.Count, Horizon.Count];
    private readonly HashSet<int> aidedYears = [];
    private readonly HashSet<(int Village, int Quarter, string Key)> postHolders = []; // who is registered twice holds one post; all others are not kept
    private readonly int firstYearList = first + 3 - (first % 4); // posts and industry projects come with each fourth quarter
    private readonly bool hasTrainingList = last >= (first | 1); // trainings with each second and fourth, and each speaks for its whole year
    private readonly FigureTable waiting = new(map.Villages.Count, last + 1);
    private readonly Dictionary<string, int> units = map.Zones.Select((zone, index) => (zone, index)).ToDictionary(pair => pair.zone, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Adds what a household contributes in every quarter in which it is seen.</summary>
    public void Add(Timeline timeline, Review?[] reviews)
    {
        NoteCoverage(timeline);
        for (var quarter = first; quarter <= last; quarter++)
        {
            if (timeline.At(quarter) is { } seen && reviews[quarter] is { } review)
            {
                AddPupils(seen, quarter);
                AddCases(seen, quarter);
                AddHouse(seen, quarter, review);
                AddWork(seen, quarter);
                AddIndustry(seen, quarter);
            }
        }
    }

    /// <summary>Settles the shares that depend on which lists came at all; call once, after the last household.</summary>
    public void Close()
    {
        foreach (var figure in Due.Select(stage => $"student_subsidy_paid_share_{stage}").Append("student_subsidy_paid_share").Append(CasesReached))
        {
            waiting.Add(figure, 0, first, 0, 0);
            figures.Add(figure, 0, first, 0, 0);
            for (var cell = 0; cell < map.Villages.Count * (last - first + 1); cell++)
            {
                var (village, quarter) = (cell % map.Villages.Count, first + (cell / map.Villages.Count));
                if (figure == CasesReached ? aidedYears.Contains(Horizon.YearOf(quarter)) : HasSheet(village, quarter))
                {
                    var (numerator, denominator) = waiting.Sum(figure, [village], quarter);
                    figures.Add(figure, village, quarter, numerator, denominator);
                }
            }
        }
    }

    private bool HasSheet(int village, int quarter)
    {
        var unit = units[map.Villages[village].Zone];
        return Enumerable.Range(0, GuaranteeRow.Validity).Any(age => quarter >= age && hasSheet[unit, quarter - age]);
    }

    private void NoteCoverage(Timeline timeline)
    {
        foreach (var row in timeline.Household.Sheets.OfType<PupilRow>().Where(row => row.Fate == RowFate.Accepted))
        {
            hasSheet[units[map.Villages[row.Snapshot.Village].Zone], row.Quarter] = true;
        }

        for (var quarter = first; quarter <= last; quarter++)
        {
            foreach (var member in timeline.At(quarter)?.Members ?? [])
            {
                aidedYears.UnionWith(member.Row.Person.Lists.OfType<AidRow>().Where(row => row.Fate == RowFate.Accepted).Select(row => row.Date.Year));
            }
        }
    }

    private void AddPupils(SeenHousehold seen, int quarter)
    {
        var dropouts = 0;
        foreach (var member in seen.Members)
        {
            var isListed = GuaranteeEvidence.Listed<SchoolRow>(member, quarter) is not null;
            dropouts += Reviewer.IsOfAge(map, member.Row, quarter) && Reviewer.OfPupil(member.Row, isListed) == Verdict.Fail ? 1 : 0;
            var sheet = GuaranteeEvidence.Named(seen, member.Row.Person) is null
                ? null
                : GuaranteeEvidence.Sheets<PupilRow>(seen).Where(row => row.Person.Name == member.Row.Person.Name && row.Speaks(quarter)).MaxBy(row => row.Quarter);
            var stage = GuaranteeEvidence.Listed<SchoolRow>(member, quarter)?.Stage ?? sheet?.Stage ?? PupilPlanner.StageOf(member.Row.SchoolStatus);
            if (Array.IndexOf(Due, stage) < 0)
            {
                continue;
            }

            figures.Add("student_subsidy_due_people", seen.Village, quarter, 1);
            figures.Add($"student_subsidy_due_people_{stage}", seen.Village, quarter, 1);
            var paid = sheet is { IsPolicyGiven: true } ? 1 : 0;
            waiting.Add("student_subsidy_paid_share", seen.Village, quarter, paid, 1);
            waiting.Add($"student_subsidy_paid_share_{stage}", seen.Village, quarter, paid, 1);
        }

        figures.Add("school_dropout_people", seen.Village, quarter, dropouts);
    }

    private void AddCases(SeenHousehold seen, int quarter)
    {
        var end = SampleQuarter.At(quarter).End;
        foreach (var member in seen.Members)
        {
            var stays = GuaranteeEvidence.AllListed<StayRow>(member).OrderBy(row => row.Discharged).ToList();
            var aids = GuaranteeEvidence.AllListed<AidRow>(member).Select(aid => (Aid: aid, Stay: stays.LastOrDefault(stay => stay.Discharged <= aid.Date))).ToList();
            foreach (var stay in stays.Where(stay => stay.Self > 0 && stay.Discharged <= end && stay.Discharged.Year == end.Year))
            {
                var given = aids.Where(pair => ReferenceEquals(pair.Stay, stay) && pair.Aid.Date <= end).Sum(pair => pair.Aid.Yuan);
                waiting.Add(CasesReached, seen.Village, quarter, given >= AidShare * stay.Self ? 1 : 0, 1);
            }

            foreach (var (aid, _) in aids.Where(pair => pair.Stay is null && pair.Aid.Date <= end && pair.Aid.Date.Year == end.Year))
            {
                waiting.Add(CasesReached, seen.Village, quarter, aid.Percent >= AidShare * 100 ? 1 : 0, 1);
            }
        }
    }

    private void AddHouse(SeenHousehold seen, int quarter, Review review)
    {
        figures.Add("dangerous_house_households", seen.Village, quarter, review.Housing == Verdict.Fail ? 1 : 0);
        var house = GuaranteeEvidence.House(seen, quarter);
        figures.Add("house_rebuilt_share", seen.Village, quarter, house is { IsOnlyHouse: true, IsDone: true } ? 1 : 0, house is { IsOnlyHouse: true } ? 1 : 0);
        var isPaid = house?.Ledger is { PaidYuan: > 0 };
        figures.Add("house_paid_direct_share", seen.Village, quarter, isPaid && house!.Ledger!.IsPaidDirect is true ? 1 : 0, isPaid ? 1 : 0);
    }

    private void AddWork(SeenHousehold seen, int quarter)
    {
        var end = SampleQuarter.At(quarter).End;
        var projects = GuaranteeEvidence.Sheets<ProjectRow>(seen).ToList();
        var trained = Keys(seen, projects.Where(row => row.Kind == ProjectRow.Training && row.Date!.Value <= end && row.Date.Value.Year == end.Year));
        if (quarter % 4 == 3)
        {
            var waived = projects.Where(row => row is { Kind: ProjectRow.Education, Name: MeasurePlanner.FeeWaiver } && row.Date!.Value.Year == end.Year);
            figures.Add("fee_waived_people_ytd", seen.Village, quarter, Keys(seen, waived).Count);
        }

        if (hasTrainingList)
        {
            figures.Add("trained_people_ytd", seen.Village, quarter, trained.Count);
        }

        var holders = seen.Members.Where(member => GuaranteeEvidence.AllListed<PostRow>(member).Any(row => row.Speaks(quarter) && row.IsHeld(quarter))).ToList();
        if (quarter >= firstYearList)
        {
            figures.Add("public_post_people", seen.Village, quarter, holders.Count(member => member.Row.Person is { Twin: null, Shown: null } || postHolders.Add((seen.Village, quarter, member.Key))));
        }

        if (seen.Snapshot.LabourCount is not (> 0 and { } labour))
        {
            return;
        }

        var workers = Keys(seen, projects.Where(row => row.Kind == ProjectRow.Job && row.Speaks(quarter)));
        workers.UnionWith(holders.Select(member => member.Key));
        workers.UnionWith(seen.Members.Where(member => member.Row.WorkMonths >= 1).Select(member => member.Key));
        figures.Add("employed_share", seen.Village, quarter, Math.Min(workers.Count, labour), labour);
        var isSkilled = trained.Count > 0 || seen.Members.Any(member => member.Row.Person.Skill != "无技能");
        figures.Add("skilled_household_share", seen.Village, quarter, isSkilled ? 1 : 0, 1);
    }

    private void AddIndustry(SeenHousehold seen, int quarter)
    {
        var rows = GuaranteeEvidence.Sheets<ProjectRow>(seen).Where(row => row.Kind == ProjectRow.Industry && row.Speaks(quarter)).ToList();
        if (quarter >= firstYearList)
        {
            figures.Add("industry_project_households", seen.Village, quarter, rows.Count > 0 ? 1 : 0);
            figures.Add("industry_income_yuan", seen.Village, quarter, rows.MaxBy(row => row.Quarter)?.IncomeYuan ?? 0);
        }

        if (seen.Snapshot.LabourCount > 0)
        {
            var isJoined = seen.Snapshot.Household.IsInCooperative || rows.MaxBy(row => row.Quarter) is { Leader: not "自主经营" };
            figures.Add("industry_joined_share", seen.Village, quarter, isJoined ? 1 : 0, 1);
        }
    }

    private static HashSet<string> Keys(SeenHousehold seen, IEnumerable<ProjectRow> rows) =>
        rows.Select(row => GuaranteeEvidence.Named(seen, row.Person)).OfType<SeenMember>().Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
}
