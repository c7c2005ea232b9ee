using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;

namespace Analytics.Pipeline.Audit;

/// <summary>Makes the figures, and only what lies below them, from staged files: for what-ifs and for telling changes apart.</summary>
internal static class FigureBuild
{
    /// <summary>Builds a database with <c>mart.figure</c>.</summary>
    /// <param name="options">Rules, line, as-of quarter; its database path is not used.</param>
    /// <param name="files">Staged files; those after the as-of quarter are left out.</param>
    /// <param name="folder">A folder to make the database in; made when absent.</param>
    /// <returns>Path of the database.</returns>
    public static string Make(BuildOptions options, IReadOnlyList<StagedFile> files, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "figures.duckdb");
        var sql = SqlFile.LoadAll();
        var read = files.Where(file => file.Quarter is not { } quarter || quarter <= options.AsOf).OrderBy(file => file.File, StringComparer.Ordinal).ToList();
        var own = options with { DatabasePath = path, Previous = null };
        using var connection = BuildWarehouse.Open(own, read, sql, folder);
        RunSql.RunBelow(connection, sql, sql.Where(file => file.FullName == "mart.figure"), own);
        return path;
    }
}
