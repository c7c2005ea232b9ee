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
/// </summary>
public sealed class MutationTests : IDisposable
{
    private static readonly Quarter s_asOf = new(2018, 4);
    private static readonly IReadOnlyList<SqlFile> s_sql = SqlFile.LoadAll();
    private static readonly string[] s_changes = ["deleted", "doubled", "altered"];

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
        var layouts = files.Where(file => file.RowsPath is not null && file.Quarter <= s_asOf).Select(file => file.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var faults = new ConcurrentBag<string>();

        Parallel.ForEach(layouts.Index(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, layout =>
        {
            var (table, change) = (layout.Item, s_changes[layout.Index % s_changes.Length]);
            var target = files.Last(file => file.Table == table && file.RowsPath is not null && file.Quarter == files.Where(other => other.Table == table && other.RowsPath is not null).Max(other => other.Quarter));
            var changed = Change(target, change);
            if (Build([.. files.Select(file => ReferenceEquals(file, target) ? changed : file)]) is not { } after)
            {
                return; // a check stopped it
            }

            var different = before.Where(made => after[made.Key] != made.Value).Select(made => made.Key).ToHashSet(StringComparer.Ordinal);
            if (different.Count == 0 && !s_repeated.Contains((table, change)))
            {
                faults.Add($"{table}: a row {change} shows nowhere");
            }

            var allowed = Dependents(table);
            foreach (var name in different.Where(name => !allowed.Contains(name)))
            {
                faults.Add($"{table}: {name} changed, which does not depend on it");
            }
        });

        Assert.True(layouts.Count > 40, $"{layouts.Count} layouts");
        Assert.True(faults.IsEmpty, string.Join(Environment.NewLine, faults.Order(StringComparer.Ordinal)));
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

    /// <summary>Content hashes of the published tables; null when a check stopped the build.</summary>
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
            foreach (var table in built.Tables.Where(table => table.Name != "ops.run"))
            {
                using var command = connection.CreateCommand();
                var rows = table.Name == "ops.input_file" ? "(select file_id, rows_rejected, rows_duplicate from ops.input_file)" : table.Name;
                command.CommandText = $"select count(*) || '/' || coalesce(sum(hash(made)::hugeint), 0) from {rows} as made";
                hashes[table.Name] = (string)command.ExecuteScalar()!;
            }

            return hashes;
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

    /// <summary>Tables below which the layout's rows are read, and what the count of a file's rows goes into.</summary>
    private static HashSet<string> Dependents(string table)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var makers = s_sql.Where(file => file.Folder is not ("layout" or "meta")).ToList();
        var reads = makers.ToDictionary(file => file, file => SqlOrder.Reads(connection, file).ToHashSet(StringComparer.Ordinal));
        HashSet<string> found = ["ops.input_file", .. makers.Where(file => SqlLineage.StagedTables(file).Contains(table)).Select(file => file.Feeds ?? file.FullName)];
        while (makers.Where(file => reads[file].Overlaps(found)).Select(file => file.Feeds ?? file.FullName).Where(name => !found.Contains(name)).ToList() is { Count: > 0 } more)
        {
            found.UnionWith(more);
        }

        return found;
    }
}
