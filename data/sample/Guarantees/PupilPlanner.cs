using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>Who is on the schools' lists of autumn and on 教育 at the year's end.</summary>
internal static class PupilPlanner
{
    private const double UnlistedShare = 0.025;

    /// <summary>Of children of whom the register does not say whether they are in school.</summary>
    private const double UnknownUnlistedShare = 0.6;

    private const double UnsheetedShare = 0.02;
    private const double GivenShare = 0.93;
    private const double OverlapShare = 0.6;

    /// <summary>Stages in the order of their lists: code, label in code list education_stage, and the schools that deliver the list.</summary>
    public static IReadOnlyList<(string Code, string Label, string Schools)> Stages { get; } =
    [
        ("kindergarten", "学前教育", "幼儿园"), ("primary", "小学", "小学"), ("junior", "初中", "初中"), ("senior", "高中", "高中"), ("vocational", "中职（含技校）", "中职"),
        ("college", "大专", "大专"),
    ];

    /// <summary>Label of a stage.</summary>
    public static string LabelOf(string stage) => Stages.First(other => other.Code == stage).Label;

    /// <summary>The stage that a 在校生状况 stands for; null for one who is not in school or of whom nothing is known.</summary>
    public static string? StageOf(string? status) => status switch
    {
        null or Schooling.NotInSchool => null,
        "学前教育" => "kindergarten",
        "小学" => "primary",
        "七年级" or "八年级" or "九年级" => "junior",
        "大专及以上" => "college",
        _ when status.StartsWith("高中", StringComparison.Ordinal) => "senior",
        _ => "vocational",
    };

    /// <summary>Adds the rows of a quarter.</summary>
    public static void Plan(HouseholdSnapshot snapshot, Prng random)
    {
        var day = SampleQuarter.At(snapshot.Quarter).End;
        foreach (var member in snapshot.Members)
        {
            var stage = StageOf(member.IsInSchool is null ? Schooling.StatusOf(member.Person, day) : member.SchoolStatus);
            if (stage is null)
            {
                continue;
            }

            if (snapshot.Quarter % 4 == 2 && !random.Chance(member.IsInSchool is null ? UnknownUnlistedShare : UnlistedShare))
            {
                member.Person.Add(new SchoolRow(snapshot, member.Person, stage));
            }
            else if (snapshot.Quarter % 4 == 3 && stage != "kindergarten" && !random.Chance(UnsheetedShare))
            {
                snapshot.Household.Sheets.Add(new PupilRow(snapshot, member.Person, stage, random.Chance(GivenShare), random.Chance(OverlapShare)));
            }
        }
    }
}
