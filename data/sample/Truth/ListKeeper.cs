using Analytics.Sample.Defects;
using Analytics.Sample.Departments;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>Works out the figures and findings of register against lists, from the accepted rows of both.</summary>
internal sealed class ListKeeper(Map map, FigureTable figures, ListTruth lists, int last)
{
    private const int PensionAge = 60;
    private const int DeathReportDays = 30;
    private static readonly string[] Assets = ["vehicle", "firm", "property", "payroll"];
    private static readonly string[] Counts = ["dibao_missed_people", "dibao_wrong_people", "dibao_not_registered_households", "left_behind_people", "disabled_people", "temporary_assistance_people_ytd"];
    private static readonly string[] LeftBehind = ["留守儿童", "留守妇女", "留守老人"];

    /// <summary>Subjects by rule, quarter and division.</summary>
    public Dictionary<(string Rule, int Quarter, string Division), int> Findings { get; } = [];

    /// <summary>Adds what the register shows of a household in a quarter.</summary>
    public void Add(SeenHousehold seen, int quarter)
    {
        foreach (var count in Counts)
        {
            figures.Add(count, seen.Village, quarter, 0);
        }

        foreach (var member in seen.Members)
        {
            SafetyNet(seen, member, quarter);
            Others(seen, member, quarter);
            AssetsAndDeaths(seen, member, quarter);
            Twice(seen, member, quarter);
        }
    }

    /// <summary>Adds the dibao households of a cluster of whom the register shows nobody.</summary>
    public void AddDibaoHouseholds(IReadOnlyList<Timeline> timelines) => AddDibaoHouseholds(
        timelines.SelectMany(timeline => timeline.Household.Listings),
        quarter => timelines.Select(timeline => timeline.At(quarter)).OfType<SeenHousehold>());

    /// <summary>Adds dibao households that were never registered.</summary>
    public void AddDibaoHouseholds(IEnumerable<Listing> rows) => AddDibaoHouseholds(rows, _ => []);

    private void AddDibaoHouseholds(IEnumerable<Listing> rows, Func<int, IEnumerable<SeenHousehold>> shown)
    {
        foreach (var household in rows.Where(row => row.Department == "dibao" && row.Effect != RowEffect.Rejected).GroupBy(row => (row.House, row.Village, row.Quarter)))
        {
            if (household.Any(row => row.Effect == RowEffect.None))
            {
                AddDibaoHousehold([.. household], shown);
            }
        }
    }

    private void AddDibaoHousehold(List<Listing> rows, Func<int, IEnumerable<SeenHousehold>> shown)
    {
        for (var quarter = rows[0].Quarter; quarter <= last; quarter++)
        {
            if (lists.IsInForce(rows[0], quarter) && !shown(quarter).Any(seen => seen.Members.Any(member => rows.Exists(row => IsKnown(row, member, seen.Village)))))
            {
                figures.Add("dibao_not_registered_households", rows[0].Village, quarter, 1);
                Find("dibao_not_registered", quarter, rows[0].Village);
            }
        }
    }

    private static bool IsKnown(Listing row, SeenMember member, int village) =>
        ReferenceEquals(row.Person, member.Row.Person) && (row.Effect == RowEffect.None && member.Key == row.Person.Id || row.Village == village);

    private void SafetyNet(SeenHousehold seen, SeenMember member, int quarter)
    {
        var dibao = lists.IsInDibao(member, seen.Village, quarter);
        var tekun = lists.IsInTekun(member, seen.Village, quarter);
        var (isDibaoType, isTekunType) = (seen.Snapshot.TypeCode is "02" or "04", seen.Snapshot.TypeCode is "03" or "06");
        bool? covered = dibao is true || tekun is true ? true : (isDibaoType && dibao is false) || (isTekunType && tekun is false) ? false : null;
        var isEntitled = isDibaoType || isTekunType;
        var isKnown = isEntitled && covered is not null;
        figures.Add("safety_net_covered_share", seen.Village, quarter, isKnown && covered is true ? 1 : 0, isKnown ? 1 : 0);
        if (isKnown && covered is false)
        {
            figures.Add("dibao_missed_people", seen.Village, quarter, 1);
            Find("entitled_not_in_dibao", quarter, seen.Village);
        }

        if (dibao is true && !isEntitled && seen.Snapshot.TypeCode is not null)
        {
            figures.Add("dibao_wrong_people", seen.Village, quarter, 1);
            Find("dibao_not_entitled", quarter, seen.Village);
        }

        if (dibao is true && tekun is true)
        {
            Find("safety_net_double", quarter, seen.Village);
        }
    }

    private void Others(SeenHousehold seen, SeenMember member, int quarter)
    {
        var (person, village, day) = (member.Row.Person, seen.Village, SampleQuarter.At(quarter).End);
        figures.Add("disabled_people", village, quarter, person.DisabilityKind > 0 || person.Health == Health.Disabled || lists.IsDisabled(member, village, quarter) is true ? 1 : 0);
        var insured = lists.IsInsured(member, village, quarter) ?? member.Row.IsInsured;
        figures.Add("medical_insured_share", village, quarter, insured is true ? 1 : 0, insured is null ? 0 : 1);
        var pension = person.AgeAt(day) >= PensionAge ? lists.HasPension(member, village, quarter) : null;
        figures.Add("pension_covered_share", village, quarter, pension is true ? 1 : 0, pension is null ? 0 : 1);
        if (lists.Row(member, village, quarter, "left_behind") is { } row)
        {
            figures.Add("left_behind_people", village, quarter, 1);
            figures.Add($"left_behind_people_{Array.IndexOf(LeftBehind, row.Item) + 1}", village, quarter, 1);
        }

        var isHelped = lists.Events(member, quarter, "temporary_aid").Any(help => help.Date!.Value.Year == day.Year);
        figures.Add("temporary_assistance_people_ytd", village, quarter, isHelped ? 1 : 0);
    }

    private void AssetsAndDeaths(SeenHousehold seen, SeenMember member, int quarter)
    {
        if (Array.Exists(Assets, department => lists.Row(member, seen.Village, quarter, department) is not null))
        {
            Find("asset_holder_registered", quarter, seen.Village);
        }

        var reported = SampleQuarter.At(quarter).End.AddDays(-DeathReportDays);
        if (seen.Snapshot.Quarter == quarter && lists.Events(member, quarter, "death").Any(death => death.Date <= reported))
        {
            Find("dead_still_counted", quarter, seen.Village);
        }
    }

    private void Twice(SeenHousehold seen, SeenMember member, int quarter)
    {
        var person = member.Row.Person;
        if (member.Key != person.Id)
        {
            return;
        }

        person.Shown?.TryAdd(quarter, seen.Village);
        if (person.Twin?.Shown is { } shown && shown.TryGetValue(quarter, out var village))
        {
            var county = map.Villages[village].Town.CountyCode;
            Find("person_registered_twice", quarter, county == map.Villages[seen.Village].Town.CountyCode ? county : map.City);
        }
    }

    private void Find(string rule, int quarter, int village) => Find(rule, quarter, map.Villages[village].Code);

    private void Find(string rule, int quarter, string division) =>
        Findings[(rule, quarter, division)] = Findings.GetValueOrDefault((rule, quarter, division)) + 1;
}
