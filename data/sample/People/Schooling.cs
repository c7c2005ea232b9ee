namespace Analytics.Sample.People;

/// <summary>Where a person is in school, by the age on the last 31 August.</summary>
internal static class Schooling
{
    public const string NotInSchool = "非在校生";

    private static readonly string[] Primary = ["小学", "小学", "小学", "小学", "小学", "小学", "七年级", "八年级", "九年级"];
    private static readonly string[] High = ["高中一年级", "高中二年级", "高中三年级"];
    private static readonly string[] Vocational = ["中职一年级", "中职二年级", "中职三年级"];

    /// <summary>The last 31 August on or before a day.</summary>
    public static DateOnly SchoolDay(DateOnly day)
    {
        var august = new DateOnly(day.Year, 8, 31);
        return august <= day ? august : august.AddYears(-1);
    }

    public static string StatusOf(Person person, DateOnly day)
    {
        var age = person.AgeAt(SchoolDay(day));
        if (person.IsDropout || (person.IsDisabledGravely && person.Birth.Day % 2 == 0))
        {
            return NotInSchool;
        }

        return age switch
        {
            4 or 5 => "学前教育",
            >= 6 and <= 14 => Primary[age - 6],
            >= 15 and <= 17 when person.SchoolTrack == 1 => High[age - 15],
            >= 15 and <= 17 when person.SchoolTrack == 2 => Vocational[age - 15],
            >= 18 and <= 20 when person.SchoolTrack == 1 && person.Birth.Day % 3 == 0 => "大专及以上",
            _ => NotInSchool,
        };
    }

    /// <summary>Highest schooling reached or attended, as labelled.</summary>
    public static string EducationOf(Person person, DateOnly day)
    {
        var age = person.AgeAt(SchoolDay(day));
        return age switch
        {
            < 6 => "学龄前儿童",
            < 12 => "小学",
            < 15 => person.IsDropout || (person.IsDisabledGravely && person.Birth.Day % 2 == 0) ? "小学" : "初中",
            < 18 => person.SchoolTrack == 0 ? "初中" : "高中",
            < 22 => person.SchoolTrack switch { 0 => "初中", 1 when person.Birth.Day % 3 == 0 => "大专及以上", _ => "高中" },
            _ => person.AdultEducation,
        };
    }
}
