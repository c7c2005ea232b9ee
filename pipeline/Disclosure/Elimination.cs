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
        var reduced = new Dictionary<int, Dictionary<int, long>>();
        var settled = new HashSet<int>();
        for (var i = pivots.Count - 1; i >= 0; i--)
        {
            var (pivot, row) = pivots[i];
            var free = new Dictionary<int, long>();
            foreach (var (unknown, value) in row)
            {
                if (unknown == pivot)
                {
                    continue;
                }

                if (reduced.TryGetValue(unknown, out var below))
                {
                    AddScaled(free, below, Prime - value);
                }
                else
                {
                    AddScaled(free, unknown, value);
                }
            }

            reduced[pivot] = free;
            if (free.Count == 0)
            {
                settled.Add(pivot);
            }
        }

        return settled;
    }

    // The pivot's equation leaves the system; every other equation loses the pivot. Rows come out scaled to a pivot of one.
    private List<(int Pivot, Dictionary<int, long> Row)> Forward()
    {
        var pivots = new List<(int, Dictionary<int, long>)>();
        var queue = new PriorityQueue<int, (int Length, int Row)>(Enumerable.Range(0, rows.Count).Select(row => (row, (rows[row].Count, row))));
        var isDone = new bool[rows.Count];
        while (queue.TryDequeue(out var index, out var priority))
        {
            if (isDone[index] || rows[index].Count != priority.Length)
            {
                continue; // it changed since; its newer entry comes later
            }

            isDone[index] = true;
            var row = rows[index];
            if (row.Count == 0)
            {
                continue;
            }

            var pivot = row.Keys.MinBy(unknown => (rowsOf[unknown].Count, unknown));
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

            pivots.Add((pivot, row));
        }

        return pivots;
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

    private static void AddScaled(Dictionary<int, long> target, Dictionary<int, long> source, long factor)
    {
        foreach (var (unknown, value) in source)
        {
            AddScaled(target, unknown, value * factor % Prime);
        }
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
