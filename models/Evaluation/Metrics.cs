namespace Analytics.Models.Evaluation;

/// <summary>How well scores order and how well probabilities hit. Equal scores are one group, so no order of rows changes a result.</summary>
public static class Metrics
{
    /// <summary>Average precision: the mean precision over the events, from the riskiest down.</summary>
    /// <param name="ranking">Scores in order.</param>
    /// <param name="weights">Weight of each row (a bootstrap draw), or null for one each.</param>
    /// <returns>0 to 1; NaN without events.</returns>
    public static double AveragePrecision(Ranking ranking, int[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        double rows = 0, events = 0, sum = 0;
        foreach (var (groupRows, groupEvents) in ranking.Groups(weights))
        {
            rows += groupRows;
            events += groupEvents;
            sum += groupEvents * (rows == 0 ? 0 : events / rows);
        }

        return events == 0 ? double.NaN : sum / events;
    }

    /// <summary>Area under the ROC curve; ties count half.</summary>
    /// <param name="ranking">Scores in order.</param>
    /// <param name="weights">Weight of each row, or null for one each.</param>
    /// <returns>0 to 1; NaN without both classes.</returns>
    public static double Auc(Ranking ranking, int[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        double events = 0, others = 0, sum = 0;
        foreach (var (groupRows, groupEvents) in ranking.Groups(weights))
        {
            sum += (groupRows - groupEvents) * (events + (groupEvents / 2));
            events += groupEvents;
            others += groupRows - groupEvents;
        }

        return events == 0 || others == 0 ? double.NaN : sum / (events * others);
    }

    /// <summary>Events among the riskiest <paramref name="count"/> rows; a group of equal scores across the limit counts in proportion.</summary>
    /// <param name="ranking">Scores in order.</param>
    /// <param name="count">How many rows are visited.</param>
    /// <param name="weights">Weight of each row, or null for one each.</param>
    /// <returns>0 to the number of events.</returns>
    public static double EventsAmongTop(Ranking ranking, double count, int[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        double rows = 0, events = 0;
        foreach (var (groupRows, groupEvents) in ranking.Groups(weights))
        {
            if (rows + groupRows >= count)
            {
                return groupRows == 0 ? events : events + (groupEvents * (count - rows) / groupRows);
            }

            rows += groupRows;
            events += groupEvents;
        }

        return events;
    }

    /// <summary>Brier score: the mean squared error of the probabilities.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="labels">Their labels.</param>
    /// <returns>0 to 1, less is better.</returns>
    public static double Brier(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels) =>
        probabilities.Zip(labels, (p, y) => (p - (y ? 1 : 0)) * (p - (y ? 1 : 0))).Average();

    /// <summary>Brier skill: 1 − Brier / Brier of a constant forecast.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="baseRate">The constant forecast: the base rate of the training rows.</param>
    /// <returns>Above 0 when better than the constant.</returns>
    public static double BrierSkill(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels, double baseRate) =>
        1 - (Brier(probabilities, labels) / Brier([.. labels.Select(_ => baseRate)], labels));

    /// <summary>Expected calibration error over bins of equally many rows: mean |forecast − observed|.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="labels">Their labels.</param>
    /// <returns>0 to 1, less is better.</returns>
    public static double CalibrationError(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        var bins = Reliability.Of(probabilities, labels);
        return bins.Sum(bin => bin.Rows * Math.Abs(bin.Forecast - bin.Observed)) / labels.Count;
    }
}
