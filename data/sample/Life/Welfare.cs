using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>
/// The guarantees of a household in a quarter: school, insurance, low guarantee. From the quarter to which an exit is booked
/// they hold, except for the one that a false exit lacks.
/// </summary>
internal static class Welfare
{
    public static bool IsHouseSafe(Household household, int quarter) =>
        household.Exit.Fault == ExitFault.DangerousHouse
            ? household.HouseSafeFrom == 0 && quarter < household.Exit.Booked
            : quarter >= household.HouseSafeFrom || quarter >= household.Exit.Booked;

    /// <summary>Whether 五保 money is paid.</summary>
    public static bool IsWubaoPaid(Household household, int quarter) =>
        household.Kind == HouseholdKind.Wubao
        && (quarter >= household.Exit.Booked ? household.Exit.Fault != ExitFault.SafetyNetMissing : household.Code % 31 != 0);

    public static void Step(Household household, int quarter, Prng random)
    {
        var day = SampleQuarter.At(quarter).End;
        var isBooked = quarter >= household.Exit.Booked;
        foreach (var person in household.Members)
        {
            Enrol(household, person, day, isBooked, random);
            Teach(person, quarter, day, isBooked, random);
            var isDue = household.Kind == HouseholdKind.FrailDibao || (household.Kind == HouseholdKind.LabourDibao && person.Since == quarter);
            person.IsInDibao |= isDue && (isBooked || person.Since == quarter) && !(person.IsNewborn && person.Since == quarter);
        }

        if (isBooked)
        {
            Spoil(household, day);
        }
    }

    private static void Enrol(Household household, Person person, DateOnly day, bool isBooked, Prng random)
    {
        var isBornNow = person.Birth.Year == day.Year && (person.Birth.Month - 1) / 3 == (day.Month - 1) / 3;
        person.IsInsured |= isBornNow ? random.Chance(0.5) : isBooked || household.Kind == HouseholdKind.Wubao || random.Chance(0.15);
    }

    private static void Teach(Person person, int quarter, DateOnly day, bool isBooked, Prng random)
    {
        var age = person.AgeAt(Schooling.SchoolDay(day));
        if (isBooked || age is < 6 or > 15)
        {
            person.IsDropout = false;
        }
        else if (person.IsDropout)
        {
            person.IsDropout = !random.Chance(0.12);
        }
        else if (quarter % 4 == 2 || person.Since == quarter)
        {
            person.IsDropout = random.Chance(0.012);
        }
    }

    private static void Spoil(Household household, DateOnly day)
    {
        switch (household.Exit.Fault)
        {
            case ExitFault.ChildOutOfSchool when household.Members.Find(person => IsPupil(person, day)) is { } pupil:
                pupil.IsDropout = true;
                break;
            case ExitFault.ChildOutOfSchool or ExitFault.MemberUninsured:
                household.Members[^1].IsInsured = false;
                break;
            case ExitFault.SafetyNetMissing:
                household.Members[0].IsInDibao = false;
                break;
        }
    }

    private static bool IsPupil(Person person, DateOnly day) =>
        !person.IsDisabledGravely && person.AgeAt(Schooling.SchoolDay(day)) is >= 7 and <= 13;
}
