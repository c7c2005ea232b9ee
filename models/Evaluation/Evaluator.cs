using System.Globalization;

namespace Analytics.Models.Evaluation;

/// <summary>Everything that is said of a model on a closed test period.</summary>
public static class Evaluator
{
    private static readonly string[] s_ranked = ["average_precision", "auc", "precision_at_capacity", "recall_at_capacity", "precision_at_5_percent", "recall_at_5_percent"];
    private static readonly double[] s_curveShares = [0.01, 0.02, 0.05, 0.10, 0.15, 0.20, 0.30, 0.50];

    /// <summary>Measures a model.</summary>
    /// <param name="judged">The model on the test period.</param>
    /// <param name="groupNames">Names of the group columns, such as <c>sex</c>.</param>
    /// <param name="visits">How many households can be visited.</param>
    /// <param name="minimumEvents">Groups with fewer events get no verdict.</param>
    /// <returns>Rows of the evaluation table.</returns>
    public static IReadOnlyList<EvaluationRow> Measure(Judged judged, IReadOnlyList<string> groupNames, double visits, int minimumEvents)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(groupNames);
        var rows = new List<EvaluationRow>();
        var (count, events) = (judged.Rows.Count, judged.Events);
        void Add(string group, string metric, double value, Interval interval) => rows.Add(new EvaluationRow(judged.ModelId, judged.Period, group, metric, value, interval, count, events));
        var (capacity, twentieth) = (Math.Min(visits, count), Math.Max(1, 0.05 * count));
        double[] Statistics(int[]? weights)
        {
            var hits = Metrics.EventsAmongTop(judged.Ranking, capacity, weights);
            var top = Metrics.EventsAmongTop(judged.Ranking, twentieth, weights);
            var all = Metrics.EventsAmongTop(judged.Ranking, count + 1, weights);
            return [Metrics.AveragePrecision(judged.Ranking, weights), Metrics.Auc(judged.Ranking, weights), hits / capacity, hits / all, top / twentieth, top / all];
        }

        var values = Statistics(null);
        var intervals = Bootstrap.OfEach(count, Statistics);
        for (var i = 0; i < s_ranked.Length; i++)
        {
            Add("all", s_ranked[i], values[i], intervals[i]);
        }

        Add("all", "base_rate", events / (double)count, None);
        Add("all", "training_base_rate", judged.BaseRate, None);
        if (judged.Model.HasProbability)
        {
            AddProbability(judged, Add, rows);
        }

        foreach (var share in s_curveShares)
        {
            var limit = Math.Max(1, Math.Round(share * count));
            Add(string.Create(CultureInfo.InvariantCulture, $"visits:{limit:00000}"), "events_reached", Metrics.EventsAmongTop(judged.Ranking, limit), None);
        }

        AddGroups(judged, groupNames, Math.Min(visits, count), minimumEvents, rows);
        return rows;
    }

    private static Interval None => new(double.NaN, double.NaN);

    private static void AddProbability(Judged judged, Action<string, string, double, Interval> add, List<EvaluationRow> rows)
    {
        add("all", "brier", Metrics.Brier(judged.Probabilities, judged.Labels), None);
        add("all", "brier_skill", Metrics.BrierSkill(judged.Probabilities, judged.Labels, judged.BaseRate), None);
        add("all", "calibration_error", judged.CalibrationError, None);
        add("all", "mean_probability", judged.Probabilities.Average(), None);
        var number = 0;
        foreach (var bin in Reliability.Of(judged.Probabilities, judged.Labels))
        {
            var group = string.Create(CultureInfo.InvariantCulture, $"bin:{++number:00}");
            var events = (int)Math.Round(bin.Observed * bin.Rows);
            rows.Add(new EvaluationRow(judged.ModelId, judged.Period, group, "mean_probability", bin.Forecast, None, bin.Rows, events));
            rows.Add(new EvaluationRow(judged.ModelId, judged.Period, group, "observed_share", bin.Observed, None, bin.Rows, events));
        }
    }

    private static void AddGroups(Judged judged, IReadOnlyList<string> groupNames, double visits, int minimumEvents, List<EvaluationRow> rows)
    {
        for (var column = 0; column < groupNames.Count; column++)
        {
            var reached = Fairness.Reached(judged, column, visits);
            foreach (var group in reached)
            {
                var isEnough = group.Events >= minimumEvents;
                rows.Add(new EvaluationRow(
                    judged.ModelId, judged.Period, $"{groupNames[column]}:{group.Group}", "recall_at_capacity",
                    isEnough ? group.Reached : double.NaN, isEnough ? group.Interval : None, group.Rows, group.Events));
                int[] members = [.. Enumerable.Range(0, judged.Rows.Count).Where(i => judged.Rows[i].Groups[column] == group.Group)];
                rows.Add(new EvaluationRow(
                    judged.ModelId, judged.Period, $"{groupNames[column]}:{group.Group}", "forecast_over_observed",
                    isEnough && judged.Model.HasProbability ? members.Average(i => judged.Probabilities[i]) * group.Rows / group.Events : double.NaN, None, group.Rows, group.Events));
            }

            rows.Add(new EvaluationRow(judged.ModelId, judged.Period, groupNames[column], "recall_ratio", Fairness.Ratio(reached, minimumEvents), None, judged.Rows.Count, judged.Events));
        }
    }
}
