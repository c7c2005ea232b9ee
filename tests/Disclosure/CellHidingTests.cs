using Analytics.Pipeline.Disclosure;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Disclosure;

public sealed class CellHidingTests
{
    [Fact]
    public void A_small_town_takes_the_smallest_of_its_sisters_with_it()
    {
        // 63 = 3 + 20 + 40
        Equation[] equations = [new([0, 1, 2, 3], [1, -1, -1, -1])];

        var hidden = CellHiding.Hide(equations, [63_000, 3, 20, 40], [false, true, false, false], [new(4, 1)]);

        Assert.Equal([false, true, true, false], hidden);
    }

    [Fact]
    public void What_two_sums_together_would_tell_is_hidden_too()
    {
        // rows and columns of a table: a small cell needs a rectangle around it
        Equation[] equations = [new([0, 1, 4], [1, 1, -1]), new([2, 3, 5], [1, 1, -1]), new([0, 2, 6], [1, 1, -1]), new([1, 3, 7], [1, 1, -1])];
        long[] costs = [2, 10, 11, 12, 100, 100, 100, 100];

        var hidden = CellHiding.Hide(equations, costs, [true, false, false, false, false, false, false, false], [new(8, 4)]);

        Assert.Equal([true, true, true, true, false, false, false, false], hidden);
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Assert.DoesNotContain(true, CellHiding.Hide([new Equation([0, 1], [1, -1])], [5, 5], [false, false], [new(2, 1)]));

    [Fact]
    public void No_small_cell_of_any_random_table_follows_from_what_stays() =>
        Gen.Int[0, 9].Array[5].Array[3, 5].Sample(table =>
        {
            var (equations, values) = WithMargins(table);
            bool[] isSensitive = [.. values.Select(value => value is >= 1 and <= 4)];

            var hidden = CellHiding.Hide(equations, [.. values.Select(value => (long)value)], isSensitive, [new(values.Count, equations.Count)]);

            Assert.All(Enumerable.Range(0, values.Count).Where(cell => isSensitive[cell]), cell => Assert.True(hidden[cell]));
            Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
        }, iter: 300);

    [Fact]
    public void A_cell_once_public_stays_public_and_a_later_quarter_hides_its_own_beside_a_small_one_of_before()
    {
        // stocks 40 and 3 of 43, then 45 and 3 of 48: the second quarter's stock and gain would tell the first's
        Equation[] equations = [new([0, 1, 2], [1, 1, -1]), new([3, 4, 5], [1, 1, -1]), new([4, 1], [1, -1])];
        bool[] isSensitive = [false, true, false, false, false, false];

        var hidden = CellHiding.Hide(equations, [40, 3, 43, 45, 3, 48], isSensitive, [new(3, 1), new(6, 3)]);

        Assert.Equal([true, true, false], hidden[..3]);
        Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
    }

    [Fact]
    public void A_sum_that_holds_by_chance_is_left_out_where_all_of_the_quarter_could_not_hide_a_small_count()
    {
        // 40 of before is this quarter's 40 by name, and its 43 by chance: 43 = 40 + 3
        Equation[] equations = [new([2, 0], [1, -1]), new([3, 1], [1, -1], IsChance: true), new([3, 2, 4], [1, -1, -1])];

        var hidden = CellHiding.Hide(equations, [40, 43, 40, 43, 3], [false, false, false, false, true], [new(2, 0), new(5, 3)]);

        Assert.Equal([false, false], hidden[..2]);
        Assert.True(hidden[4]);
        Assert.Empty(CellHiding.Recovered([equations[0], equations[2]], hidden, [false, false, false, false, true]));
    }

    [Fact]
    public void A_number_of_before_is_hidden_where_this_quarter_alone_could_not_hide_a_small_count()
    {
        // both 40 and 43 of before are this quarter's by name, and 43 = 40 + 3
        Equation[] equations = [new([2, 0], [1, -1]), new([3, 1], [1, -1]), new([3, 2, 4], [1, -1, -1])];
        bool[] isSensitive = [false, false, false, false, true];

        var hidden = CellHiding.Hide(equations, [40, 43, 40, 43, 3], isSensitive, [new(2, 0), new(5, 3)]);

        Assert.True(hidden[4]);
        Assert.Contains(true, hidden[..2]);
        Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
    }

    [Fact]
    public void A_later_quarter_changes_nothing_in_earlier_ones() =>
        Gen.Int[0, 9].Array[4].Array[3].Array[3].Sample(tables =>
        {
            // each quarter a table with margins, and for each cell what it gained since the quarter before
            var (equations, values, quarters, starts) = (new List<Equation>(), new List<int>(), new List<QuarterEnd>(), new List<int>());
            foreach (var table in tables)
            {
                var (sums, cells) = WithMargins(table);
                var (first, before) = (values.Count, starts.LastOrDefault(-1));
                starts.Add(first);
                equations.AddRange(sums.Select(sum => new Equation([.. sum.Cells.Select(cell => first + cell)], sum.Signs)));
                values.AddRange(cells);
                for (var i = 0; before >= 0 && i < cells.Count; i++)
                {
                    equations.Add(new Equation([first + i, before + i, values.Count], [1, -1, -1]));
                    values.Add(cells[i] - values[before + i]);
                }

                quarters.Add(new QuarterEnd(values.Count, equations.Count));
            }

            long[] costs = [.. values.Select(value => (long)Math.Abs(value))];
            bool[] isSensitive = [.. values.Select(value => value is >= 1 and <= 4)];
            var hidden = CellHiding.Hide(equations, costs, isSensitive, quarters);

            Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
            for (var known = 1; known < quarters.Count; known++)
            {
                var (cells, sums) = (quarters[known - 1].Cells, quarters[known - 1].Equations);
                Assert.Equal(CellHiding.Hide(equations[..sums], costs[..cells], isSensitive[..cells], [.. quarters.Take(known)]), hidden[..cells]);
            }
        }, iter: 200);

    private static (List<Equation> Equations, List<int> Values) WithMargins(int[][] table)
    {
        var values = table.SelectMany(row => row).ToList();
        var equations = new List<Equation>();
        var width = table[0].Length;
        void Sum(int[] cells)
        {
            equations.Add(new Equation([.. cells, values.Count], [.. cells.Select(_ => (sbyte)1), -1]));
            values.Add(cells.Sum(cell => values[cell]));
        }

        for (var i = 0; i < table.Length; i++)
        {
            Sum([.. Enumerable.Range(i * width, width)]);
        }

        for (var j = 0; j < width; j++)
        {
            Sum([.. Enumerable.Range(0, table.Length).Select(i => (i * width) + j)]);
        }

        return (equations, values);
    }
}
