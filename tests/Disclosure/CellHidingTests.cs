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

        var hidden = CellHiding.Hide(equations, [63_000, 3, 20, 40], [false, true, false, false]);

        Assert.Equal([false, true, true, false], hidden);
    }

    [Fact]
    public void What_two_sums_together_would_tell_is_hidden_too()
    {
        // rows and columns of a table: a small cell needs a rectangle around it
        Equation[] equations = [new([0, 1, 4], [1, 1, -1]), new([2, 3, 5], [1, 1, -1]), new([0, 2, 6], [1, 1, -1]), new([1, 3, 7], [1, 1, -1])];
        long[] costs = [2, 10, 11, 12, 100, 100, 100, 100];

        var hidden = CellHiding.Hide(equations, costs, [true, false, false, false, false, false, false, false]);

        Assert.Equal([true, true, true, true, false, false, false, false], hidden);
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Assert.DoesNotContain(true, CellHiding.Hide([new Equation([0, 1], [1, -1])], [5, 5], [false, false]));

    [Fact]
    public void No_small_cell_of_any_random_table_follows_from_what_stays() =>
        Gen.Int[0, 9].Array[5].Array[3, 5].Sample(table =>
        {
            var (equations, values) = WithMargins(table);
            bool[] isSensitive = [.. values.Select(value => value is >= 1 and <= 4)];

            var hidden = CellHiding.Hide(equations, [.. values.Select(value => (long)value)], isSensitive);

            Assert.All(Enumerable.Range(0, values.Count).Where(cell => isSensitive[cell]), cell => Assert.True(hidden[cell]));
            Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
        }, iter: 300);

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

    [Fact]
    public void A_task_that_everybody_knows_is_not_hidden_however_long_the_search_for_covers_takes()
    {
        // a small count that follows from three sums, one of them the task: two passes hide the two others
        Equation[] equations = [new([0, 1, 2], [1, 1, -1]), new([0, 1, 3], [1, -1, -1]), new([0, 1, 4], [1, 2, -1])];
        bool[] isSensitive = [true, false, false, false, false];

        var hidden = CellHiding.Hide(equations, [3, 10, 20, 30, CellSpace.Known], isSensitive);

        Assert.Equal([true, true, true, true, false], hidden);
        Assert.Empty(CellHiding.Recovered(equations, hidden, isSensitive));
    }
}
