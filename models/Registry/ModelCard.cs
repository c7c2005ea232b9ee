using System.Globalization;
using System.Text;
using Analytics.Models.Evaluation;
using Analytics.Models.Selection;

namespace Analytics.Models.Registry;

/// <summary>The model card and the metrics that lie beside a model: made from the evaluation, never by hand.</summary>
public static class ModelCard
{
    private static readonly string[] s_shown = ["average_precision", "auc", "precision_at_capacity", "recall_at_capacity", "precision_at_5_percent", "brier_skill", "calibration_error", "base_rate"];

    /// <summary>Writes the card.</summary>
    /// <param name="contest">The contest as of the quarter.</param>
    /// <param name="rows">Rows of the evaluation table, drift included.</param>
    /// <param name="options">Rules and gates of the contest.</param>
    /// <param name="quarter">The as-of quarter.</param>
    /// <param name="dataHash">Hash of the training rows.</param>
    /// <param name="program">Version of the program.</param>
    /// <param name="isSimulated">Whether nobody behind the rows exists.</param>
    /// <returns>Markdown.</returns>
    public static string Write(ContestResult contest, IReadOnlyList<EvaluationRow> rows, ChallengeOptions options, string quarter, string dataHash, string program, bool isSimulated)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Relapse risk as of {quarter}: {contest.ChampionId}");
        Line($"");
        if (isSimulated)
        {
            Line($"**Simulated.** Made on the synthetic city: nobody in it exists, and no number here is a claim about Shanwei. 模拟数据，不代表汕尾实际情况。");
            Line($"");
        }

        Line($"**What it is for.** It orders the visits of the people who help: of the households that left poverty, which to see first. 用于安排走访先后。");
        Line($"");
        Line($"**What it may not be used for.** It takes no help away, is no evidence against a household, a cadre or a place, and decides no status: not the low guarantee, not 清退, not 返贫.");
        Line($"不得据此停发待遇、清退、认定返贫，不得作为问责依据；列入清单的须入户核实。");
        Line($"");
        Line($"| | |");
        Line($"| --- | --- |");
        Line($"| champion | {contest.Champion.Learner}: {contest.Reason} |");
        text.Append(LearnedFrom(contest, options.Training.Horizon));
        Line($"| event | within {options.Training.Horizon} quarters: recognised relapse, entry to monitoring, a visit that finds want, or an income below the line |");
        Line($"| features | {contest.Champion.Features.Count}, known by the quarter's closing day; `data/reference/risk_features.csv` |");
        Line($"| training data | hash {dataHash} |");
        Line($"| program | {program} |");
        Line($"| gates of a champion | calibration error ≤ {options.CalibrationGate}, ratio of groups reached ≥ {options.FairnessGate}, {options.WinsNeeded} consecutive wins |");
        Line($"");
        Line($"## On closed quarters it had not learned from");
        Line($"| quarter | model | {string.Join(" | ", s_shown)} |");
        Line($"| --- | --- |{string.Concat(s_shown.Select(_ => " ---: |"))}");
        foreach (var model in rows.Where(row => row.Group == "all" && row.Metric == s_shown[0]))
        {
            var cells = s_shown.Select(metric => rows.FirstOrDefault(row => row.ModelId == model.ModelId && row.Period == model.Period && row.Group == "all" && row.Metric == metric));
            Line($"| {model.Period} | {model.ModelId} | {string.Join(" | ", cells.Select(Cell))} |");
        }

        Line($"");
        Line($"## Equal opportunity: share of each group's events within capacity");
        Line($"| quarter | model | group | reached | households | events |");
        Line($"| --- | --- | --- | ---: | ---: | ---: |");
        foreach (var row in rows.Where(row => row.Metric == "recall_at_capacity" && row.Group.Contains(':', StringComparison.Ordinal)))
        {
            Line($"| {row.Period} | {row.ModelId} | {row.Group} | {Cell(row)} | {row.Rows} | {row.Events} |");
        }

        Line($"");
        return text.Append(Drift(rows)).ToString();
    }

    private static string LearnedFrom(ContestResult contest, int horizon)
    {
        var (closed, open) = (contest.Train.Where(row => row.Periods == horizon).ToList(), contest.Train.Where(row => row.Periods < horizon).ToList());
        var first = FormattableString.Invariant($"| learned from | {closed.Count} household-quarters up to {contest.TrainTo ?? "none: no label window has closed"}, {closed.Count(row => row.IsEvent)} events |\n");
        return open.Count == 0
            ? first
            : first + FormattableString.Invariant($"| and from windows still open | {open.Count} household-quarters after that, {open.Count(row => row.IsEvent)} events in the quarters that had passed |\n");
    }

    private static string Drift(IReadOnlyList<EvaluationRow> rows) =>
        "## Drift: features furthest from the training rows\n" + string.Concat(
            rows.Where(row => row.Metric == "stability_index").OrderByDescending(row => row.Value).ThenBy(row => row.Group, StringComparer.Ordinal).Take(5)
                .Select(row => FormattableString.Invariant($"- {row.Group["feature:".Length..]}: stability index {row.Value:F2}\n")));

    /// <summary>All measured numbers as CSV.</summary>
    /// <param name="rows">Rows of the evaluation table.</param>
    /// <returns>One line a row, header first.</returns>
    public static string Metrics(IReadOnlyList<EvaluationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("model_id,test_quarter,group_name,metric,value,low,high,group_households,group_events\n");
        foreach (var row in rows)
        {
            text.Append(FormattableString.Invariant(
                $"{row.ModelId},{row.Period},{row.Group},{row.Metric},{Number(row.Value)},{Number(row.Interval.Low)},{Number(row.Interval.High)},{row.Rows},{row.Events}\n"));
        }

        return text.ToString();
    }

    private static string Cell(EvaluationRow? row) => row is null || double.IsNaN(row.Value)
        ? "–"
        : double.IsNaN(row.Interval.Low)
            ? row.Value.ToString("F3", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{row.Value:F3} ({row.Interval.Low:F3}–{row.Interval.High:F3})");

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
