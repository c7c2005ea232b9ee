using System.Numerics;
using Analytics.Pipeline.Disclosure;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Disclosure;

public sealed class EliminationTests
{
    private const int Unknowns = 6;

    [Fact]
    public void A_sum_with_one_gap_is_settled_and_with_two_gaps_is_not()
    {
        Assert.Equal([1], Settled([0, 1, 0, 0, 0, 0]));
        Assert.Empty(Settled([0, 1, 1, 0, 0, 0]));
    }

    [Fact]
    public void A_gap_that_only_two_equations_together_close_is_found() =>
        Assert.Equal([1], Settled([0, 1, 1, 1, 0, 0], [0, 0, 1, 1, 0, 0]));

    [Fact]
    public void Two_cells_that_are_equal_and_opposite_are_zero() =>
        Assert.Equal([1, 2], Settled([0, 1, -1, 0, 0, 0], [0, 1, 1, 0, 0, 0]));

    [Fact]
    public void A_cell_equal_to_one_that_is_settled_later_is_settled() =>
        Assert.Equal([0, 1, 2], Settled([1, -1, 0, 0, 0, 0], [0, 1, -1, 0, 0, 0], [0, 0, 1, 0, 0, 0]));

    [Fact]
    public void What_is_known_is_not_settled() =>
        Assert.Equal([2], Elimination.Settled([new Equation([0, 2], [1, 1])], [false, false, true]).Index().Where(cell => cell.Item).Select(cell => cell.Index));

    [Fact]
    public void The_settled_unknowns_are_those_of_exact_rational_elimination() =>
        Gen.Int[-1, 1].Array[Unknowns].Array[0, 7].Sample(rows => Assert.Equal(Exact(rows), Settled(rows)), iter: 2000);

    private static IEnumerable<int> Settled(params int[][] rows)
    {
        var equations = rows.Select(row => row.Index().Where(term => term.Item != 0).ToList())
            .Select(terms => new Equation([.. terms.Select(term => term.Index)], [.. terms.Select(term => (sbyte)term.Item)]));
        return Elimination.Settled([.. equations], [.. Enumerable.Repeat(element: true, Unknowns)]).Index().Where(cell => cell.Item).Select(cell => cell.Index);
    }

    // rank of the rows with and without the unit vector of the unknown: equal exactly when it follows
    private static IEnumerable<int> Exact(int[][] rows)
    {
        var rank = Rank(rows);
        return Enumerable.Range(0, Unknowns).Where(i => Rank([.. rows, [.. Enumerable.Range(0, Unknowns).Select(j => i == j ? 1 : 0)]]) == rank);
    }

    private static int Rank(int[][] rows)
    {
        var matrix = rows.Select(row => row.Select(value => new BigInteger(value)).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < Unknowns; column++)
        {
            var pivot = matrix.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            foreach (var row in matrix.Skip(rank + 1).Where(row => row[column] != 0))
            {
                var factor = row[column];
                for (var j = 0; j < Unknowns; j++)
                {
                    row[j] = (row[j] * matrix[rank][column]) - (matrix[rank][j] * factor);
                }
            }

            rank++;
        }

        return rank;
    }
}
