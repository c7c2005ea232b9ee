using Microsoft.ML.Trainers.FastTree;

namespace Analytics.Models.Trees;

/// <summary>
/// One regression tree, flat. Children: an index ≥ 0 is an inner node, a negative one the leaf with its complement as index. A value goes
/// left when it is at most the threshold. Splits on a feature whose value is fixed are passed over, as if the tree had been grown without them.
/// </summary>
internal sealed class Tree
{
    private readonly int[] left;
    private readonly int[] right;
    private readonly int[] feature;
    private readonly float[] threshold;
    private readonly double[] leafValue;

    public Tree(RegressionTree tree, double weight, FixedFeature? given = null)
    {
        left = [.. tree.LeftChild];
        right = [.. tree.RightChild];
        feature = [.. tree.NumericalSplitFeatureIndexes];
        threshold = [.. tree.NumericalSplitThresholds];
        leafValue = [.. tree.LeafValues.Select(value => value * weight)];
        NodeCover = new double[left.Length];
        LeafCover = new double[leafValue.Length];
        Root = Passed(left.Length == 0 ? -1 : 0, given);
        (left, right) = ([.. left.Select(node => Passed(node, given))], [.. right.Select(node => Passed(node, given))]);
    }

    /// <summary>The first node that a row comes to; a leaf's complement when the tree says the same of all.</summary>
    public int Root { get; }

    /// <summary>Training rows through each inner node.</summary>
    public double[] NodeCover { get; private set; }

    /// <summary>Training rows in each leaf.</summary>
    public double[] LeafCover { get; private set; }

    /// <summary>Mean value over the training rows.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            for (var leaf = 0; leaf < leafValue.Length; leaf++)
            {
                sum += leafValue[leaf] * LeafCover[leaf];
            }

            return sum / LeafCover.Sum();
        }
    }

    public int Feature(int node) => feature[node];

    public double LeafValue(int leaf) => leafValue[leaf];

    /// <summary>The child a value takes, and the other.</summary>
    public (int Hot, int Cold) Split(int node, float[] row) =>
        row[feature[node]] <= threshold[node] ? (left[node], right[node]) : (right[node], left[node]);

    public double Cover(int node) => node < 0 ? LeafCover[~node] : NodeCover[node];

    public double Value(float[] row)
    {
        var node = Root;
        while (node >= 0)
        {
            node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
        }

        return leafValue[~node];
    }

    /// <summary>Counts a training row on its way.</summary>
    public void Count(float[] row)
    {
        var node = Root;
        while (node >= 0)
        {
            NodeCover[node]++;
            node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
        }

        LeafCover[~node]++;
    }

    /// <summary>Puts back the counts of a saved model.</summary>
    public void Restore(double[] nodeCover, double[] leafCover) => (NodeCover, LeafCover) = (nodeCover, leafCover);

    private int Passed(int node, FixedFeature? given)
    {
        while (node >= 0 && given is { } known && feature[node] == known.Column)
        {
            node = known.Value <= threshold[node] ? left[node] : right[node];
        }

        return node;
    }
}
