using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;

namespace Analytics.Pipeline.Bench;

/// <summary>
/// Baseline of the build: DuckDB alone running the SELECT of every table and figure over the staged Parquet, in the same order. It checks no key
/// and no account, looks for no finding, writes no comment, and leaves empty what C# computes.
/// </summary>
internal static class SameTables
{
    /// <summary>Makes the tables.</summary>
    /// <param name="options">Database, limits, as-of quarter.</param>
    /// <param name="files">Staged files.</param>
    /// <returns>Rows staged.</returns>
    public static long Run(BuildOptions options, IReadOnlyList<StagedFile> files)
    {
        var work = Directory.CreateDirectory(options.DatabasePath + ".work").FullName;
        try
        {
            var sql = SqlFile.LoadAll();
            using var connection = BuildWarehouse.Open(options, files, sql, work);
            foreach (var file in SqlOrder.Sort(connection, [.. sql.Where(file => file.Folder is not ("layout" or "meta"))], RunInput.Tables).Where(file => file.Folder is not ("checks" or "findings")))
            {
                Database.Execute(connection, RunSql.Statement(file));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return files.Sum(file => file.RowsStaged);
    }
}
