using Analytics.Models.Selection;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Dashboard;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Dashboard;

/// <summary>
/// Writes <c>scope/&lt;division&gt;.duckdb</c>: what an account of that place may query in its own browser. The file is the boundary, so a table
/// is in it only when a file of <c>scope/</c> selects it: no row of a household or a person. A town's holds its villages, the others end at the town.
/// </summary>
public static class ScopeFiles
{
    private const string Folder = "scope";

    // small blocks: most of these files hold a few thousand rows
    private const int BlockBytes = 16384;

    private static readonly string[] s_tables = ["account", "figure", "figure_definition", "finding_count", "finding_rule", "target", "village_review"];

    /// <summary>Path of a place's file.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <param name="place">The place.</param>
    /// <returns>The path; the file need not exist.</returns>
    public static string PathOf(string runFolder, Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return PathOf(runFolder, place.Code);
    }

    private static string PathOf(string runFolder, string division) => Path.Combine(runFolder, Folder, division + ".duckdb");

    /// <summary>Writes the files of the city, counties, zones and towns.</summary>
    /// <param name="runFolder">The run's folder, with its finished database.</param>
    /// <param name="threads">Files written at once; they are the same for any number.</param>
    /// <param name="cancel">Stops between files.</param>
    /// <returns>Files written.</returns>
    public static int Write(string runFolder, int threads, CancellationToken cancel)
    {
        var parts = Path.Combine(PrivateFolder.Ensure(Path.Combine(runFolder, Folder)), ".parts");
        List<string> divisions;
        using (var connection = Open(runFolder))
        {
            Database.Execute(connection, $"copy ({EmbeddedSql.Text("village_figure")}) to '{Database.Quote(parts)}' (format parquet, partition_by (town))");
            divisions = PublishedRows.Read(connection, "select division from core.division where level <> 'village' order by division", row => row.GetString(0));
        }

        SideBySide.Select(divisions.Chunk((divisions.Count + threads - 1) / threads), share => WriteAll(runFolder, share, parts, cancel));
        Directory.Delete(parts, recursive: true);
        return divisions.Count;
    }

    // one thread: the tables of a file are too small for two
    private static DuckDBConnection Open(string runFolder)
    {
        var connection = new DuckDBConnection(
            "Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false;memory_limit=512MB;threads=1");
        connection.Open();
        Database.Execute(connection, $"attach '{Database.Quote(Path.Combine(runFolder, "analytics.duckdb"))}' as run (read_only); use run;");
        return connection;
    }

    private static int WriteAll(string runFolder, string[] divisions, string parts, CancellationToken cancel)
    {
        using var connection = Open(runFolder);
        Database.Execute(connection, $"create temp table upper_figure as {EmbeddedSql.Text("upper_figure")}");
        foreach (var division in divisions)
        {
            cancel.ThrowIfCancellationRequested();
            WriteOne(connection, division, PathOf(runFolder, division), Path.Combine(parts, "town=" + division));
        }

        return divisions.Length;
    }

    // one transaction a file: one write to disk
    private static void WriteOne(DuckDBConnection connection, string division, string path, string villages)
    {
        Database.Execute(connection, $"create or replace temp table scope_root as select level, division as root from core.division where division = '{Database.Quote(division)}'");
        Database.Execute(connection, $"create or replace temp table scope_division as {EmbeddedSql.Text("scope_division")}");
        Database.Execute(connection, $"attach '{Database.Quote(path)}' as scope_file (block_size {BlockBytes}, recovery_mode no_wal_writes)");
        Database.Execute(connection, "begin; create schema scope_file.mart; create schema scope_file.meta;");
        foreach (var table in s_tables)
        {
            Database.Execute(connection, $"create table scope_file.mart.{table} as {EmbeddedSql.Text("scope_" + table)}");
        }

        if (Directory.Exists(villages))
        {
            Database.Execute(connection, $"insert into scope_file.mart.figure by name select * from read_parquet('{Database.OnlyFile(villages)}/*.parquet', hive_partitioning = false)");
        }

        var names = string.Join(", ", s_tables.Select(table => $"'mart.{table}'"));
        Database.Execute(connection, $"create table scope_file.meta.dictionary as {EmbeddedSql.Text("scope_dictionary").Replace("$tables", $"[{names}]", StringComparison.Ordinal)}");
        Database.Execute(connection, "commit; detach scope_file;");
    }
}
