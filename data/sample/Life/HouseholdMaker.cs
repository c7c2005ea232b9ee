using System.Globalization;
using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>Composes the people of a household of a kind, by the register's priors.</summary>
internal sealed class HouseholdMaker(PersonMaker people)
{
    private static readonly double[] LabourSizes = [0.12, 0.22, 0.28, 0.20, 0.11, 0.05, 0.02];
    private static readonly double[] FrailSizes = [0.20, 0.35, 0.25, 0.20];
    private static readonly double[] WubaoSizes = [0.55, 0.25, 0.12, 0.08];
    private static readonly string[] Causes = ["01", "08", "02", "09", "03", "11", "04", "05", "07", "06", "10", "99"];
    private static readonly double[] CauseWeights = [34.4, 25.1, 19.8, 5.8, 5.4, 3.9, 1.0, 1.0, 1.2, 0.4, 0.6, 1.4];
    private static readonly string[] HamletFirst = ["上", "下", "新", "老", "东", "西", "南", "北"];
    private static readonly string[] HamletSecond = ["围", "寮", "埔", "寨", "厝", "楼"];
    private long households;

    public static HouseholdKind DrawKind(Prng random) => random.Weighted([36.9, 25.1, 9.1, 28.9]) switch
    {
        0 => HouseholdKind.LabourDibao,
        1 => HouseholdKind.LabourPlain,
        2 => HouseholdKind.FrailDibao,
        _ => HouseholdKind.Wubao,
    };

    public static bool HasLabour(HouseholdKind kind) => kind is HouseholdKind.LabourDibao or HouseholdKind.LabourPlain;

    public static int DrawSize(Prng random, HouseholdKind kind) => kind switch
    {
        HouseholdKind.LabourDibao or HouseholdKind.LabourPlain => 2 + random.Weighted(LabourSizes),
        HouseholdKind.Wubao => 1 + random.Weighted(WubaoSizes),
        _ => 1 + random.Weighted(FrailSizes),
    };

    public static string DrawCause(Prng random) => Causes[random.Weighted(CauseWeights)];

    public static string DrawHamlet(Prng random) => string.Create(
        CultureInfo.InvariantCulture, $"{random.Pick(HamletFirst)}{random.Pick(HamletSecond)}村");

    public static LatentState DrawLatent(Prng random, bool hasLoan) => new()
    {
        Ability = 0.14 * random.Normal(),
        Frailty = -0.5 * (Math.Log(1 - random.Unit()) + Math.Log(1 - random.Unit())),
        Effort = (random.Unit() + random.Unit()) / 2,
        Savings = -0.85 * Math.Log(1 - random.Unit()) * (0.7 + (0.6 * random.Unit())),
        Crop = random.Below(4),
        HasLoan = hasLoan,
        Drift = 0.25 * random.Normal(),
        HasJob = random.Chance(0.85),
    };

    /// <summary>The next 户码: ten digits, never used before.</summary>
    public long NextCode() => 2_000_000_000 + (++households * 17);

    public List<Person> Compose(Prng random, HouseholdKind kind, int size, int since)
    {
        var members = new List<Person>(size + 2);
        var surname = Names.Surname(random);
        var day = SampleQuarter.At(since).End;
        if (HasLabour(kind))
        {
            ComposeLabour(random, members, surname, size, since, day);
        }
        else
        {
            ComposeFrail(random, members, surname, size, since, day);
        }

        foreach (var member in members)
        {
            member.IsInDibao = kind is HouseholdKind.LabourDibao or HouseholdKind.FrailDibao;
        }

        if (kind == HouseholdKind.LabourDibao && random.Chance(0.3))
        {
            members[0].IsInDibao = false;
        }

        if (kind == HouseholdKind.FrailDibao && random.Chance(0.07))
        {
            members[^1].IsInDibao = false;
        }

        return members;
    }

    private void ComposeLabour(Prng random, List<Person> members, string surname, int size, int since, DateOnly day)
    {
        var age = random.Between(30, 58);
        var head = people.MakeAble(random, surname, members, age, random.Chance(0.86), since, day);
        members.Add(head);
        if (random.Chance(size == 2 ? 0.7 : 0.93))
        {
            AddSpouse(random, members, head, age - random.Between(0, 5), since, day);
        }

        if (members.Count < size && age < 55 && random.Chance(0.3))
        {
            members.Add(people.Make(random, surname, members, age + random.Between(22, 30), random.Chance(0.4), -1, since, day));
        }

        Person? heir = null;
        while (members.Count < size)
        {
            var childAge = age - random.Between(22, 34);
            if (heir is { } && heir.Spouse is null && heir.AgeAt(day) >= 22 && random.Chance(0.6))
            {
                var inLaw = people.Make(random, Names.Surname(random), members, Math.Max(20, heir.AgeAt(day) - 2), !heir.IsMale, 1, since, day);
                (inLaw.IsInLaw, inLaw.Spouse, heir.Spouse) = (true, heir, inLaw);
                members.Add(inLaw);
                continue;
            }

            if (heir?.Spouse is not null && random.Chance(0.7))
            {
                members.Add(people.Make(random, surname, members, Math.Max(0, heir.AgeAt(day) - random.Between(22, 30)), random.Chance(0.52), 2, since, day));
                continue;
            }

            var child = people.Make(random, surname, members, Math.Max(0, childAge), random.Chance(0.54), 1, since, day);
            members.Add(child);
            heir ??= child.IsMale && child.AgeAt(day) >= 20 ? child : null;
        }
    }

    private void ComposeFrail(Prng random, List<Person> members, string surname, int size, int since, DateOnly day)
    {
        var isOld = random.Chance(0.75);
        var head = isOld
            ? people.Make(random, surname, members, random.Between(66, 84), random.Chance(0.72), 0, since, day)
            : people.MakeUnable(random, surname, members, random.Between(28, 60), random.Chance(0.7), 0, since, day);
        members.Add(head);
        while (members.Count < size)
        {
            if (isOld && head.Spouse is null && random.Chance(0.5))
            {
                AddSpouse(random, members, head, Math.Max(65, head.AgeAt(day) - 3), since, day);
            }
            else if (isOld && random.Chance(0.35))
            {
                members.Add(people.MakeUnable(random, surname, members, random.Between(30, 42), random.Chance(0.6), 1, since, day));
            }
            else
            {
                members.Add(people.Make(random, surname, members, random.Between(3, 11), random.Chance(0.52), isOld ? 2 : 1, since, day));
            }
        }
    }

    private void AddSpouse(Prng random, List<Person> members, Person head, int age, int since, DateOnly day)
    {
        var spouse = people.Make(random, Names.Surname(random), members, Math.Max(20, age), !head.IsMale, 0, since, day);
        (spouse.Spouse, head.Spouse) = (head, spouse);
        members.Add(spouse);
    }
}
