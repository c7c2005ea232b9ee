namespace Analytics.Pipeline.Disclosure;

/// <summary>Disjoint sets of cells that share equations.</summary>
internal sealed class Components(int cells)
{
    private readonly int[] parent = [.. Enumerable.Range(0, cells)];

    /// <summary>Puts cells into one set.</summary>
    public void Join(IEnumerable<int> together)
    {
        var first = -1;
        foreach (var cell in together)
        {
            if (first < 0)
            {
                first = Find(cell);
            }
            else
            {
                parent[Find(cell)] = first;
            }
        }
    }

    /// <summary>The cell that stands for a cell's set.</summary>
    public int Find(int cell)
    {
        while (parent[cell] != cell)
        {
            parent[cell] = parent[parent[cell]];
            cell = parent[cell];
        }

        return cell;
    }
}
