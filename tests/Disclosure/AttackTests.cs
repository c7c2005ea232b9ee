using Analytics.Pipeline.Disclosure;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Disclosure;

/// <summary>
/// An attacker with the definitions in hand: every sum the data dictionary tells, written down here by name and not found in the
/// numbers, over all public cells of one release.
/// </summary>
public sealed class AttackTests(DirtyCity published) : IClassFixture<DirtyCity>
{
    private const string Small = "f.numerator between 1 and 4 and d.unit in ('people', 'households') and f.figure not like 'exit_target%' and f.figure not like 'exit_gap%' and f.figure not like 'exit_forecast%' and f.figure not like 'exit_required%' and f.figure <> 'science_commissioner_people'";

    [Fact]
    public void No_small_count_of_people_or_households_is_public() => Assert.Equal(
        ["0"],
        published.City.Ask("out", $"select count(*) from mart.figure as f join mart.figure_definition as d using (figure) join mart.figure_public as p using (figure, quarter, level, division) where {Small} and p.numerator is not null"));

    [Fact]
    public void What_is_public_equals_the_figure() => Assert.Equal(
        ["0"],
        published.City.Ask("out", "select count(*) from mart.figure_public as p join mart.figure as f using (figure, quarter, level, division) where p.numerator <> f.numerator or p.denominator <> f.denominator or (not p.is_hidden and p.value is distinct from f.value)"));

    [Fact]
    public void The_whole_release_is_there_and_no_village_is() => Assert.Equal(
        ["True | 0"],
        published.City.Ask("out", "select (select count(*) from mart.figure_public) = (select count(*) from mart.figure where level <> 'village'), (select count(*) from mart.figure_public where level = 'village')"));

    [Fact]
    public void Linear_algebra_over_all_public_cells_recovers_no_hidden_count()
    {
        var cells = published.City.Ask("out", $"select p.figure, p.quarter, p.division, p.numerator is null, {Small} from mart.figure_public as p join mart.figure as f using (figure, quarter, level, division) join mart.figure_definition as d using (figure) order by all")
            .Select(row => row.Split(" | ")).ToList();
        var number = new Dictionary<(string Figure, string Quarter, string Division), int>();
        foreach (var cell in cells)
        {
            number[(cell[0], cell[1], cell[2])] = number.Count;
        }

        // the tasks are printed on every page
        var hidden = cells.Select(cell => cell[3] == "True" && !cell[0].StartsWith("exit_target", StringComparison.Ordinal)).ToArray();
        var small = cells.Select(cell => cell[4] == "True").ToArray();

        Assert.True(small.Count(isSmall => isSmall) > 100, "the city has small counts to find");
        Assert.Empty(CellHiding.Recovered([.. Equations(number)], hidden, small).Select(cell => string.Join(' ', cells[cell])));
    }

    private IEnumerable<Equation> Equations(Dictionary<(string Figure, string Quarter, string Division), int> number)
    {
        var parts = published.City.Ask("out", "select distinct w.division, w.level, p.level, p.division from core.division_village as w join core.division_village as p using (village_code) where p.level <> 'village' and w.level <> 'village' and (w.level, p.level) in (('zone', 'town'), ('county', 'town'), ('city', 'county'), ('city', 'zone'))")
            .Select(row => row.Split(" | ")).GroupBy(row => (Whole: row[0], Level: row[2])).ToList();
        Equation? Sum(params (int Sign, (string Figure, string Quarter, string Division) Cell)[] terms)
        {
            var there = terms.Where(term => number.ContainsKey(term.Cell)).ToList();
            return there.Count > 1 ? new Equation([.. there.Select(term => number[term.Cell])], [.. there.Select(term => (sbyte)term.Sign)]) : null;
        }

        foreach (var (figure, quarter) in number.Keys.Select(cell => (cell.Figure, cell.Quarter)).Distinct())
        {
            foreach (var whole in parts)
            {
                yield return Sum([(1, (figure, quarter, whole.Key.Whole)), .. whole.Select(part => (-1, (figure, quarter, part[3])))]) ?? new Equation([], []);
            }
        }

        foreach (var (figure, quarter, place) in number.Keys)
        {
            var before = Before(quarter);
            List<Equation?> sums =
            [
                Sum((1, (figure, quarter, place)), (-1, (figure + "_in", quarter, place)), (-1, (figure + "_out", quarter, place))),
                figure.Contains("_cum", StringComparison.Ordinal) && number.ContainsKey((figure.Replace("_cum", "_q", StringComparison.Ordinal), quarter, place))
                    ? Sum((1, (figure, quarter, place)), (-1, (figure, before, place)), (-1, (figure.Replace("_cum", "_q", StringComparison.Ordinal), quarter, place)))
                    : null,
                figure.Contains("_ytd", StringComparison.Ordinal) && number.ContainsKey((figure.Replace("_ytd", "_q", StringComparison.Ordinal), quarter, place))
                    ? Sum((1, (figure, quarter, place)), (-1, (quarter.EndsWith("Q1", StringComparison.Ordinal) ? "none" : figure, before, place)), (-1, (figure.Replace("_ytd", "_q", StringComparison.Ordinal), quarter, place)))
                    : null,
                figure == "exit_gap_people_cum"
                    ? Sum((1, (figure, quarter, place)), (-1, ("exit_target_people_cum", quarter, place)), (1, ("net_exited_people_cum", quarter, place)))
                    : null,
                figure == "net_exited_people_cum"
                    ? Sum((1, (figure, quarter, place)), (-1, ("exited_people_cum", quarter, place)), (1, ("relapsed_people_cum", quarter, place)), (1, ("exit_withdrawn_people_cum", quarter, place)))
                    : null,
            ];
            foreach (var sum in sums.OfType<Equation>())
            {
                yield return sum;
            }
        }
    }

    private static string Before(string quarter) => quarter[5] == '1'
        ? $"{int.Parse(quarter[..4], System.Globalization.CultureInfo.InvariantCulture) - 1}Q4"
        : $"{quarter[..5]}{(char)(quarter[5] - 1)}";
}
