using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.FollowUp;

/// <summary>Fills <c>staging.assignment_pair</c> from the households and cadres of the as-of quarter.</summary>
internal static class AssignHelpers
{
    /// <summary>Reads, solves, writes.</summary>
    /// <param name="connection">The database being built.</param>
    /// <param name="options">Options of the build.</param>
    public static void Fill(DuckDBConnection connection, BuildOptions options)
    {
        var cap = (int)Database.Count(connection, "select cast(value as bigint) from reference.parameter where name = 'helper_household_max'");
        List<HouseholdNeed> households = [];
        using (var rows = Read(connection, "select household_key, village_code, previous_helper_key from staging.assignment_household order by risk_rank"))
        {
            while (rows.Read())
            {
                households.Add(new HouseholdNeed(rows.GetString(0), rows.GetString(1), Text(rows, 2)));
            }
        }

        List<HelperPost> helpers = [];
        using (var rows = Read(connection, "select helper_key, town, county from staging.assignment_helper order by helper_key"))
        {
            while (rows.Read())
            {
                helpers.Add(new HelperPost(rows.GetString(0), Text(rows, 1), Text(rows, 2)));
            }
        }

        var chosen = HelperAssignment.Solve(households, helpers, cap);
        using var pairs = connection.CreateAppender("staging", "main", "assignment_pair");
        for (var i = 0; i < households.Count; i++)
        {
            if (chosen[i] is { } helper)
            {
                pairs.CreateRow().AppendValue(households[i].Key).AppendValue(helper).EndRow();
            }
        }
    }

    private static DuckDBDataReader Read(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteReader();
    }

    private static string? Text(DuckDBDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
