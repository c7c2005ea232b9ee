using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Partitions;

/// <summary>
/// Which .sql files run once a partition, and which once for all: a table of households or people that comes from the roster
/// is made partition by partition; all else, from the village grain up, is made of the parts together.
/// </summary>
internal static class PartitionPlan
{
    /// <summary>The roster as it is staged: what a partition sees of it is its own households.</summary>
    public const string Roster = "staging.roster";

    private static readonly string[] s_folders = ["staging", "core", "mart"];
    private static readonly string[] s_parts = ["household_key", "person_key", "row_order", "source_household_key"];

    /// <summary>Sorts files into those before the partitions are known and the rest, and names those that run once a partition.</summary>
    /// <param name="connection">Any open connection, for the parser.</param>
    /// <param name="order">All files in run order.</param>
    /// <returns>The files in an order that still holds, and the names of the tables made by partition.</returns>
    public static (IReadOnlyList<SqlFile> Order, IReadOnlySet<string> ByPartition) Of(DuckDBConnection connection, IReadOnlyList<SqlFile> order)
    {
        HashSet<string> byPartition = new(StringComparer.Ordinal);
        HashSet<string> after = new(StringComparer.Ordinal);
        List<SqlFile> before = [];
        List<SqlFile> rest = [];
        foreach (var file in order)
        {
            var reads = SqlOrder.Reads(connection, file);
            var isLate = reads.Any(table => byPartition.Contains(table) || after.Contains(table));
            var isPart = IsOfHouseholds(file) && !reads.Any(after.Contains) && (isLate || reads.Contains(Roster, StringComparer.Ordinal));
            if (isPart)
            {
                byPartition.Add(file.FullName);
            }
            else if (isLate)
            {
                after.Add(file.Feeds ?? file.FullName);
            }

            (isPart || isLate ? rest : before).Add(file);
        }

        return ([.. before, .. rest], byPartition);
    }

    private static bool IsOfHouseholds(SqlFile file) =>
        file.Feeds is null && file.FullName != Roster && !file.IsFilled && file.Header["scope"] != "whole"
        && s_folders.Contains(file.Folder, StringComparer.Ordinal) && file.Key.Any(column => s_parts.Contains(column, StringComparer.Ordinal));
}
