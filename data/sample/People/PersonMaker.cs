namespace Analytics.Sample.People;

/// <summary>Makes persons of a given age and sex with everything else drawn by the priors of the register.</summary>
internal sealed class PersonMaker(IdNumbers numbers)
{
    private static readonly string[] Work = ["乡（镇）内务工", "乡（镇）外县内务工", "县外省内务工", "省外务工"];
    private static readonly double[] WorkWeights = [4, 2.5, 3, 1];
    private static readonly string[] Skills = ["普通技能", "无技能", "初级技工"];

    /// <summary>Someone born on a day of the year that makes her <paramref name="age"/> on <paramref name="day"/>.</summary>
    public Person Make(Prng random, string surname, IReadOnlyList<Person> household, int age, bool isMale, int generation, int since, DateOnly day)
    {
        var birth = day.AddYears(-age).AddDays(-random.Below(365));
        return Build(random, surname, household, birth, isMale, generation, since, day, isNewborn: false, mayBeIll: true);
    }

    /// <summary>A head who can work.</summary>
    public Person MakeAble(Prng random, string surname, IReadOnlyList<Person> household, int age, bool isMale, int since, DateOnly day)
    {
        var birth = day.AddYears(-age).AddDays(-random.Below(365));
        return Build(random, surname, household, birth, isMale, 0, since, day, isNewborn: false, mayBeIll: false);
    }

    /// <summary>A child born between two days.</summary>
    public Person Newborn(Prng random, string surname, IReadOnlyList<Person> household, int generation, int since, DateOnly from, DateOnly to)
    {
        var birth = from.AddDays(random.Below(to.DayNumber - from.DayNumber + 1));
        return Build(random, surname, household, birth, random.Chance(0.52), generation, since, to, isNewborn: true, mayBeIll: false);
    }

    /// <summary>Someone gravely disabled, or seriously ill, so that she cannot work.</summary>
    public Person MakeUnable(Prng random, string surname, IReadOnlyList<Person> household, int age, bool isMale, int generation, int since, DateOnly day)
    {
        var birth = day.AddYears(-age).AddDays(-random.Below(365));
        return Build(random, surname, household, birth, isMale, generation, since, day, isNewborn: false, mayBeIll: true, isUnable: true);
    }

    private Person Build(
        Prng random, string surname, IReadOnlyList<Person> household, DateOnly birth, bool isMale, int generation, int since, DateOnly day, bool isNewborn, bool mayBeIll, bool isUnable = false)
    {
        var wished = birth;
        var id = numbers.Next(ref birth, isMale);
        if (isNewborn && birth != wished)
        {
            isNewborn = birth.Year == wished.Year && ((birth.Month - 1) / 3) == ((wished.Month - 1) / 3);
        }

        var age = day.Year - birth.Year;
        var (health, kind, grade) = isUnable ? (Health.Disabled, random.Between(1, 7), random.Between(1, 2)) : DrawHealth(random, age, mayBeIll);
        var isWorker = age is >= 16 and <= 64;
        var place = isWorker && random.Chance(0.55) ? Work[random.Weighted(WorkWeights)] : "其他";
        return new Person
        {
            Name = Names.Draw(random, surname, household),
            IsMale = isMale,
            Birth = birth,
            Id = id,
            Generation = generation,
            Health = health,
            DisabilityKind = kind,
            DisabilityGrade = grade,
            PoliticalStatus = age > 25 && random.Chance(0.03) ? "中共党员" : age is >= 14 and <= 27 && random.Chance(0.1) ? "共青团员" : "群众",
            SchoolTrack = random.Weighted([2, 5, 3]),
            AdultEducation = DrawEducation(random, age),
            IsInsured = !isNewborn && random.Chance(0.975),
            HasPension = age >= 16 && random.Chance(0.85),
            WorkPlace = place,
            WorkMonths = place == "其他" ? 0 : random.Between(2, 12),
            Skill = isWorker ? random.Pick(Skills) : "无技能",
            Since = since,
            IsNewborn = isNewborn,
        };
    }

    private static (Health Health, int Kind, int Grade) DrawHealth(Prng random, int age, bool mayBeIll)
    {
        if (!mayBeIll)
        {
            return (Health.Healthy, 0, 0);
        }

        double[] weights = age switch
        {
            < 18 => [93, 3, 3.4, 0.6],
            < 45 => [72, 10, 14.5, 3.5],
            < 60 => [52, 26, 16, 6],
            _ => [30, 47, 16, 7],
        };
        return random.Weighted(weights) switch
        {
            1 => (Health.Chronic, 0, 0),
            2 => (Health.Disabled, random.Between(1, 7), 1 + random.Weighted([15, 20, 35, 30])),
            3 => (Health.Serious, 0, 0),
            _ => (Health.Healthy, 0, 0),
        };
    }

    private static string DrawEducation(Prng random, int age)
    {
        double[] weights = age > 55 ? [30, 55, 13, 2, 0] : [5, 38, 45, 10, 2];
        return random.Weighted(weights) switch { 0 => "文盲或半文盲", 1 => "小学", 2 => "初中", 3 => "高中", _ => "大专及以上" };
    }
}
