using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A year's hospital stays, the aid that follows them, and the ill of 医疗.</summary>
internal static class IllnessPlanner
{
    private const double DoneShare = 0.95;
    private const double AidedShare = 0.85;
    private const double EnoughShare = 0.85;

    /// <summary>Adds the rows of a fourth quarter.</summary>
    public static void Plan(HouseholdSnapshot snapshot, Prng random)
    {
        foreach (var person in snapshot.Members.Select(member => member.Person))
        {
            if (person.Health == Health.Serious || (person.IsDisabledGravely && random.Chance(0.2)))
            {
                snapshot.Household.Sheets.Add(new IllnessRow(snapshot, person, random.Chance(DoneShare), random.Chance(0.5)));
            }

            if (random.Chance(person.Health switch { Health.Serious => 0.6, Health.Chronic => 0.08, _ => 0.01 }))
            {
                PlanStay(snapshot, person, random);
            }
        }
    }

    private static void PlanStay(HouseholdSnapshot snapshot, Person person, Prng random)
    {
        var total = random.Between(30, 600) * 100;
        var basic = total * random.Between(50, 70) / 100;
        var serious = total > 20_000 ? total * random.Between(5, 20) / 100 : 0;
        var admitted = new DateOnly(Horizon.YearOf(snapshot.Quarter), 1, 1).AddDays(random.Below(300));
        var stay = new StayRow(snapshot, person, admitted, admitted.AddDays(random.Between(3, 20)), total, basic, serious);
        person.Add(stay);
        var percent = random.Chance(EnoughShare) ? random.Between(70, 95) : random.Between(30, 69);
        var date = stay.Discharged.AddDays(random.Between(10, 40));
        if (random.Chance(AidedShare))
        {
            person.Add(new AidRow(snapshot, person, date, percent, decimal.Round(stay.Self * percent / 100m, 2)));
        }
    }
}
