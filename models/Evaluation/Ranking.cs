using System.Runtime.InteropServices;

namespace Analytics.Models.Evaluation;

/// <summary>Rows from the riskiest down, sorted once and asked many times.</summary>
public sealed class Ranking
{
    private readonly int[] order;
    private readonly bool[] labels;
    private readonly bool[] endsGroup;

    /// <summary>Sorts rows by score.</summary>
    /// <param name="scores">Higher is riskier; finite.</param>
    /// <param name="labels">One a score.</param>
    public Ranking(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        order = [.. Enumerable.Range(0, scores.Count)];
        double[] keys = [.. scores.Select(score => -score)];
        Array.Sort(keys, order);
        this.labels = [.. order.Select(row => labels[row])];
        endsGroup = [.. keys.Select((key, i) => i == keys.Length - 1 || key != keys[i + 1])];
    }

    /// <summary>Rows.</summary>
    public int Count => order.Length;

    /// <summary>Rows and events of each group of equal scores, from the riskiest down.</summary>
    /// <param name="weights">Weight of each row, or null for one each.</param>
    /// <returns>Sums of weights.</returns>
    internal GroupSums Groups(int[]? weights) => new(this, weights);

    /// <summary>Walks through the groups without memory of its own: intervals ask for them hundreds of times.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct GroupSums(Ranking ranking, int[]? weights)
    {
        private int next;

        public (double Rows, double Events) Current { get; private set; }

        public readonly GroupSums GetEnumerator() => this;

        public bool MoveNext()
        {
            var (order, labels, ends) = (ranking.order, ranking.labels, ranking.endsGroup);
            double rows = 0, events = 0;
            for (var i = next; i < order.Length; i++)
            {
                var weight = weights is null ? 1 : weights[order[i]];
                rows += weight;
                events += labels[i] ? weight : 0;
                if (ends[i])
                {
                    Current = (rows, events);
                    next = i + 1;
                    return true;
                }
            }

            return false;
        }
    }
}
