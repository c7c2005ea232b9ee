using Analytics.Pipeline.Publish;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Partitions;

/// <summary>
/// Divides the households among partitions so that no person and no household is in two: households that ever shared a person
/// stay together, wherever they live, so every move is seen whole by one partition.
/// </summary>
internal static class HouseholdParts
{
    /// <summary>Fills <c>staging.household_part</c> (source_household_key, household_key, part).</summary>
    /// <param name="connection">The database being built, with roster, links and divisions.</param>
    /// <param name="level">county or zone.</param>
    /// <returns>The partitions, sorted.</returns>
    public static IReadOnlyList<string> Fill(DuckDBConnection connection, string level)
    {
        Dictionary<string, string> parents = new(StringComparer.Ordinal);
        foreach (var (person, household) in Read(connection, EmbeddedSql.Text("shared_person")).Pairs())
        {
            Join(parents, "p|" + person, household);
        }

        SortedSet<string> parts = new(StringComparer.Ordinal);
        Dictionary<string, string> partOf = new(StringComparer.Ordinal);
        Database.Execute(connection, "create table staging.household_part (source_household_key varchar, household_key varchar, part varchar)");
        using var rows = connection.CreateAppender("staging", "main", "household_part");

        // Sorted by household, so the part of a group is that of its first household.
        foreach (var row in Read(connection, EmbeddedSql.Text("household_place").Replace("{level}", level, StringComparison.Ordinal)))
        {
            var group = Root(parents, row[1]);
            if (!partOf.TryGetValue(group, out var part))
            {
                partOf[group] = part = row[2];
                parts.Add(part);
            }

            rows.CreateRow().AppendValue(row[0]).AppendValue(row[1]).AppendValue(part).EndRow();
        }

        return [.. parts];
    }

    private static IEnumerable<(string First, string Second)> Pairs(this IEnumerable<string[]> rows) => rows.Select(row => (row[0], row[1]));

    private static List<string[]> Read(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static string Root(Dictionary<string, string> parents, string node)
    {
        while (parents.TryGetValue(node, out var parent) && parent != node)
        {
            parents[node] = parents.GetValueOrDefault(parent, parent);
            node = parent;
        }

        return node;
    }

    private static void Join(Dictionary<string, string> parents, string one, string other)
    {
        var (first, second) = (Root(parents, one), Root(parents, other));
        if (first != second)
        {
            parents[first] = second;
        }
    }
}
