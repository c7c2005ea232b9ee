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
        order = [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(i => i)];
        this.labels = [.. order.Select(i => labels[i])];
        endsGroup = [.. order.Select((row, i) => i == order.Length - 1 || scores[row] != scores[order[i + 1]])];
    }

    /// <summary>Rows.</summary>
    public int Count => order.Length;

    /// <summary>Rows and events of each group of equal scores, from the riskiest down.</summary>
    /// <param name="weights">Weight of each row, or null for one each.</param>
    /// <returns>Sums of weights.</returns>
    internal IEnumerable<(double Rows, double Events)> Groups(int[]? weights)
    {
        double rows = 0, events = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var weight = weights is null ? 1 : weights[order[i]];
            rows += weight;
            events += labels[i] ? weight : 0;
            if (endsGroup[i])
            {
                yield return (rows, events);
                (rows, events) = (0, 0);
            }
        }
    }
}
