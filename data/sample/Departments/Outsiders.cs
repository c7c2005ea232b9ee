using System.Globalization;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Departments;

/// <summary>People of the lists who were never registered: dibao households that the register missed, and owners who are no one's concern.</summary>
internal sealed class Outsiders(Map map, SampleOptions options, PersonMaker people)
{
    private const int VillagesApart = 6;
    private static readonly (string Department, string Item)[] Owners = [("vehicle", "小型汽车"), ("payroll", "教师"), ("firm", "公司"), ("property", "住宅"), ("vehicle", "货车")];

    private readonly List<IReadOnlyList<Listing>> households = [];

    /// <summary>Rows of the dibao households of which nobody is registered, household by household.</summary>
    public IReadOnlyList<IReadOnlyList<Listing>> DibaoHouseholds => households;

    /// <summary>Makes the rows of all simulated quarters; call after the last household is made, so that no other number changes.</summary>
    /// <param name="settled">Indexes of villages with registered households.</param>
    /// <returns>The rows.</returns>
    public IEnumerable<Listing> Draw(IReadOnlyList<int> settled)
    {
        for (var order = 0; order < settled.Count; order++)
        {
            var village = settled[order];
            var random = Prng.For(options.Seed, RandomStream.Outsiders, village);
            var day = SampleQuarter.Opening.End;
            if (order % VillagesApart == 1)
            {
                var head = people.Make(random, Names.Surname(random), [], random.Between(40, 75), random.Chance(0.6), 0, 0, day);
                var second = people.Make(random, Names.Surname(random), [head], random.Between(30, 70), !head.IsMale, 0, 0, day);
                var rows = Rows("dibao", village, [head, second], string.Create(CultureInfo.InvariantCulture, $"外埔村9{order:D4}号"), "B类", 260);
                households.Add(rows);
                foreach (var row in rows)
                {
                    yield return row;
                }
            }

            var owner = people.Make(random, Names.Surname(random), [], random.Between(25, 60), random.Chance(0.7), 0, 0, day);
            var (department, item) = Owners[order % Owners.Length];
            foreach (var row in Rows(department, village, [owner], string.Create(CultureInfo.InvariantCulture, $"外埔村8{order:D4}号"), item, null))
            {
                yield return row;
            }
        }
    }

    private List<Listing> Rows(string department, int village, IReadOnlyList<Person> owners, string house, string item, int? yuan) =>
        [.. Enumerable.Range(0, Horizon.Count)
            .Where(quarter => ListCalendar.IsDelivered(department, map.Villages[village].Town.CountyCode, quarter))
            .SelectMany(quarter => owners.Select(person => new Listing
            {
                Department = department,
                Quarter = quarter,
                Person = person,
                Village = village,
                House = house,
                HeadName = owners[0].Name,
                Item = item,
                Yuan = yuan,
                Date = new DateOnly(2014, person.Birth.Month, 1),
            }))];
}
