using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using Analytics.Tests.EndToEnd;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Analytics.Tests.Properties;

/// <summary>
/// One row of one file of every layout deleted, doubled or altered: something published must change, or a check must stop the
/// build, and nothing may change that by the SQL's own lineage does not depend on the layout. A file's own
/// counts of lines read and accepted say nothing here: a row doubled must change a figure, a finding or the duplicates.
/// Several layouts are changed in one build; one that shows in nothing that hangs on it alone is built once more by itself.
/// </summary>
public sealed class MutationTests : IDisposable
{
    private static readonly Quarter s_asOf = new(2018, 4);
    private static readonly IReadOnlyList<SqlFile> s_sql = SqlFile.LoadAll();
    private static readonly string[] s_changes = ["deleted", "doubled", "altered"];
    private static readonly string[] s_collected = ["staging.figure_village", "staging.figure_level", "staging.finding"];
    private const int Together = 5;

    // what another source says too, so that one row less or other changes nothing
    private static readonly HashSet<(string Table, string Change)> s_repeated =
    [
        ("g_exit", "deleted"), ("g_exit", "altered"), // the roster and the detail list state the exit
        ("g_loan", "deleted"), // the bank's book has the loan
        ("m_monitor", "deleted"), ("m_monitor", "altered"), // the list of the month before still speaks
        ("own_bank_balance", "deleted"), ("own_bank_balance", "altered"), // growth needs a year before
    ];

    private readonly City _city = City.Write(DirtLevel.None, households: 60, firstYear: 2018);
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-mutation-").FullName;
    private int _builds;

    [Fact]
    public void A_row_of_any_layout_shows_in_what_depends_on_it_and_nowhere_else()
    {
        var files = StageFiles.Run(new StageOptions { ExportFolder = _city.Exports, OutFolder = _city.Out("stage"), KeyFile = _city.Key }, null, NullLogger.Instance, TestContext.Current.CancellationToken);
        var before = Build(files)!;
        var layouts = files.Where(file => file.RowsPath is not null && file.Quarter <= s_asOf).Select(file => file.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((table, index) => (Table: table, Change: s_changes[index % s_changes.Length])).ToList();
        var dependents = layouts.ToDictionary(layout => layout.Table, layout => Dependents(layout.Table), StringComparer.Ordinal);
        var groups = layouts.Count / Together;
        var faults = new ConcurrentBag<string>();
        var unseen = new ConcurrentBag<(string Table, string Change)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };

        Parallel.ForEach(Enumerable.Range(0, groups), parallel, group =>
        {
            var changed = layouts.Where((_, index) => index % groups == group).ToList();
            var different = Different(changed);
            foreach (var layout in changed)
            {
                var others = changed.Where(other => other != layout).SelectMany(other => dependents[other.Table]);
                if (different is null || !different.Except(others, StringComparer.Ordinal).Any(dependents[layout.Table].Contains))
                {
                    unseen.Add(layout);
                }
            }
        });
        Parallel.ForEach(unseen, parallel, layout =>
        {
            if (Different([layout]) is { Count: 0 } && !s_repeated.Contains(layout))
            {
                faults.Add($"{layout.Table}: a row {layout.Change} shows nowhere");
            }
        });

        Assert.True(layouts.Count > 40, $"{layouts.Count} layouts");
        Assert.True(faults.IsEmpty, string.Join(Environment.NewLine, faults.Order(StringComparer.Ordinal)));

        // what differs when a row of each of these layouts is changed; null when a check stopped the build
        HashSet<string>? Different(IReadOnlyList<(string Table, string Change)> changes)
        {
            var staged = files.ToList();
            foreach (var (table, change) in changes)
            {
                var target = staged.FindLastIndex(file => file.Table == table && file.RowsPath is not null && file.Quarter == files.Where(other => other.Table == table && other.RowsPath is not null).Max(other => other.Quarter));
                staged[target] = Change(staged[target], change);
            }

            if (Build(staged) is not { } after)
            {
                return null;
            }

            var different = before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in different.Where(name => !changes.Any(change => dependents[change.Table].Contains(name))))
            {
                faults.Add($"{string.Join(", ", changes)}: {name} changed, which depends on none of them");
            }

            return different;
        }
    }

    public void Dispose()
    {
        _city.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private StagedFile Change(StagedFile file, string change)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var path = Path.Combine(_folder, $"{file.FileId}-{change}.parquet");
        var first = $"row_number = (select min(row_number) from read_parquet('{file.RowsPath}'))";
        var rows = $"from read_parquet('{file.RowsPath}')";
        var query = change switch
        {
            "deleted" => $"select * {rows} where not ({first})",
            "doubled" => $"select * {rows} union all by name select * replace (row_number + 100000 as row_number) {rows} where {first}",
            _ => $"select * replace ({string.Join(", ", Altered(connection, file.RowsPath!, first))}) {rows}",
        };
        using var command = connection.CreateCommand();
        command.CommandText = $"copy ({query}) to '{path}' (format parquet)";
        command.ExecuteNonQuery();
        var more = change switch { "deleted" => -1, "doubled" => 1, _ => 0 };
        return file with { RowsPath = path, RowsIn = file.RowsIn + more, RowsStaged = file.RowsStaged + more };
    }

    // every value of the row: numbers one more, days forty later, yes for no, for a key or code the file's next one
    private static List<string> Altered(DuckDBConnection connection, string path, string first)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select column_name, column_type from (describe select * exclude (row_number) from read_parquet('{path}'))";
        using var rows = command.ExecuteReader();
        List<string> altered = [];
        while (rows.Read())
        {
            var (column, type) = (rows.GetString(0), rows.GetString(1));
            var value = type switch
            {
                "BOOLEAN" => $"not {column}",
                "DATE" => $"{column} + 40",
                _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) || type is "INTEGER" or "BIGINT" or "DOUBLE" => $"{column} + 1",
                _ when column == "row_hash" => $"{column} || 'x'",
                "VARCHAR" when column is not ("file_id" or "sheet") => $"coalesce((select min({column}) from read_parquet('{path}') where {column} > (select {column} from read_parquet('{path}') where {first})), {column})",
                _ => null,
            };
            if (value is not null)
            {
                altered.Add($"case when {first} then {value} else {column} end::{type} as {column}");
            }
        }

        return altered;
    }

    private static string CountsOf(string table) => $"rows rejected and duplicate of {table}";

    /// <summary>Content hashes of the published tables, of each figure and finding and of the counts of a layout's files; null when a check stopped the build.</summary>
    private SortedDictionary<string, string>? Build(IReadOnlyList<StagedFile> files)
    {
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _builds)}.duckdb"));
        try
        {
            var built = BuildWarehouse.Run(
                new BuildOptions
                {
                    DatabasePath = path,
                    ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference"),
                    ContractsFolder = Path.Combine(AppContext.BaseDirectory, "data", "contracts"),
                    AsOf = s_asOf,
                    Threads = 1,
                    ProgramVersion = "test",
                    RunId = "test",
                },
                files, null, NullLogger.Instance);
            using var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
            connection.Open();
            SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
            foreach (var table in built.Tables.Where(table => table.Name is not ("ops.run" or "ops.input_file")))
            {
                Add($"select '{table.Name}', made from {table.Name} as made", name => name);
            }

            // by the file that made the rows: the longest name that begins theirs
            Add("select figure, made from mart.figure as made", MadeBy("figures"));
            Add("select rule, made from mart.finding as made", MadeBy("findings"));
            Add("select file_id, (rows_rejected, rows_duplicate) from ops.input_file", id => CountsOf(files.First(file => file.FileId == id).Table));
            return hashes;

            static Func<string, string> MadeBy(string folder) =>
                name => s_sql.Where(file => file.Folder == folder && name.StartsWith(file.Name, StringComparison.Ordinal)).MaxBy(file => file.Name.Length)!.FullName;

            void Add(string query, Func<string, string> called)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"select name, count(*) || '/' || sum(hash(made)::hugeint) from ({query}) as rows (name, made) group by all order by 1";
                using var rows = command.ExecuteReader();
                while (rows.Read())
                {
                    var name = called(rows.GetString(0));
                    hashes[name] = hashes.GetValueOrDefault(name) + ' ' + rows.GetString(1);
                }
            }
        }
        catch (OperatorException stopped) when (stopped.ExitCode == 4)
        {
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Published tables, figures and findings that by their SQL depend on a layout's rows, and what the count of a file's rows goes into.</summary>
    private static HashSet<string> Dependents(string table)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var makers = s_sql.Where(file => file.Folder is not ("layout" or "meta")).ToList();
        var reads = makers.ToDictionary(file => file, file => SqlOrder.Reads(connection, file).ToHashSet(StringComparer.Ordinal));
        HashSet<SqlFile> found = [.. makers.Where(file => file.FullName == "ops.input_file" || SqlLineage.StagedTables(file).Contains(table))];
        HashSet<string> made = [.. found.Select(file => file.Feeds ?? file.FullName)];
        while (makers.Where(file => !found.Contains(file) && reads[file].Overlaps(made)).ToList() is { Count: > 0 } more)
        {
            found.UnionWith(more);
            made.UnionWith(more.Select(file => file.Feeds ?? file.FullName));
        }

        // what collects the figures may change all of them by the other tables it reads
        var collects = makers.Single(file => file.FullName == "mart.figure");
        var isEveryFigure = reads[collects].Except(s_collected).Any(made.Contains);
        return [CountsOf(table), .. makers.Where(file => found.Contains(file) || (isEveryFigure && file.Folder == "figures")).Select(file => file.FullName)];
    }
}
