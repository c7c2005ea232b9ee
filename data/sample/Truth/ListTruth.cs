using Analytics.Sample.Defects;
using Analytics.Sample.Departments;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>What the departments' lists in force say of a person whom the register shows: in, not in, or nothing.</summary>
internal sealed class ListTruth(Map map, int first)
{
    private static readonly string[] Dibao = ["dibao"];
    private static readonly string[] Tekun = ["tekun"];
    private static readonly string[] Disabled = ["disabled"];
    private static readonly string[] Medical = ["resident_medical", "employee_medical"];
    private static readonly string[] Pension = ["resident_pension", "employee_pension"];
    private static readonly string[] WithPlace = ["dibao", "left_behind", "death", "temporary_aid"];
    private readonly Dictionary<string, int> firstSeen = new(StringComparer.Ordinal);

    /// <summary>Takes in whom the register shows, and since when; call for each cluster before asking about it.</summary>
    public void Begin(IReadOnlyList<Timeline> timelines, int last)
    {
        firstSeen.Clear();
        for (var quarter = first; quarter <= last; quarter++)
        {
            foreach (var seen in timelines.Select(timeline => timeline.At(quarter)).OfType<SeenHousehold>())
            {
                foreach (var (key, _) in seen.Members)
                {
                    firstSeen.TryAdd(key, quarter);
                }
            }
        }
    }

    public bool? IsInDibao(SeenMember member, int village, int quarter) => IsIn(member, village, quarter, Dibao);

    public bool? IsInTekun(SeenMember member, int village, int quarter) => IsIn(member, village, quarter, Tekun);

    public bool? IsDisabled(SeenMember member, int village, int quarter) => IsIn(member, village, quarter, Disabled);

    /// <summary>Whether a list of resident or employee insurance has the person; "not in" only where the residents' list has been delivered.</summary>
    public bool? IsInsured(SeenMember member, int village, int quarter) => IsIn(member, village, quarter, Medical);

    public bool? HasPension(SeenMember member, int village, int quarter) => IsIn(member, village, quarter, Pension);

    /// <summary>The row of a list in force that names the person by ID; null when none does.</summary>
    public Listing? Row(SeenMember member, int village, int quarter, string department) =>
        IsVoid(member) ? null : member.Row.Person.Listings.Find(row => row.Department == department && row.Effect == RowEffect.None && Stands(row, village, quarter));

    /// <summary>Rows of events that name the person by ID, up to a quarter's end.</summary>
    public IEnumerable<Listing> Events(SeenMember member, int quarter, string department) =>
        IsVoid(member) ? [] : member.Row.Person.Listings.Where(row => row.Department == department && row.Effect == RowEffect.None
            && row.Quarter >= first && row.Quarter <= quarter && row.Date <= SampleQuarter.At(quarter).End);

    /// <summary>Whether a list speaks for the place of its row in a quarter.</summary>
    public bool IsInForce(Listing row, int quarter) => InForce(row.Department, row.Village, quarter) == row.Quarter;

    private static bool IsVoid(SeenMember member) => member.Key != member.Row.Person.Id;

    private bool? IsIn(SeenMember member, int village, int quarter, string[] departments)
    {
        if (IsVoid(member))
        {
            return null;
        }

        var rows = member.Row.Person.Listings.FindAll(row => Array.IndexOf(departments, row.Department) >= 0 && Stands(row, village, quarter));
        if (rows.Exists(row => row.Effect == RowEffect.None))
        {
            return true;
        }

        var mayBeIn = rows.Exists(row => row.Effect == RowEffect.IdVoid && row.Village == village && Array.IndexOf(WithPlace, row.Department) >= 0);
        return InForce(departments[0], village, quarter) is { } answered && !mayBeIn && firstSeen[member.Key] <= answered ? false : null;
    }

    private bool Stands(Listing row, int village, int quarter) =>
        row.Quarter <= quarter && IsInForce(row, quarter) && row.Quarter >= (InForce(row.Department, village, quarter) ?? row.Quarter);

    private int? InForce(string department, int village, int quarter) => ListCalendar.InForce(department, map.Villages[village].Town.CountyCode, quarter, first);
}
