using System.Runtime.InteropServices;
using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>What of a household bears on its income in a quarter.</summary>
/// <param name="Structure">Log income that follows from who lives there, where, and their ability.</param>
/// <param name="Labour">People who can work.</param>
/// <param name="HasWork">Whether someone has work outside to lose.</param>
/// <param name="IsInDibao">Whether someone is on low guarantee.</param>
/// <param name="SchoolYears">Best schooling of an adult, years.</param>
/// <param name="HeadAge">Age of the head.</param>
/// <param name="Chronic">People with a chronic illness.</param>
/// <param name="Town">Index of the town.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Circumstances(double Structure, int Labour, bool HasWork, bool IsInDibao, int SchoolYears, int HeadAge, int Chronic, int Town)
{
    private const double MeanStructure = -0.02;

    /// <summary>Depends on help: at most one earner and no guarantee.</summary>
    public bool IsDependent => Labour <= 1 && !IsInDibao;

    public static Circumstances Of(Household household, int town, double village, int quarter)
    {
        var day = SampleQuarter.At(Math.Max(0, quarter)).End;
        var members = household.Members;
        var labour = members.Count(person => person.CanWork(day));
        var hasWork = members.Exists(person => person.CanWork(day) && person.WorkPlace != "其他");
        var isInDibao = members.Exists(person => person.IsInDibao);
        var years = members.Where(person => person.AgeAt(day) >= 18).Select(Years).DefaultIfEmpty(0).Max();
        var age = household.Head.AgeAt(day);
        var structure = (0.05 * Math.Min(labour, 4)) - (0.03 * members.Count) + (0.010 * (years - 7)) - (0.004 * (age - 50))
            - (0.05 * members.Count(person => person.DisabilityKind > 0)) + (hasWork ? 0.10 : 0) - (household.Head.IsMale ? 0 : 0.04)
            + (labour == 0 && isInDibao ? 0.25 : 0) + village + household.Latent.Ability - MeanStructure;
        return new Circumstances(structure, labour, hasWork, isInDibao, years, age, members.Count(person => person.Health == Health.Chronic), town);
    }

    private static int Years(Person person) => person.AdultEducation switch { "文盲或半文盲" => 0, "小学" => 6, "初中" => 9, "高中" => 12, _ => 15 };
}
