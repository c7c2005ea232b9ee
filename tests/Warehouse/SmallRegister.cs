using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Warehouse;

/// <summary>
/// Staged files written by hand, a few rows each, and the database built from them. A row is text:
/// <c>household person column=value …</c>; what it leaves out has the default of <see cref="RosterDefaults"/>.
/// </summary>
internal sealed class SmallRegister : IDisposable
{
    /// <summary>An ordinary village of 新港街道; two more beside it.</summary>
    public const string VillageA = "441502001001";

    public const string VillageB = "441502001002";

    /// <summary>In another county and zone: 东洲街道, 红海湾.</summary>
    public const string VillageC = "441502005201";

    private const string RosterDefaults =
        "is_id_void=false is_head=false relation=02 sex=1 birth_date=1980-05-01 in_school=false resident_medical=true in_dibao=false labour_count=1 labor=01"
        + " household_type=01 cause_main=01 is_dangerous_house=false water_safe=true water_difficult=false in_coop=false disposable_income=40000";

    private static readonly ContractSet s_contracts = ContractSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "contracts"));

    private static readonly IReadOnlyDictionary<string, StagedColumn[]> s_tables = StagedTable.Of(s_contracts);

    private readonly string _folder = Directory.CreateTempSubdirectory("register-").FullName;
    private readonly List<StagedFile> _files = [];
    private DuckDBConnection? _writer;
    private DuckDBConnection? _database;
    private AskedTables? _asked;
    private string _reference = Path.Combine(AppContext.BaseDirectory, "data", "reference");

    public IReadOnlyList<StagedFile> Files => [.. _files.OrderBy(file => file.File, StringComparer.Ordinal)];

    public string Folder => _folder;

    public static BuildOptions Options(string path, string asOf) => new()
    {
        DatabasePath = path,
        ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference"),
        ContractsFolder = Path.Combine(AppContext.BaseDirectory, "data", "contracts"),
        AsOf = Parse(asOf),
        ProgramVersion = "test",
        RunId = "test",
    };

    public static Quarter Parse(string quarter) => Quarter.TryParse(quarter, out var parsed) ? parsed : throw new ArgumentException(quarter, nameof(quarter));

    /// <summary>A roster of a village. The first person of a household is its head.</summary>
    public SmallRegister Roster(string quarter, string village, params string[] rows) => RosterOf("G", quarter, null, village, rows);

    public SmallRegister RosterOf(string system, string quarter, string? taken, string village, params string[] rows)
    {
        HashSet<string> households = [];
        var lines = rows.Select((row, index) =>
        {
            var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var head = households.Add(words[0]) ? " is_head=true relation=01" : string.Empty;
            return $"{RosterDefaults}{head} village_code={village} source_system={system} source_household_key={words[0]} person_key={words[1]} "
                + $"row_hash={row.GetHashCode(StringComparison.Ordinal):x} {string.Join(' ', words.Skip(2))}";
        });
        return Add(system == "G" ? "g_roster" : "n_roster", "roster", quarter, system, taken, [.. lines]);
    }

    /// <summary>A sheet of households: <c>household column=value …</c>.</summary>
    public SmallRegister Sheet(string layout, string quarter, string village, params string[] rows) =>
        Add(layout, layout, quarter, "G", null, [.. rows.Select(row => row.Split(' ', 2)).Select(words =>
            (layout == "g_village" ? string.Empty : $"source_household_key={words[0]} row_hash=0 ") + $"village_code={village} " + (words.Length > 1 ? words[1] : string.Empty))]);

    /// <summary>Rows of any layout as they are staged: <c>column=value …</c>, row_hash 0 unless given.</summary>
    public SmallRegister Records(string layout, string quarter, params string[] rows) => RecordsOf(layout, quarter, null, rows);

    /// <summary>Rows of any layout in a file taken on a day.</summary>
    public SmallRegister RecordsOf(string layout, string quarter, string? taken, params string[] rows) =>
        Add(layout, s_contracts.Contracts.Single(contract => contract.Name == layout).Table, quarter, "own", taken, [.. rows.Select(row => row.Contains("row_hash=", StringComparison.Ordinal) ? row : $"row_hash={row.GetHashCode(StringComparison.Ordinal):x} {row}")]);

    /// <summary>Rejects a row of the file added last.</summary>
    public SmallRegister Reject(string household, string? village, string rule = "number_invalid", string? column = null)
    {
        var last = _files[^1];
        var path = Path.Combine(_folder, $"{last.FileId}-rejects.parquet");
        var row = last.RowsStaged + last.RowsRejected + 2;
        var earlier = last.RejectsPath is null ? [] : new[] { $"read '{path}'" };
        Write(path, "reject", [.. earlier, $"file_id={last.FileId} sheet= row_number={row} rule={rule} reason_zh=应为数字 source_household_key={household}" + (village is null ? string.Empty : $" village_code={village}") + (column is null ? string.Empty : $" column_name={column}")]);
        _files[^1] = last with { RejectsPath = path, RowsRejected = last.RowsRejected + 1, RowsIn = last.RowsIn + 1 };
        return this;
    }

    /// <summary>Says that a row of the file added last mends a line of an earlier file.</summary>
    public SmallRegister Returns(long row, string firstFile, long firstRow, bool isAccepted = true)
    {
        var last = _files[^1];
        var path = Path.Combine(_folder, $"{last.FileId}-returned.parquet");
        Write(path, "returned", [$"file_id={last.FileId} sheet= row_number={row} first_file={firstFile} first_sheet= first_row={firstRow} is_accepted={isAccepted}"]);
        _files[^1] = last with { ReturnedPath = path };
        return this;
    }

    /// <summary>The file added last, received once more under another name.</summary>
    public void ReceiveAgain(string name)
    {
        var last = _files[^1];
        var path = Path.Combine(_folder, $"{last.FileId}-c2.parquet");
        Execute(Writer(), $"copy (select * replace ('{last.FileId}-c2' as file_id) from read_parquet('{last.RowsPath}')) to '{path}' (format parquet)");
        _files.Add(last with { File = name, FileId = $"{last.FileId}-c2", RowsPath = path });
    }

    /// <summary>Changes what is known of the file added last.</summary>
    public void ChangeLast(Func<StagedFile, StagedFile> change) => _files[^1] = change(_files[^1]);

    /// <summary>Replaces one reference file.</summary>
    public void Reference(string name, string text)
    {
        var folder = Path.Combine(_folder, "reference");
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(_reference))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            _reference = folder;
        }

        File.WriteAllText(Path.Combine(folder, name), text);
    }

    /// <summary>Builds the whole database as of a quarter, checks included, and keeps it open for <see cref="Rows"/>.</summary>
    public SmallRegister Build(string asOf, string line = "plan", IReadOnlyList<SqlFile>? sql = null, int threads = 2, string partitionBy = BuildOptions.Whole)
    {
        _database?.Dispose();
        _asked = null;
        var path = Path.Combine(_folder, $"{Guid.NewGuid():n}.duckdb");
        BuildWarehouse.Run(Options(path, asOf) with { ReferenceFolder = _reference, Line = line, Threads = threads, PartitionBy = partitionBy }, Files, null, NullLogger.Instance, sql ?? SqlFile.LoadAll());
        _database = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        _database.Open();
        return this;
    }

    /// <summary>Opens a database as of a quarter in which <see cref="Rows"/> makes what it asks for and all below, as a build would, and nothing else.</summary>
    public SmallRegister AsOf(string asOf, string line = "plan", IReadOnlyList<SqlFile>? sql = null, int threads = 2)
    {
        _database?.Dispose();
        _asked = new AskedTables(Options(Path.Combine(_folder, $"{Guid.NewGuid():n}.duckdb"), asOf) with { ReferenceFolder = _reference, Line = line, Threads = threads }, sql ?? SqlFile.LoadAll());
        _database = _asked.Open(Files);
        return this;
    }

    /// <summary>Rows of a query, cells joined by a space, rows by a line.</summary>
    public string Rows(string sql)
    {
        _asked?.Make(_database!, sql);
        using var command = _database!.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "-" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', rows);
    }

    /// <summary>Value of a figure of the city by quarter, such as <c>2016Q1=3 2016Q2=4</c>.</summary>
    public string Figure(string figure, string division = "441500") => Rows(
        $"select string_agg(quarter || '=' || coalesce(rtrim(rtrim(cast(cast(value as decimal(18, 4)) as varchar), '0'), '.'), '-'), ' ' order by quarter) from mart.figure where figure = '{figure}' and division = '{division}' and level <> 'zone'");

    /// <summary>Flows of the register account of the city in a quarter, zero opening and residual left out.</summary>
    public string Account(string quarter, string stock, string unit, string division = "441500") => Rows(
        $"select string_agg(flow || '=' || value, ' ' order by flow) from mart.account where quarter = '{quarter}' and stock = '{stock}' and unit = '{unit}' and division = '{division}' and level <> 'zone' and value <> 0");

    public DuckDBConnection Database => _database!;

    public void Dispose()
    {
        _writer?.Dispose();
        _database?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private SmallRegister Add(string layout, string template, string quarter, string system, string? taken, string[] rows)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"f{_files.Count + 1:D3}");
        var path = Path.Combine(_folder, id + ".parquet");
        Write(path, template, [.. rows.Select((row, index) => $"file_id={id} sheet= row_number={index + 2} {row}")]);
        var at = Parse(quarter);
        _files.Add(new StagedFile
        {
            FileId = id,
            File = $"{id}.csv",
            Sha256 = id,
            Layout = layout,
            Table = template,
            SourceSystem = system,
            TakenDate = taken is null ? at.End : DateOnly.ParseExact(taken, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Quarter = at,
            RowsIn = rows.Length,
            RowsStaged = rows.Length,
            RowsPath = path,
        });
        return this;
    }

    private DuckDBConnection Writer()
    {
        if (_writer is null)
        {
            _writer = new DuckDBConnection("Data Source=:memory:;threads=1");
            _writer.Open();
        }

        return _writer;
    }

    private void Write(string path, string template, string[] rows)
    {
        var connection = Writer();
        Execute(connection, $"create or replace table staged as {StagedColumn.EmptySelect(template switch { "reject" => StagedTable.Rejects, "returned" => StagedTable.Returned, _ => s_tables[template] })}");
        foreach (var earlier in rows.Where(row => row.StartsWith("read ", StringComparison.Ordinal)))
        {
            Execute(connection, $"insert into staged select * from read_parquet({earlier[5..]})");
        }

        foreach (var chunk in rows.Where(row => !row.StartsWith("read ", StringComparison.Ordinal)).Chunk(200))
        {
            Execute(connection, "insert into staged by name " + string.Join(" union all by name ", chunk.Select(Select)));
        }

        Execute(connection, $"copy (select * from staged) to '{path}' (format parquet)");
    }

    private static string Select(string row)
    {
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        foreach (var cell in row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = cell.Split('=', 2);
            cells[parts[0]] = parts[1] == "null" ? "null" : $"'{parts[1]}'";
        }

        return "select " + string.Join(", ", cells.Select(cell => $"{cell.Value} as {cell.Key}"));
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
