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
        var one = new Elimination();
        one.Add([(1, 1)]);
        var two = new Elimination();
        two.Add([(1, 1), (2, 1)]);

        Assert.Equal([1], one.Settled());
        Assert.Empty(two.Settled());
    }

    [Fact]
    public void A_gap_that_only_two_equations_together_close_is_found()
    {
        var system = new Elimination();
        system.Add([(1, 1), (2, 1), (3, 1)]);
        system.Add([(2, 1), (3, 1)]);

        Assert.Equal([1], system.Settled());
    }

    [Fact]
    public void The_settled_unknowns_are_those_of_exact_rational_elimination() =>
        Gen.Int[-1, 1].Array[Unknowns].Array[0, 7].Sample(rows =>
        {
            var system = new Elimination();
            foreach (var row in rows)
            {
                system.Add(Enumerable.Range(0, Unknowns).Where(i => row[i] != 0).Select(i => (i, row[i])));
            }

            Assert.Equal(Exact(rows), system.Settled().Order());
        }, iter: 2000);

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
