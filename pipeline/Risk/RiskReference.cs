using Analytics.Models.Learners;
using Analytics.Models.Reasons;
using Analytics.Models.Selection;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Risk;

/// <summary>Reference data of the risk model: thresholds, the rule list, and how features are said.</summary>
/// <param name="Options">Options of the contest.</param>
/// <param name="Texts">How features are said.</param>
/// <param name="KeyFeatures">Features of which too many missing lower the confidence.</param>
internal sealed record RiskReference(ChallengeOptions Options, IReadOnlyList<FeatureText> Texts, IReadOnlySet<string> KeyFeatures)
{
    private const string GapFeature = "income_gap";

    public static RiskReference Read(DuckDBConnection connection)
    {
        var parameters = Rows(connection, "select name, cast(value as double) from reference.parameter where value is not null", reader => (reader.GetString(0), reader.GetDouble(1)))
            .ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        var texts = Rows(
            connection, "select feature, reason_group, name_zh, value_format, text_zh, zero_text_zh, is_key_field from reference.risk_feature order by feature",
            reader => (Text: new FeatureText(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5)), IsKey: reader.GetBoolean(6)));
        var options = new ChallengeOptions
        {
            Training = new TrainingOptions
            {
                Horizon = (int)parameters["risk_window_quarters"],
                MinimumEvents = (int)parameters["risk_minimum_events"],
                CalibrationErrorMax = parameters["risk_calibration_error_max"],
            },
            RulePoints = Rows(
                connection, "select feature, comparison, cast(threshold as double), points from reference.risk_rule order by feature, threshold",
                reader => new RulePoint(reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetInt32(3))),
            GapFeature = GapFeature,
            Visits = Math.Max(1, Database.Count(connection, "select cast(coalesce(sum(visit_capacity), 1) as bigint) from risk.capacity semi join core.quarter on capacity.quarter = quarter.quarter and quarter.is_as_of")),
            WinsNeeded = (int)parameters["risk_promotion_quarters"],
            TestPeriods = (int)parameters["risk_test_quarters"],
            CalibrationGate = parameters["risk_calibration_gate"],
            FairnessGate = parameters["risk_fairness_gate"],
            GroupMinimumEvents = (int)parameters["risk_group_minimum_events"],
            AlarmMinimumEvents = (int)parameters["risk_alarm_minimum_events"],
            Alarm = new LeakAlarm(parameters["risk_alarm_test_auc"], parameters["risk_alarm_feature_auc"]),
        };
        return new RiskReference(options, texts.ConvertAll(row => row.Text), texts.Where(row => row.IsKey).Select(row => row.Text.Feature).ToHashSet(StringComparer.Ordinal));
    }

    private static List<T> Rows<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
