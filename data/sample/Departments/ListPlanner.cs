using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Departments;

/// <summary>
/// Decides, after a cluster has been lived, what the departments' lists say of its people, over all simulated quarters, so that a
/// city exported up to an earlier quarter has the same lists. Lists follow the truth but for the faults planted here.
/// </summary>
internal sealed class ListPlanner(Map map, SampleOptions options)
{
    private const double DefectRate = 0.006;
    private const double SmallCityDefectRate = 0.02;
    private const int SmallCity = 1000;
    private readonly Quota missed = new(0.02, 0.8);
    private readonly Quota wrong = new(0.03, 0.8);
    private readonly Quota doubled = new(0.02, 0.8);
    private readonly Quota ghosts = new(0.006, 0.9);
    private readonly Quota helped = new(0.01, 0.7);
    private readonly AssetPlanner assets = new();
    private readonly IReadOnlyList<ListDefect> kinds = options.Dirt == DirtLevel.Real ? ListDefect.All() : [];

    public void Plan(Cluster cluster)
    {
        foreach (var household in cluster.Households)
        {
            var isMissed = missed.Take(household.Kind is HouseholdKind.LabourDibao or HouseholdKind.FrailDibao && !household.IsAnchor);
            var isWrong = wrong.Take(household.Kind is HouseholdKind.LabourPlain or HouseholdKind.FrailPlain);
            var isDoubled = doubled.Take(household.Kind == HouseholdKind.Wubao);
            assets.Draw(household);
            for (var quarter = 0; quarter < Horizon.Count; quarter++)
            {
                if (household.Snapshots[quarter] is { } snapshot)
                {
                    SafetyNet(snapshot, isMissed, isWrong, isDoubled);
                    Insurance(snapshot);
                    Others(snapshot);
                    assets.List(snapshot, Add);
                }
            }

            Deaths(household);
            Help(household);
        }
    }

    private void SafetyNet(HouseholdSnapshot snapshot, bool isMissed, bool isWrong, bool isDoubled)
    {
        var household = snapshot.Household;
        var last = snapshot.Members.Count - 1;
        for (var order = 0; order <= last; order++)
        {
            var member = snapshot.Members[order];
            var isIn = member.IsInDibao || household.Kind == HouseholdKind.LabourDibao;
            if ((isIn && !(isMissed && order == last)) || (order == 0 && (isWrong || isDoubled)))
            {
                Add(snapshot, "dibao", member.Person, item: "ABC"[(int)(household.Code % 3)] + "类", yuan: 150 + (int)(household.Code % 30 * 10));
            }

            if (Welfare.IsWubaoPaid(household, snapshot.Quarter))
            {
                Add(snapshot, "tekun", member.Person, item: household.Code % 4 == 0 ? "集中供养" : "分散供养");
            }
        }
    }

    private void Insurance(HouseholdSnapshot snapshot)
    {
        var day = SampleQuarter.At(snapshot.Quarter).End;
        foreach (var member in snapshot.Members)
        {
            var person = member.Person;
            var isEmployee = member.CanWork && member.WorkMonths >= 10 && Draw(person, 7) < 25;
            if (isEmployee)
            {
                Add(snapshot, "employee_medical", person);
                Add(snapshot, "employee_pension", person);
            }
            else if (member.IsInsured is not false ? Draw(person, 1) >= 1 : Draw(person, 2) < 30)
            {
                Add(snapshot, "resident_medical", person);
            }

            if (!isEmployee && person.HasPension && person.AgeAt(day) >= 60)
            {
                Add(snapshot, "resident_pension", person, yuan: 120 + (int)(snapshot.Household.Code % 6 * 10));
            }
        }
    }

    private void Others(HouseholdSnapshot snapshot)
    {
        var day = SampleQuarter.At(snapshot.Quarter).End;
        var isAlone = snapshot.Members.Any(member => member.WorkMonths >= 6 && member.WorkPlace is "县外省内务工" or "省外务工");
        foreach (var member in snapshot.Members)
        {
            var person = member.Person;
            if (person.DisabilityKind > 0 ? Draw(person, 3) >= 3 : Draw(person, 3) < 1)
            {
                Add(snapshot, "disabled", person, item: $"{"视力 听力 言语 肢体 智力 精神 多重".Split(' ')[Math.Max(0, person.DisabilityKind - 1)]}/{"一二三四"[Math.Max(0, person.DisabilityGrade - 1)]}级", date: new DateOnly(2010 + (person.Birth.Day % 7), person.Birth.Month, 1));
            }

            var age = person.AgeAt(day);
            var kind = age < 16 ? "留守儿童" : age >= 60 ? "留守老人" : !person.IsMale && age >= 18 && member.WorkMonths == 0 ? "留守妇女" : "";
            if (isAlone && kind.Length > 0 && Draw(person, 4) < 40)
            {
                Add(snapshot, "left_behind", person, item: kind);
            }
        }
    }

    /// <summary>Who died, in the list of the quarter; and a few whom the list takes for dead while the register goes on counting them.</summary>
    private void Deaths(Household household)
    {
        foreach (var (person, quarter) in household.Deaths)
        {
            if (household.Snapshots[quarter - 1] is { } before && !person.Listings.Exists(row => row.Department == "death"))
            {
                Add(before, "death", person, quarter, date: DayIn(quarter, person));
            }
        }

        var from = 3 + (int)(household.Code % 5);
        var ghost = household.Snapshots[from]?.Members[^1].Person;
        if (ghosts.Take(ghost is { Twin: null } && household.Deaths.TrueForAll(death => death.Person != ghost)) && ghost is not null)
        {
            Add(household.Snapshots[from]!, "death", ghost, date: DayIn(from, ghost));
        }
    }

    private void Help(Household household)
    {
        for (var quarter = 0; quarter < Horizon.Count; quarter++)
        {
            if (helped.Take(household.Snapshots[quarter] is not null) && household.Snapshots[quarter] is { } snapshot)
            {
                var person = snapshot.Members[0].Person;
                Add(snapshot, "temporary_aid", person, item: household.Code % 2 == 0 ? "突发疾病" : "意外事故", yuan: 1000 + (int)(household.Code % 40 * 50), date: DayIn(quarter, person));
            }
        }
    }

    private static DateOnly DayIn(int quarter, Person person) => SampleQuarter.At(quarter).End.AddDays(-1 - (person.Birth.Day * 2));

    /// <summary>0 to 99, the same for a person in every list.</summary>
    private int Draw(Person person, int sub) => Prng.For(options.Seed, RandomStream.Departments, person.Birth.DayNumber, (sub * 1000) + int.Parse(person.Id.AsSpan(14, 3), System.Globalization.CultureInfo.InvariantCulture)).Below(100);

    private void Add(HouseholdSnapshot snapshot, string department, Person person, int? quarter = null, string item = "", int? yuan = null, DateOnly? date = null)
    {
        var of = quarter ?? snapshot.Quarter;
        if (person.Twin is not null || !ListCalendar.IsDelivered(department, map.Villages[snapshot.Village].Town.CountyCode, of))
        {
            return;
        }

        var listing = new Listing
        {
            Department = department,
            Quarter = of,
            Person = person,
            Village = snapshot.Village,
            House = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{snapshot.Household.Hamlet}{(snapshot.Household.Code - 2_000_000_000) / 17}号"),
            HeadName = snapshot.HeadName,
            Item = item,
            Yuan = yuan,
            Date = date,
        };
        Damage(listing);
        person.Listings.Add(listing);
        snapshot.Household.Listings.Add(listing);
    }

    private void Damage(Listing listing)
    {
        var rate = options.Households < SmallCity ? SmallCityDefectRate : DefectRate;
        if (kinds.Count == 0 || !Prng.For(options.Seed, RandomStream.ListDefects, int.Parse(listing.Person.Id.AsSpan(6, 8), System.Globalization.CultureInfo.InvariantCulture), (listing.Quarter * 100_000) + (listing.Department.Length * 1000) + int.Parse(listing.Person.Id.AsSpan(14, 3), System.Globalization.CultureInfo.InvariantCulture)).Chance(rate))
        {
            return;
        }

        listing.Defect = kinds.Where(kind => kind.Fits(listing)).MinBy(kind => kind.Used)!;
        listing.Defect.Used++;
    }
}
