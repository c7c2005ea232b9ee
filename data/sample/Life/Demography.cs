using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>Births, deaths and marriages of a household in a quarter, each with its row in 变动明细.</summary>
internal sealed class Demography(PersonMaker people)
{
    public void Step(Household household, int quarter, Prng random)
    {
        var day = SampleQuarter.At(quarter).End;
        var gone = new List<string>();
        var come = new List<string>();
        Lose(household, quarter, day, random, gone);
        if (household.Members.Count == 0)
        {
            Turns.Leave(household, quarter, "销户");
            return;
        }

        Gain(household, quarter, day, random, come);
        if (come.Count > 0)
        {
            household.Note(quarter, "自然增加", namesIn: string.Join('、', come));
        }

        if (gone.Count > 0)
        {
            household.Note(quarter, "自然减少", namesOut: string.Join('、', gone));
        }
    }

    private static void Lose(Household household, int quarter, DateOnly day, Prng random, List<string> gone)
    {
        for (var index = household.Members.Count - 1; index >= 0; index--)
        {
            var person = household.Members[index];
            var age = person.AgeAt(day);
            var isBride = person is { Generation: 1, IsMale: false, IsInLaw: false, Spouse: null } && age is >= 20 and <= 30 && !ReferenceEquals(person, household.Head);
            var dies = random.Chance(DeathRate(age));
            var leaves = dies || (isBride && random.Chance(0.006));
            if (!leaves || (household.IsAnchor && household.Members.Count <= 2))
            {
                continue;
            }

            household.Members.RemoveAt(index);
            gone.Add(person.Name);
            if (dies)
            {
                household.Deaths.Add((person, quarter));
            }

            if (household.Members.Count > 0 && ReferenceEquals(person, household.Head))
            {
                household.Head = Kinship.NextHead(household.Members, person);
            }

            if (person.Spouse is { } spouse)
            {
                spouse.Spouse = null;
            }
        }
    }

    private void Gain(Household household, int quarter, DateOnly day, Prng random, List<string> come)
    {
        foreach (var person in household.Members.ToList())
        {
            var age = person.AgeAt(day);
            Person? joined = null;
            if (!person.IsMale && person.Spouse is not null && household.Members.Contains(person.Spouse) && age is >= 20 and <= 42)
            {
                if (random.Chance(0.018))
                {
                    var from = new DateOnly(day.Year, day.Month - 2, 1);
                    joined = people.Newborn(random, person.Spouse.Name[..1], household.Members, person.Generation + 1, quarter, from, day);
                }
            }
            else if (person is { Generation: 1, IsMale: true, IsInLaw: false, Spouse: null } && age is >= 22 and <= 40 && random.Chance(0.007))
            {
                joined = people.Make(random, Names.Surname(random), household.Members, Math.Max(20, age - 2), isMale: false, 1, quarter, day);
                (joined.IsInLaw, joined.Spouse, person.Spouse) = (true, person, joined);
            }

            if (joined is not null)
            {
                joined.IsOther = person.IsOther;
                household.Members.Add(joined);
                come.Add(joined.Name);
            }
        }
    }

    private static double DeathRate(int age) => age switch { < 45 => 0.0002, < 60 => 0.0009, < 70 => 0.003, < 80 => 0.009, _ => 0.022 };
}
