using Analytics.Models.Panels;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Risk;

/// <summary>Reads the panel of scored households from the database being built.</summary>
internal static class RiskPanel
{
    private static readonly string[] s_groups = ["sex", "disability", "county"];
    private static readonly string[] s_keys = ["is_event", "event_after", "seen_for", "household_key", "quarter", .. s_groups];

    /// <summary>All scored households and quarters, with the quarters of the run as periods.</summary>
    public static Panel Read(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select outcome.is_event, outcome.event_after, outcome.seen_for, outcome.sex, outcome.disability, outcome.county, feature.* from risk.feature inner join risk.outcome using (household_key, quarter) order by quarter, household_key";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => column, StringComparer.Ordinal);
        int[] features = [.. columns.Where(column => !s_keys.Contains(column.Key, StringComparer.Ordinal)).Select(column => column.Value).Order()];
        var names = features.Select(reader.GetName).ToList();
        var rows = new List<PanelRow>();
        while (reader.Read())
        {
            var values = new float[features.Length];
            for (var j = 0; j < values.Length; j++)
            {
                values[j] = reader.IsDBNull(features[j]) ? float.NaN : reader.GetFloat(features[j]);
            }

            rows.Add(new PanelRow(
                reader.GetString(columns["household_key"]), reader.GetString(columns["quarter"]),
                reader.IsDBNull(columns["is_event"]) ? null : reader.GetBoolean(columns["is_event"]),
                values, [.. s_groups.Select(group => reader.GetString(columns[group]))],
                reader.IsDBNull(columns["event_after"]) ? null : reader.GetInt32(columns["event_after"]), reader.GetInt32(columns["seen_for"])));
        }

        return new Panel(names, s_groups, rows, Quarters(connection));
    }

    private static List<string> Quarters(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select quarter from core.quarter order by quarter_index";
        using var reader = command.ExecuteReader();
        var quarters = new List<string>();
        while (reader.Read())
        {
            quarters.Add(reader.GetString(0));
        }

        return quarters;
    }
}
