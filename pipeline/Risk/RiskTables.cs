using Analytics.Models.Evaluation;
using Analytics.Models.Panels;
using Analytics.Models.Registry;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Risk;

/// <summary>Fills the tables of the risk schema.</summary>
internal static class RiskTables
{
    /// <summary>Fills <c>staging.risk_prediction</c>.</summary>
    public static void Predictions(DuckDBConnection connection, BuildOptions options)
    {
        var result = RiskRun.Of(connection, options);
        using var appender = connection.CreateAppender("staging", "main", "risk_prediction");
        foreach (var quarter in result.Quarters)
        {
            foreach (var household in quarter.Households)
            {
                appender.CreateRow()
                    .AppendValue(household.Household).AppendValue(quarter.Quarter).AppendValue(quarter.Contest.ChampionId)
                    .AppendValue(household.Score).AppendValue(household.Base).AppendValue(household.Probability)
                    .AppendValue(household.MissingKeyFields).AppendValue(household.OutsideFeatureZh).AppendValue(household.ReasonsZh)
                    .EndRow();
            }
        }
    }

    /// <summary>Fills <c>risk.contribution</c>.</summary>
    public static void Contributions(DuckDBConnection connection, BuildOptions options)
    {
        using var appender = connection.CreateAppender("risk", "contribution");
        foreach (var quarter in RiskRun.Of(connection, options).Quarters)
        {
            foreach (var household in quarter.Households)
            {
                for (var rank = 0; rank < household.Reasons.Count; rank++)
                {
                    var reason = household.Reasons[rank];
                    appender.CreateRow()
                        .AppendValue(household.Household).AppendValue(quarter.Quarter).AppendValue(reason.Group).AppendValue(rank + 1)
                        .AppendValue(reason.Contribution).AppendValue(reason.Feature).AppendValue(float.IsNaN(reason.Value) ? (float?)null : reason.Value).AppendValue(reason.TextZh)
                        .EndRow();
                }
            }
        }
    }

    /// <summary>Fills <c>risk.evaluation</c>.</summary>
    public static void Evaluations(DuckDBConnection connection, BuildOptions options)
    {
        var result = RiskRun.Of(connection, options);
        if (result.Quarters.Count == 0)
        {
            return;
        }

        using var appender = connection.CreateAppender("risk", "evaluation");
        foreach (var row in Rows(result))
        {
            appender.CreateRow()
                .AppendValue(row.ModelId).AppendValue(row.Period).AppendValue(row.Group).AppendValue(row.Metric)
                .AppendValue(Known(row.Value)).AppendValue(Known(row.Interval.Low)).AppendValue(Known(row.Interval.High)).AppendValue(row.Rows).AppendValue(row.Events)
                .EndRow();
        }
    }

    /// <summary>Fills <c>risk.model</c>, and keeps the champion in the registry where there is one.</summary>
    public static void Models(DuckDBConnection connection, BuildOptions options)
    {
        var result = RiskRun.Of(connection, options);
        using var appender = connection.CreateAppender("risk", "model");
        foreach (var quarter in result.Quarters)
        {
            var contest = quarter.Contest;
            appender.CreateRow()
                .AppendValue(quarter.Quarter).AppendValue(contest.ChampionId).AppendValue(contest.Champion.Learner).AppendValue(contest.Reason)
                .AppendValue(contest.TrainTo).AppendValue(contest.Train.Count).AppendValue(contest.Train.Count(row => row.IsEvent)).AppendValue(quarter.DataHash)
                .EndRow();
        }

        if (options.ModelRegistry is { } registry && result.Quarters is [.., var latest])
        {
            var rows = Rows(result);
            ModelFolder.Save(registry, latest.Contest.Champion, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MODEL_CARD.md"] = ModelCard.Write(latest.Contest, rows, result.Reference.Options, latest.Quarter, latest.DataHash, options.ProgramVersion, options.IsSimulated),
                ["metrics.csv"] = ModelCard.Metrics(rows),
            });
        }
    }

    private static IReadOnlyList<EvaluationRow> Rows(RiskResult result) => [.. result.Quarters[^1].Contest.Evaluation, .. Drifts(result)];

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    /// <summary>Stability of each feature, and the mean forecast against the base rate, between the rows learned from and those scored now.</summary>
    private static IEnumerable<EvaluationRow> Drifts(RiskResult result)
    {
        var latest = result.Quarters[^1];
        var none = new Interval(double.NaN, double.NaN);
        var last = result.Panel.Periods.Count - 1 - result.Reference.Options.Training.Horizon;
        IReadOnlyList<PanelRow> before = last < 0 ? [] : result.Panel.Labelled(0, last);
        var now = result.Panel.Rows.Where(row => row.Period == latest.Quarter).ToList();
        if (before.Count == 0 || now.Count == 0)
        {
            yield break;
        }

        EvaluationRow Row(string group, string metric, double value) => new(latest.Contest.ChampionId, latest.Quarter, group, metric, value, none, now.Count, 0);
        for (var column = 0; column < result.Panel.Features.Count; column++)
        {
            float[] values = [.. now.Select(row => row.Values[column])];
            yield return Row($"feature:{result.Panel.Features[column]}", "stability_index", Drift.Stability([.. before.Select(row => row.Values[column])], values));
            yield return Row($"feature:{result.Panel.Features[column]}", "missing_share", Drift.Missing(values));
        }

        yield return Row("all", "training_base_rate", before.Average(row => row.Label is true ? 1.0 : 0.0));
        if (latest.Contest.Champion.HasProbability)
        {
            yield return Row("all", "mean_probability", latest.Households.Average(household => household.Probability ?? 0));
        }
    }
}
