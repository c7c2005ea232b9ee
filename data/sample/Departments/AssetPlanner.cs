using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Departments;

/// <summary>Gives a few registered people a car, a firm, a flat or a public salary, which the lists show from a quarter on.</summary>
internal sealed class AssetPlanner
{
    private static readonly (string Department, string Item)[] Kinds =
        [("vehicle", "小型汽车"), ("firm", "个体工商户"), ("vehicle", "农机"), ("property", "住宅"), ("payroll", "村医"), ("vehicle", "摩托车")];

    private readonly Quota owners = new(0.012, 0.9);
    private int drawn;
    private Person? owner;
    private (string Department, string Item) kind;

    /// <summary>Decides for a household; call before <see cref="List"/>.</summary>
    public void Draw(Household household)
    {
        owner = null;
        var head = Array.Find(household.Snapshots, snapshot => snapshot is not null)?.Members[0].Person;
        if (owners.Take(head is { Twin: null }))
        {
            (owner, kind) = (head, Kinds[drawn++ % Kinds.Length]);
        }
    }

    /// <summary>Lists the owner while she is on the register.</summary>
    public void List(HouseholdSnapshot snapshot, Adder add)
    {
        if (owner is not null && snapshot.Members.Any(member => ReferenceEquals(member.Person, owner)))
        {
            add(snapshot, kind.Department, owner, item: kind.Item, date: new DateOnly(2015, owner.Birth.Month, owner.Birth.Day % 28 + 1));
        }
    }

    /// <summary>Adds a row to a list.</summary>
    public delegate void Adder(HouseholdSnapshot snapshot, string department, Person person, int? quarter = null, string item = "", int? yuan = null, DateOnly? date = null);
}
