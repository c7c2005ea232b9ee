using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>One feature alone as a rule: which way it points is learned from training rows. Beating it is never assumed.</summary>
public static class SingleVariable
{
    /// <summary>The rule of one feature, calibrated on the training rows.</summary>
    /// <param name="name">Name of the rule.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="last">Index of the last training period.</param>
    /// <returns>The rule.</returns>
    public static RuleModel Of(string name, Panel panel, string feature, int last)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var column = panel.Features.ToList().IndexOf(feature);
        var rows = panel.Labelled(0, last);
        bool[] labels = [.. rows.Select(row => row.Label!.Value)];
        var known = rows.Select(row => (double)row.Values[column]).Where(value => !double.IsNaN(value)).Order().ToArray();
        var middle = known.Length == 0 ? 0 : known[known.Length / 2];
        var up = new RuleModel(name, panel.Features, [], feature, isHigherRiskier: true, middle);
        var values = rows.Select(row => row.Values).ToList();
        var rule = Metrics.Auc(new Ranking(up.Score(values), labels)) >= 0.5 ? up : new RuleModel(name, panel.Features, [], feature, isHigherRiskier: false, middle);
        rule.Calibration = Calibration.Fit(rule.Score(values), labels);
        return rule;
    }

    /// <summary>How well each feature alone tells events apart among some rows, either way round.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="rows">Labelled rows.</param>
    /// <returns>Area under the ROC curve of each feature, 0.5 to 1; rows with a gap stand at the median.</returns>
    public static IReadOnlyList<double> Aucs(Panel panel, IReadOnlyList<PanelRow> rows)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(rows);
        return [.. Enumerable.Range(0, panel.Features.Count).Select(column => Metrics.Auc(RankingOf(rows, column)))];
    }

    /// <summary>Rows in the order of one feature, whichever way round tells events apart better.</summary>
    internal static Ranking RankingOf(IReadOnlyList<PanelRow> rows, int column)
    {
        bool[] labels = [.. rows.Select(row => row.Label!.Value)];
        var known = rows.Select(row => row.Values[column]).Where(value => !float.IsNaN(value)).Order().ToArray();
        var middle = known.Length == 0 ? 0 : known[known.Length / 2];
        double[] values = [.. rows.Select(row => float.IsNaN(row.Values[column]) ? middle : (double)row.Values[column])];
        var up = new Ranking(values, labels);
        return Metrics.Auc(up) >= 0.5 ? up : new Ranking([.. values.Select(value => -value)], labels);
    }
}
