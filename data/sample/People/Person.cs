using Analytics.Sample.Departments;
using Analytics.Sample.Guarantees;

namespace Analytics.Sample.People;

/// <summary>One person of the city, with what is true of her; what the register shows is taken from it quarter by quarter.</summary>
internal sealed class Person
{
    public required string Name { get; init; }

    public required bool IsMale { get; init; }

    public required DateOnly Birth { get; init; }

    public required string Id { get; init; }

    /// <summary>0 for the generation of the first head, 1 for children, −1 for parents.</summary>
    public required int Generation { get; init; }

    /// <summary>Married to a child of the house.</summary>
    public bool IsInLaw { get; set; }

    /// <summary>Came from another household: kinship to the head is not kept.</summary>
    public bool IsOther { get; set; }

    public Person? Spouse { get; set; }

    public Health Health { get; set; }

    /// <summary>Kind 1–7 of the disability, 0 for none.</summary>
    public int DisabilityKind { get; init; }

    /// <summary>Grade 1 (gravest) to 4, 0 for none.</summary>
    public int DisabilityGrade { get; init; }

    /// <summary>Twenty characters: ID, kind, grade; empty for none.</summary>
    public string Certificate => DisabilityKind == 0 ? "" : Id + (char)('0' + DisabilityKind) + (char)('0' + DisabilityGrade);

    public string Ethnicity { get; init; } = "汉族";

    public string PoliticalStatus { get; init; } = "群众";

    /// <summary>0 stops after 初中, 1 goes to 高中, 2 to 中职.</summary>
    public int SchoolTrack { get; init; }

    /// <summary>Out of school though of the age.</summary>
    public bool IsDropout { get; set; }

    /// <summary>Highest schooling of an adult, as labelled.</summary>
    public string AdultEducation { get; init; } = "小学";

    public bool IsInsured { get; set; }

    public bool HasPension { get; init; }

    public bool IsInDibao { get; set; }

    /// <summary>Where an able adult works, as labelled.</summary>
    public string WorkPlace { get; set; } = "其他";

    public int WorkMonths { get; set; }

    public string Skill { get; set; } = "无技能";

    /// <summary>Quarter in which the person came onto the register.</summary>
    public required int Since { get; init; }

    /// <summary>Whether born while the household was on the register, in that quarter.</summary>
    public bool IsNewborn { get; init; }

    /// <summary>What the department lists of the guarantees have about her, matched by ID number.</summary>
    public List<PersonRow> Lists { get; init; } = [];

    /// <summary>The person whose ID number a second household has registered once more; null for everyone else.</summary>
    public Person? Twin { get; init; }

    /// <summary>Village by quarter in which the register shows the person under a valid ID number; kept for who may be registered twice, else null.</summary>
    public Dictionary<int, int>? Shown { get; set; }

    /// <summary>Rows of the departments' lists under her ID number.</summary>
    public List<Listing> Listings { get; init; } = [];

    public bool IsDisabledGravely => DisabilityGrade is 1 or 2;

    /// <summary>Adds a row, unless a list of that kind has her already. Who is registered twice is listed by her first household.</summary>
    public void Add(PersonRow row)
    {
        if (Twin is null && !Lists.Exists(other => other.Quarter == row.Quarter && other.GetType() == row.GetType()))
        {
            Lists.Add(row);
        }
    }

    public int AgeAt(DateOnly day)
    {
        var age = day.Year - Birth.Year;
        return day.Month < Birth.Month || (day.Month == Birth.Month && day.Day < Birth.Day) ? age - 1 : age;
    }

    /// <summary>Aged 16 to 64, not in school, neither gravely disabled nor seriously ill.</summary>
    public bool CanWork(DateOnly day) =>
        AgeAt(day) is >= 16 and <= 64 && !IsDisabledGravely && Health != Health.Serious && Schooling.StatusOf(this, day) == Schooling.NotInSchool;

    /// <summary>The same person as another household registers her.</summary>
    public Person RegisterAgain() => new()
    {
        Name = Name, IsMale = IsMale, Birth = Birth, Id = Id, Generation = Generation, Since = Since, IsOther = true, Health = Health,
        DisabilityKind = DisabilityKind, DisabilityGrade = DisabilityGrade, Ethnicity = Ethnicity, PoliticalStatus = PoliticalStatus,
        SchoolTrack = SchoolTrack, AdultEducation = AdultEducation, IsInsured = IsInsured, HasPension = HasPension, IsInDibao = IsInDibao,
        WorkPlace = WorkPlace, WorkMonths = WorkMonths, Skill = Skill, Twin = this, Listings = Listings, Lists = Lists,
    };
}
