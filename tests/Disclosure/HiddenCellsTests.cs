using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Disclosure;
using Analytics.Pipeline.Warehouse;
using CsCheck;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Disclosure;

/// <summary>A county of four towns: a stock, what it gained, and both inside and outside the poor villages, over six quarters.</summary>
public sealed class HiddenCellsTests
{
    private const int Towns = 4;
    private static readonly string[] s_quarters = ["2016Q3", "2016Q4", "2017Q1", "2017Q2", "2017Q3", "2017Q4"];
    private static readonly Gen<int[]> s_gains = Gen.Frequency((3, Gen.Const(0)), (3, Gen.Int[1, 4]), (2, Gen.Int[5, 30])).Array[s_quarters.Length * Towns * 2];

    [Fact]
    public void A_later_quarter_changes_nothing_in_earlier_ones() => s_gains.Sample(gains =>
    {
        using var all = Release(gains, s_quarters.Length);
        HiddenCells.Fill(all, from: null);
        var rows = Rows(all);
        for (var quarters = 1; quarters < s_quarters.Length; quarters++)
        {
            using var early = Release(gains, quarters);
            HiddenCells.Fill(early, from: null);
            Assert.Equal(rows.Where(row => string.CompareOrdinal(row.Quarter, s_quarters[quarters]) < 0), Rows(early));
        }
    }, iter: 10, threads: 1);

    [Fact]
    public void Going_on_from_any_quarter_gives_what_all_quarters_give() => s_gains.Sample(gains =>
    {
        using var release = Release(gains, s_quarters.Length);
        HiddenCells.Fill(release, from: null);
        var rows = Rows(release);
        foreach (var quarter in s_quarters)
        {
            Assert.True(Quarter.TryParse(quarter, out var from));
            HiddenCells.Fill(release, from);
            Assert.Equal(rows, Rows(release));
        }
    }, iter: 10, threads: 1);

    [Fact]
    public void No_small_count_of_any_quarter_follows_from_the_whole_release() => s_gains.Sample(gains =>
    {
        using var release = Release(gains, s_quarters.Length);
        HiddenCells.Fill(release, from: null);
        var hidden = Rows(release).Select(row => (row.Figure, row.Quarter, row.Division)).ToHashSet();
        var numbers = Numbers(gains, s_quarters.Length).ToList();
        var position = Enumerable.Range(0, numbers.Count).ToDictionary(i => (numbers[i].Figure, numbers[i].Quarter, numbers[i].Division), i => i);

        bool[] isSensitive = [.. numbers.Select(number => number.Value is >= 1 and <= 4)];
        bool[] isHidden = [.. numbers.Select(number => hidden.Contains((number.Figure, number.Quarter, number.Division)))];

        Assert.All(Enumerable.Range(0, numbers.Count).Where(cell => isSensitive[cell]), cell => Assert.True(isHidden[cell]));
        Assert.Empty(CellHiding.Recovered([.. Attack(numbers, position)], isHidden, isSensitive));
    }, iter: 50, threads: 1);

    private static IEnumerable<Equation> Attack(IReadOnlyList<(string Figure, string Quarter, string Division, int Value)> numbers, Dictionary<(string, string, string), int> position)
    {
        foreach (var (figure, quarter, division, _) in numbers)
        {
            if (division == "county")
            {
                yield return new Equation([position[(figure, quarter, division)], .. Enumerable.Range(0, Towns).Select(town => position[(figure, quarter, Town(town))])], [1, .. Enumerable.Repeat((sbyte)-1, Towns)]);
            }

            if (!figure.Contains('_', StringComparison.Ordinal))
            {
                yield return new Equation([position[(figure, quarter, division)], position[(figure + "_in", quarter, division)], position[(figure + "_out", quarter, division)]], [1, -1, -1]);
            }

            if (figure.StartsWith("stock", StringComparison.Ordinal) && Array.IndexOf(s_quarters, quarter) is > 0 and var now)
            {
                yield return new Equation(
                    [position[(figure, quarter, division)], position[(figure, s_quarters[now - 1], division)], position[(figure.Replace("stock", "gained", StringComparison.Ordinal), quarter, division)]],
                    [1, -1, -1]);
            }
        }
    }

    private static DuckDBConnection Release(int[] gains, int quarters)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var rows = Numbers(gains, quarters).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"('{number.Figure}', '{number.Quarter}', '{(number.Division == "county" ? "county" : "town")}', '{number.Division}', {number.Value}, null::bigint)"));
        var traits = new[] { "stock", "gained" }.SelectMany(figure => new[] { "", "_in", "_out" }.Select(side =>
            $"('{figure}{side}', true, false, false, {(figure == "gained" ? "true" : "false")}, '{figure}', null::varchar, {(side.Length == 0 ? 5 : 2)})"));
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            attach ':memory:' as staging; create schema mart; create schema reference;
            create table mart.figure(figure varchar, quarter varchar, level varchar, division varchar, numerator bigint, denominator bigint);
            insert into mart.figure values {string.Join(", ", rows)};
            create table reference.parameter as select 'small_cell_max' as name, 4 as value;
            create table staging.main.figure_trait(figure varchar, counts_people boolean, has_rest boolean, is_known boolean, is_flow boolean, family varchar, companion varchar, worth integer);
            insert into staging.main.figure_trait values {string.Join(", ", traits)};
            create table staging.main.division_sum as select 'county' as level, 'county' as division, 'town' as part_level, 'town' || range as part from range({Towns});
            create table staging.main.hidden_cell(figure varchar, quarter varchar, level varchar, division varchar, is_numerator_hidden boolean, is_denominator_hidden boolean);
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    private static IEnumerable<(string Figure, string Quarter, string Division, int Value)> Numbers(int[] gains, int quarters)
    {
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            int Gained(int town, int side, int at) => gains[(((at * Towns) + town) * 2) + side];
            int Stock(int town, int side) => Enumerable.Range(0, quarter + 1).Sum(at => Gained(town, side, at));
            foreach (var (figure, value) in new (string, Func<int, int, int>)[] { ("stock", Stock), ("gained", (town, side) => Gained(town, side, quarter)) })
            {
                foreach (var (name, sides) in new (string, int[])[] { (figure, [0, 1]), (figure + "_in", [0]), (figure + "_out", [1]) })
                {
                    for (var town = 0; town < Towns; town++)
                    {
                        yield return (name, s_quarters[quarter], Town(town), sides.Sum(side => value(town, side)));
                    }

                    yield return (name, s_quarters[quarter], "county", Enumerable.Range(0, Towns).Sum(town => sides.Sum(side => value(town, side))));
                }
            }
        }
    }

    private static string Town(int town) => string.Create(CultureInfo.InvariantCulture, $"town{town}");

    private static List<(string Figure, string Quarter, string Division, bool Above, bool Below)> Rows(DuckDBConnection connection) => Query.Rows(
        connection,
        "select figure, quarter, division, is_numerator_hidden, is_denominator_hidden from staging.hidden_cell order by all",
        row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4)));
}
