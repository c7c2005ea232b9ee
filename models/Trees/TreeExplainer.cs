namespace Analytics.Models.Trees;

/// <summary>
/// Exact path-dependent TreeSHAP (Lundberg and others 2018): what each feature adds to a row's score against the mean over the training rows.
/// With two leaves a tree this is the sum of its step functions.
/// </summary>
internal static class TreeExplainer
{
    /// <summary>Trees with at most so many leaves are walked without memory from the heap.</summary>
    private const int StackLeaves = 32;

    /// <summary>Adds a tree's contributions to <paramref name="contributions"/>, one place a feature.</summary>
    public static void Add(Tree tree, float[] row, double[] contributions)
    {
        if (tree.Root >= 0)
        {
            // a path is no longer than there are leaves, and each step lays its own behind that of the step before
            var leaves = tree.LeafCover.Length;
            var parts = (leaves + 1) * (leaves + 2) / 2;
            var free = leaves <= StackLeaves ? stackalloc Part[parts] : new Part[parts];
            Walk(tree, row, contributions, tree.Root, [], free, 1, 1, -1);
        }
    }

    private static void Walk(Tree tree, float[] row, double[] contributions, int node, ReadOnlySpan<Part> before, Span<Part> free, double zero, double one, int feature)
    {
        var length = before.Length;
        var path = free[..(length + 1)];
        free = free[path.Length..];
        before.CopyTo(path);
        Extend(path, ref length, zero, one, feature);
        if (node < 0)
        {
            var value = tree.LeafValue(~node);
            for (var i = 1; i < length; i++)
            {
                contributions[path[i].Feature] += UnwoundSum(path, length, i) * (path[i].One - path[i].Zero) * value;
            }

            return;
        }

        var (hot, cold) = tree.Split(node, row);
        var split = tree.Feature(node);
        var (zeroBefore, oneBefore) = (1.0, 1.0);
        for (var i = 1; i < length; i++)
        {
            if (path[i].Feature == split)
            {
                (zeroBefore, oneBefore) = (path[i].Zero, path[i].One);
                Unwind(path, ref length, i);
                break;
            }
        }

        var cover = Math.Max(1, tree.Cover(node));
        Walk(tree, row, contributions, hot, path[..length], free, zeroBefore * tree.Cover(hot) / cover, oneBefore, split);
        Walk(tree, row, contributions, cold, path[..length], free, zeroBefore * tree.Cover(cold) / cover, 0, split);
    }

    private static void Extend(Span<Part> path, ref int length, double zero, double one, int feature)
    {
        path[length] = new Part { Feature = feature, Zero = zero, One = one, Weight = length == 0 ? 1 : 0 };
        for (var i = length - 1; i >= 0; i--)
        {
            path[i + 1].Weight += one * path[i].Weight * (i + 1) / (length + 1.0);
            path[i].Weight = zero * path[i].Weight * (length - i) / (length + 1.0);
        }

        length++;
    }

    private static void Unwind(Span<Part> path, ref int length, int index)
    {
        var last = length - 1;
        var next = path[last].Weight;
        var (one, zero) = (path[index].One, path[index].Zero);
        for (var j = last - 1; j >= 0; j--)
        {
            if (one != 0)
            {
                var weight = path[j].Weight;
                path[j].Weight = next * (last + 1) / ((j + 1) * one);
                next = weight - (path[j].Weight * zero * (last - j) / (last + 1.0));
            }
            else
            {
                path[j].Weight = zero == 0 ? 0 : path[j].Weight * (last + 1) / (zero * (last - j));
            }
        }

        for (var j = index; j < last; j++)
        {
            (path[j].Feature, path[j].Zero, path[j].One) = (path[j + 1].Feature, path[j + 1].Zero, path[j + 1].One);
        }

        length = last;
    }

    private static double UnwoundSum(Span<Part> path, int length, int index)
    {
        var last = length - 1;
        var next = path[last].Weight;
        var (one, zero) = (path[index].One, path[index].Zero);
        var total = 0.0;
        for (var j = last - 1; j >= 0; j--)
        {
            if (one != 0)
            {
                var weight = next * (last + 1) / ((j + 1) * one);
                total += weight;
                next = path[j].Weight - (weight * zero * ((last - j) / (last + 1.0)));
            }
            else if (zero != 0)
            {
                total += path[j].Weight / (zero * ((last - j) / (last + 1.0)));
            }
        }

        return total;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private struct Part
    {
        public int Feature;
        public double Zero;
        public double One;
        public double Weight;
    }
}
