using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Which unknowns a system of equations settles: Gaussian elimination over the integers modulo a prime, sparse. Unknowns that are equal
/// or opposite by an equation of two are one; then the cheapest pivot goes first. What is known stands on the right-hand side and
/// does not matter for the question.
/// </summary>
internal sealed class Elimination
{
    private const long Prime = 2_147_483_647;

    private readonly (int Leader, int Sign)[] sameAs; // by unknown: the one it equals or is opposite to, or itself; the last stands for zero
    private readonly List<Dictionary<int, long>> rows = [];
    private readonly Dictionary<int, HashSet<int>> rowsOf = [];

    private Elimination(int cells) => sameAs = [.. Enumerable.Range(0, cells + 1).Select(cell => (cell, 1))];

    private int Zero => sameAs.Length - 1;

    /// <summary>The unknowns with one possible value.</summary>
    /// <param name="equations">The system.</param>
    /// <param name="isUnknown">By cell: whether its value is not known.</param>
    /// <returns>By cell: whether it is unknown and follows from the equations.</returns>
    public static bool[] Settled(IReadOnlyList<Equation> equations, bool[] isUnknown)
    {
        var system = new Elimination(isUnknown.Length);
        foreach (var row in system.Merge(equations, isUnknown))
        {
            system.Add(row);
        }

        var pivots = system.Forward();
        var first = system.Solution(pivots, salt: 1);
        var second = system.Solution(pivots, salt: 2);
        bool IsZero(int cell) => system.Find(cell).Leader is var leader && first[leader] == 0 && second[leader] == 0;
        return [.. isUnknown.Select((unknown, cell) => unknown && IsZero(cell))];
    }

    // most equations repeat another or hold two unknowns: rows of more than two, each once
    private HashSet<(int Unknown, int Coefficient)[]> Merge(IReadOnlyList<Equation> equations, bool[] isUnknown)
    {
        var longer = new List<(int Unknown, int Coefficient)[]>();
        var row = new List<(int Unknown, int Coefficient)>();
        foreach (var (cells, signs) in equations)
        {
            row.Clear();
            for (var i = 0; i < cells.Length; i++)
            {
                if (isUnknown[cells[i]])
                {
                    AddTerm(row, cells[i], signs[i]);
                }
            }

            if (!Join(row))
            {
                longer.Add([.. row]);
            }
        }

        var distinct = new HashSet<(int Unknown, int Coefficient)[]>(new SameRow());
        foreach (var terms in longer)
        {
            row.Clear();
            foreach (var (unknown, coefficient) in terms)
            {
                AddTerm(row, unknown, coefficient);
            }

            if (row.Count > 0)
            {
                row.Sort();
                var sign = Math.Sign(row[0].Coefficient);
                distinct.Add([.. row.Select(term => (term.Unknown, term.Coefficient * sign))]);
            }
        }

        return distinct;
    }

    private void AddTerm(List<(int Unknown, int Coefficient)> row, int cell, int coefficient)
    {
        var (leader, sign) = Find(cell);
        if (leader == Zero)
        {
            return;
        }

        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Unknown == leader)
            {
                row[i] = (leader, row[i].Coefficient + (sign * coefficient));
                if (row[i].Coefficient == 0)
                {
                    row.RemoveAt(i);
                }

                return;
            }
        }

        row.Add((leader, sign * coefficient));
    }

    // true when nothing more follows from the row
    private bool Join(List<(int Unknown, int Coefficient)> row)
    {
        if (row.Count == 1)
        {
            sameAs[row[0].Unknown] = (Zero, 1);
        }
        else if (row.Count == 2 && Math.Abs(row[0].Coefficient) == Math.Abs(row[1].Coefficient))
        {
            sameAs[row[0].Unknown] = (row[1].Unknown, row[0].Coefficient == row[1].Coefficient ? -1 : 1);
        }
        else
        {
            return row.Count == 0;
        }

        return true;
    }

    private (int Leader, int Sign) Find(int cell)
    {
        var sign = 1;
        while (sameAs[cell].Leader != cell)
        {
            var (leader, leaderSign) = sameAs[cell];
            var above = sameAs[leader];
            sameAs[cell] = (above.Leader, leaderSign * above.Sign); // half the way next time
            (cell, sign) = (leader, sign * leaderSign);
        }

        return (cell, sign);
    }

    private void Add((int Unknown, int Coefficient)[] terms)
    {
        var row = new Dictionary<int, long>(terms.Length);
        foreach (var (unknown, coefficient) in terms)
        {
            row[unknown] = ((coefficient % Prime) + Prime) % Prime;
            Rows(unknown).Add(rows.Count);
        }

        rows.Add(row);
    }

    // Sums of zero have solutions in which every unknown that is free has some value of its own: what is zero in all of them is settled. In a
    // drawn one an unknown that is not settled is zero by chance once in two thousand million times, in two of them never in practice.
    private long[] Solution(List<(int Pivot, Dictionary<int, long> Row)> pivots, ulong salt)
    {
        long[] values = [.. Enumerable.Range(0, Zero).Select(unknown => Drawn((ulong)unknown, salt)), 0];
        for (var i = pivots.Count - 1; i >= 0; i--)
        {
            var (pivot, row) = pivots[i];
            values[pivot] = 0;
            long sum = 0;
            foreach (var (unknown, coefficient) in row)
            {
                sum = (sum + (coefficient * values[unknown])) % Prime;
            }

            values[pivot] = (Prime - sum) % Prime;
        }

        return values;
    }

    private static long Drawn(ulong unknown, ulong salt)
    {
        unchecked
        {
            var z = ((unknown * 4) + salt) * 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (long)((z ^ (z >> 31)) % (Prime - 1)) + 1;
        }
    }

    // the shortest equation with its rarest unknown
    private List<(int Pivot, Dictionary<int, long> Row)> Forward()
    {
        var pivots = new List<(int, Dictionary<int, long>)>(rows.Count);
        var queue = new PriorityQueue<int, (int Length, int Row)>(Enumerable.Range(0, rows.Count).Select(row => (row, (rows[row].Count, row))));
        var isDone = new bool[rows.Count];
        while (queue.TryDequeue(out var index, out var priority))
        {
            // what has changed since has a newer entry later
            if (!isDone[index] && rows[index].Count == priority.Length && rows[index].Count > 0)
            {
                isDone[index] = true;
                var pivot = rows[index].Keys.MinBy(unknown => (rowsOf[unknown].Count, unknown));
                Take(index, pivot, queue);
                pivots.Add((pivot, rows[index]));
            }
        }

        return pivots;
    }

    // The pivot's equation leaves the system; every other equation loses the pivot. The equation comes out scaled to a pivot of one.
    private void Take(int index, int pivot, PriorityQueue<int, (int Length, int Row)> queue)
    {
        var row = rows[index];
        var inverse = Inverse(row[pivot]);
        foreach (var unknown in row.Keys.ToList())
        {
            row[unknown] = row[unknown] * inverse % Prime;
            rowsOf[unknown].Remove(index);
        }

        foreach (var other in rowsOf[pivot].ToList())
        {
            var factor = Prime - rows[other][pivot];
            foreach (var (unknown, value) in row)
            {
                AddScaled(other, unknown, value * factor % Prime);
            }

            queue.Enqueue(other, (rows[other].Count, other));
        }
    }

    private void AddScaled(int row, int unknown, long value)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(rows[row], unknown, out var wasThere);
        sum = (sum + value) % Prime;
        if (sum == 0)
        {
            rows[row].Remove(unknown);
            Rows(unknown).Remove(row);
        }
        else if (!wasThere)
        {
            Rows(unknown).Add(row);
        }
    }

    private HashSet<int> Rows(int unknown)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(rowsOf, unknown, out _);
        return found ??= [];
    }

    private static long Inverse(long value)
    {
        long result = 1;
        for (var (power, exponent) = (value, Prime - 2); exponent > 0; exponent >>= 1, power = power * power % Prime)
        {
            result = (exponent & 1) == 1 ? result * power % Prime : result;
        }

        return result;
    }

    private sealed class SameRow : IEqualityComparer<(int Unknown, int Coefficient)[]>
    {
        public bool Equals((int Unknown, int Coefficient)[]? one, (int Unknown, int Coefficient)[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode((int Unknown, int Coefficient)[] row)
        {
            HashCode hash = default;
            foreach (var (unknown, coefficient) in row)
            {
                hash.Add(unknown);
                hash.Add(coefficient);
            }

            return hash.ToHashCode();
        }
    }
}
