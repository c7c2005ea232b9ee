using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Revision;

/// <summary>How the input files of two publications differ.</summary>
/// <param name="Before">Files of the earlier publication.</param>
/// <param name="Late">New files that say something about places no earlier file of their layout and quarter covers.</param>
/// <param name="IsCorrected">Whether a new file stands for places an earlier one covers, or an earlier file is gone or speaks for another quarter.</param>
internal sealed record InputChange(IReadOnlyList<StagedFile> Before, IReadOnlyList<StagedFile> Late, bool IsCorrected)
{
    /// <summary>Compares two sets of staged files.</summary>
    /// <param name="connection">Any open connection, to read which villages a file covers.</param>
    /// <param name="before">Files of the earlier publication.</param>
    /// <param name="now">Files of this one.</param>
    /// <returns>What changed.</returns>
    public static InputChange Of(DuckDBConnection connection, IReadOnlyList<StagedFile> before, IReadOnlyList<StagedFile> now)
    {
        var known = before.Select(Identity).ToHashSet(StringComparer.Ordinal);
        var kept = now.Select(Identity).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(file => !kept.Contains(Identity(file)) && file.RefusalRule is null).Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        var added = now.Where(file => !known.Contains(Identity(file)) && file.RefusalRule is null).ToList();
        var earlier = before.Where(file => file.RefusalRule is null).ToLookup(file => (file.Layout, file.Quarter));
        var late = added.Where(file => !gone.Contains(file.Sha256) && !Covers(connection, earlier[(file.Layout, file.Quarter)], file)).ToList();
        return new InputChange(before, late, late.Count < added.Count || gone.Count > 0);
    }

    private static string Identity(StagedFile file) => $"{file.Sha256} {(file.RefusalRule is null ? $"{file.Layout} {file.TakenDate:O} {file.Quarter}" : "refused")}";

    private static bool Covers(DuckDBConnection connection, IEnumerable<StagedFile> earlier, StagedFile file)
    {
        var villages = Villages(connection, file);
        return earlier.Any(other => villages is null || Villages(connection, other) is not { } others || villages.Overlaps(others));
    }

    /// <summary>Villages a file names; null when its rows name none.</summary>
    private static HashSet<string>? Villages(DuckDBConnection connection, StagedFile file)
    {
        if (file.RowsPath is null)
        {
            return [];
        }

        var path = Database.OnlyFile(file.RowsPath);
        if (Database.Count(connection, $"select count(*) from (describe select * from read_parquet('{path}')) where column_name = 'village_code'") == 0)
        {
            return null;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"select distinct village_code from read_parquet('{path}') where village_code is not null";
        using var row = command.ExecuteReader();
        HashSet<string> villages = new(StringComparer.Ordinal);
        while (row.Read())
        {
            villages.Add(row.GetString(0));
        }

        return villages;
    }
}
