using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Disclosure;

/// <summary>
/// Which unknowns a system of equations settles: Gaussian elimination over the integers modulo a prime, sparse, the cheapest
/// pivot first. What is known stands on the right-hand side and does not matter for the question.
/// </summary>
internal sealed class Elimination
{
    private const long Prime = 2_147_483_647;

    private readonly List<Dictionary<int, long>> rows = [];
    private readonly Dictionary<int, HashSet<int>> rowsOf = [];

    /// <summary>Takes in one equation, reduced to its unknowns.</summary>
    /// <param name="unknowns">Unknown and coefficient; an unknown stands once.</param>
    public void Add(IEnumerable<(int Unknown, int Coefficient)> unknowns)
    {
        var row = new Dictionary<int, long>();
        foreach (var (unknown, coefficient) in unknowns)
        {
            row[unknown] = ((coefficient % Prime) + Prime) % Prime;
            Rows(unknown).Add(rows.Count);
        }

        rows.Add(row);
    }

    /// <summary>The unknowns with one possible value.</summary>
    /// <returns>In no order.</returns>
    public HashSet<int> Settled()
    {
        var pivots = Forward();
        var first = Solution(pivots, salt: 1);
        var second = Solution(pivots, salt: 2);
        return [.. pivots.Select(pivot => pivot.Pivot).Where(pivot => first[pivot] == 0 && second[pivot] == 0)];
    }

    // Sums of zero have solutions in which every unknown that is free has some value of its own: what is zero in all of them is settled. In a
    // drawn one an unknown that is not settled is zero by chance once in two thousand million times, in two of them never in practice.
    private static Dictionary<int, long> Solution(List<(int Pivot, Dictionary<int, long> Row)> pivots, ulong salt)
    {
        var values = new Dictionary<int, long>();
        for (var i = pivots.Count - 1; i >= 0; i--)
        {
            var (pivot, row) = pivots[i];
            long sum = 0;
            foreach (var (unknown, coefficient) in row)
            {
                if (unknown != pivot)
                {
                    ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(values, unknown, out var isThere);
                    value = isThere ? value : Drawn((ulong)unknown, salt);
                    sum = (sum + (coefficient * value)) % Prime;
                }
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

    // An unknown that stands in one equation alone goes first: nothing else has to change for it. Then the shortest equation with its rarest unknown.
    private List<(int Pivot, Dictionary<int, long> Row)> Forward()
    {
        var pivots = new List<(int, Dictionary<int, long>)>(rows.Count);
        var queue = new PriorityQueue<int, (int Length, int Row)>(Enumerable.Range(0, rows.Count).Select(row => (row, (rows[row].Count, row))));
        var alone = new Queue<int>(rowsOf.Where(unknown => unknown.Value.Count == 1).Select(unknown => unknown.Key));
        var isDone = new bool[rows.Count];
        while (true)
        {
            int index, pivot;
            if (alone.TryDequeue(out pivot))
            {
                index = rowsOf[pivot].Count == 1 ? rowsOf[pivot].First() : -1;
            }
            else if (queue.TryDequeue(out index, out var priority))
            {
                // what has changed since has a newer entry later
                index = !isDone[index] && rows[index].Count == priority.Length && rows[index].Count > 0 ? index : -1;
                pivot = index < 0 ? -1 : rows[index].Keys.MinBy(unknown => (rowsOf[unknown].Count, unknown));
            }
            else
            {
                return pivots;
            }

            if (index >= 0)
            {
                isDone[index] = true;
                Take(index, pivot, queue);
                pivots.Add((pivot, rows[index]));
                foreach (var unknown in rows[index].Keys.Where(unknown => rowsOf[unknown].Count == 1))
                {
                    alone.Enqueue(unknown);
                }
            }
        }
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
                var isThere = rows[other].ContainsKey(unknown);
                AddScaled(rows[other], unknown, value * factor % Prime);
                Track(other, unknown, isThere);
            }

            queue.Enqueue(other, (rows[other].Count, other));
        }
    }

    private void Track(int row, int unknown, bool wasThere)
    {
        var isThere = rows[row].ContainsKey(unknown);
        if (isThere && !wasThere)
        {
            Rows(unknown).Add(row);
        }
        else if (wasThere && !isThere)
        {
            Rows(unknown).Remove(row);
        }
    }

    private HashSet<int> Rows(int unknown)
    {
        if (!rowsOf.TryGetValue(unknown, out var found))
        {
            rowsOf[unknown] = found = [];
        }

        return found;
    }

    private static void AddScaled(Dictionary<int, long> target, int unknown, long value)
    {
        var sum = (target.GetValueOrDefault(unknown) + value) % Prime;
        if (sum == 0)
        {
            target.Remove(unknown);
        }
        else
        {
            target[unknown] = sum;
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
}
