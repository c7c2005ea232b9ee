using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Which unknowns a system of equations settles: Gaussian elimination over the integers modulo a prime, sparse. Unknowns that an equation
/// of two ties together are one; of what is left the cheapest pivot goes first. What is known stands on the right-hand side and does not
/// matter for the question. A system does not change: <see cref="With"/> makes a larger one of it.
/// </summary>
internal sealed class Elimination
{
    private const long Prime = 2_147_483_647;

    private readonly (int Leader, long Factor)[] multipleOf; // by unknown: the one it is a multiple of, or itself; the last stands for zero
    private readonly List<(int Pivot, Dictionary<int, long> Row)> pivots; // no row holds the pivot of an earlier one
    private readonly Dictionary<int, int> pivotAt;

    private Elimination((int Leader, long Factor)[] multipleOf, IEnumerable<(int Pivot, Dictionary<int, long> Row)> pivots)
    {
        this.multipleOf = multipleOf;
        this.pivots = [.. pivots];
        pivotAt = this.pivots.Index().ToDictionary(pivot => pivot.Item.Pivot, pivot => pivot.Index);
    }

    private int Zero => multipleOf.Length - 1;

    /// <summary>A system without equations.</summary>
    /// <param name="cells">Number of cells.</param>
    /// <returns>Settles nothing.</returns>
    public static Elimination Of(int cells) => new([.. Enumerable.Range(0, cells + 1).Select(cell => (cell, 1L))], []);

    /// <summary>The system with more equations.</summary>
    /// <param name="equations">The equations that come to it.</param>
    /// <param name="isUnknown">By cell: whether its value is not known. Cells of earlier equations are as they were.</param>
    /// <returns>The larger system.</returns>
    public Elimination With(IEnumerable<Equation> equations, bool[] isUnknown)
    {
        var larger = new Elimination([.. multipleOf], pivots);
        larger.Eliminate([.. larger.Merge(equations, isUnknown)]);
        return larger;
    }

    /// <summary>The unknowns with one possible value.</summary>
    /// <returns>By cell: whether it is an unknown that follows from the equations.</returns>
    public bool[] Settled()
    {
        var first = Solution(salt: 1);
        var second = Solution(salt: 2);
        return [.. Enumerable.Range(0, Zero).Select(cell => Find(cell).Leader is var leader && first[leader] == 0 && second[leader] == 0)];
    }

    // most equations repeat another or tie two unknowns together: rows of more than two free unknowns, each once
    private HashSet<Dictionary<int, long>> Merge(IEnumerable<Equation> equations, bool[] isUnknown)
    {
        var longer = new List<Dictionary<int, long>>();
        var row = new Dictionary<int, long>();
        foreach (var (cells, signs, _) in equations)
        {
            row.Clear();
            for (var i = 0; i < cells.Length; i++)
            {
                if (isUnknown[cells[i]])
                {
                    AddTerm(row, cells[i], signs[i] < 0 ? Prime - 1 : 1);
                }
            }

            Reduce(row);
            if (!Join(row))
            {
                longer.Add(new(row));
            }
        }

        var distinct = new HashSet<Dictionary<int, long>>(new SameRow());
        foreach (var terms in longer)
        {
            var joined = new Dictionary<int, long>(terms.Count);
            foreach (var (unknown, coefficient) in terms)
            {
                AddTerm(joined, unknown, coefficient);
            }

            if (joined.Count > 0)
            {
                Scale(joined, joined.Keys.Min());
                distinct.Add(joined);
            }
        }

        return distinct;
    }

    private void AddTerm(Dictionary<int, long> row, int cell, long coefficient)
    {
        var (leader, factor) = Find(cell);
        if (leader != Zero)
        {
            AddTo(row, leader, coefficient * factor % Prime);
        }
    }

    // takes the pivots of the system out of a row, in their order, so that each goes once
    private void Reduce(Dictionary<int, long> row)
    {
        if (!row.Keys.Any(pivotAt.ContainsKey))
        {
            return;
        }

        var ahead = new PriorityQueue<int, int>();
        void See(int unknown)
        {
            if (pivotAt.TryGetValue(unknown, out var at))
            {
                ahead.Enqueue(at, at);
            }
        }

        foreach (var unknown in row.Keys)
        {
            See(unknown);
        }

        while (ahead.TryDequeue(out var at, out _))
        {
            var (pivot, terms) = pivots[at];
            if (row.TryGetValue(pivot, out var coefficient))
            {
                foreach (var (unknown, value) in terms)
                {
                    AddTerm(row, unknown, value * (Prime - coefficient) % Prime);
                    See(Find(unknown).Leader);
                }
            }
        }
    }

    // true when nothing more follows from the row
    private bool Join(Dictionary<int, long> row)
    {
        if (row.Count > 2)
        {
            return false;
        }

        var terms = row.ToArray();
        if (terms.Length > 0)
        {
            multipleOf[terms[0].Key] = terms.Length == 1 ? (Zero, 0) : (terms[1].Key, (Prime - terms[1].Value) * Inverse(terms[0].Value) % Prime);
        }

        return true;
    }

    private (int Leader, long Factor) Find(int cell)
    {
        var factor = 1L;
        while (multipleOf[cell].Leader != cell)
        {
            var (leader, leaderFactor) = multipleOf[cell];
            var above = multipleOf[leader];
            multipleOf[cell] = (above.Leader, leaderFactor * above.Factor % Prime); // half the way next time
            (cell, factor) = (leader, factor * leaderFactor % Prime);
        }

        return (cell, factor);
    }

    // Sums of zero have solutions in which every unknown that is free has some value of its own: what is zero in all of them is settled. In a
    // drawn one an unknown that is not settled is zero by chance once in two thousand million times, in two of them never in practice.
    private long[] Solution(ulong salt)
    {
        long[] values = [.. Enumerable.Range(0, Zero).Select(unknown => Drawn((ulong)unknown, salt)), 0];
        for (var i = pivots.Count - 1; i >= 0; i--)
        {
            var (pivot, row) = pivots[i];
            values[pivot] = 0;
            long sum = 0;
            foreach (var (unknown, coefficient) in row)
            {
                var (leader, factor) = Find(unknown);
                sum = (sum + (values[leader] * factor % Prime * coefficient)) % Prime;
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

    // the shortest row with its rarest unknown; it leaves the rows scaled to a pivot of one, and every other row loses the pivot
    private void Eliminate(Dictionary<int, long>[] rows)
    {
        var rowsOf = new Dictionary<int, HashSet<int>>();
        HashSet<int> Rows(int unknown) => CollectionsMarshal.GetValueRefOrAddDefault(rowsOf, unknown, out _) ??= [];
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var unknown in rows[i].Keys)
            {
                Rows(unknown).Add(i);
            }
        }

        var queue = new PriorityQueue<int, (int Length, int Row)>(rows.Select((row, i) => (i, (row.Count, i))));
        var isDone = new bool[rows.Length];
        while (queue.TryDequeue(out var index, out var priority))
        {
            // what has changed since has a newer entry later
            var row = rows[index];
            if (isDone[index] || row.Count != priority.Length || row.Count == 0)
            {
                continue;
            }

            isDone[index] = true;
            var pivot = row.Keys.MinBy(unknown => (rowsOf[unknown].Count, unknown));
            Scale(row, pivot);
            foreach (var unknown in row.Keys)
            {
                rowsOf[unknown].Remove(index);
            }

            foreach (var other in rowsOf[pivot].ToList())
            {
                var factor = Prime - rows[other][pivot];
                foreach (var (unknown, value) in row)
                {
                    if (AddTo(rows[other], unknown, value * factor % Prime))
                    {
                        Rows(unknown).Add(other);
                    }
                    else
                    {
                        Rows(unknown).Remove(other);
                    }
                }

                queue.Enqueue(other, (rows[other].Count, other));
            }

            pivotAt.Add(pivot, pivots.Count);
            pivots.Add((pivot, row));
        }
    }

    // false when the unknown is gone from the row
    private static bool AddTo(Dictionary<int, long> row, int unknown, long value)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(row, unknown, out _);
        sum = (sum + value) % Prime;
        return sum != 0 || !row.Remove(unknown);
    }

    private static void Scale(Dictionary<int, long> row, int pivot)
    {
        var inverse = Inverse(row[pivot]);
        foreach (var unknown in row.Keys)
        {
            CollectionsMarshal.GetValueRefOrNullRef(row, unknown) = row[unknown] * inverse % Prime;
        }
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

    private sealed class SameRow : IEqualityComparer<Dictionary<int, long>>
    {
        public bool Equals(Dictionary<int, long>? one, Dictionary<int, long>? other) =>
            one!.Count == other!.Count && one.All(term => other.GetValueOrDefault(term.Key) == term.Value);

        public int GetHashCode(Dictionary<int, long> row) => row.Aggregate(0, (hash, term) => hash ^ HashCode.Combine(term.Key, term.Value));
    }
}
