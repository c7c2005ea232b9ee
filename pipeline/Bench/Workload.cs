using System.Globalization;
using System.Text;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Bench;

/// <summary>The pieces of work that <c>bench</c> measures, each in a process of its own.</summary>
public static class Workload
{
    /// <summary>Names of all pieces.</summary>
    public static IReadOnlyList<string> Names { get; } = ["staging", "typed_read", "build", "same_tables", "quarter_before", "next_quarter"];

    /// <summary>Writes the UTF-8 copy of the CSV exports that the baseline reads.</summary>
    /// <param name="folder">The bench's folder.</param>
    /// <param name="exports">The exports.</param>
    public static void PrepareBaseline(string folder, string exports)
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, "utf8")).FullName;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var file in Directory.EnumerateFiles(exports, "贫困人口明细表*.csv", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(exports, file).Replace(Path.DirectorySeparatorChar, '_'));
            if (!File.Exists(target))
            {
                using var reader = new StreamReader(file, Encoding.GetEncoding("GB18030"), detectEncodingFromByteOrderMarks: true, 1 << 20);
                using var writer = new StreamWriter(target, append: false, new UTF8Encoding(false), 1 << 20);
                var block = new char[1 << 18];
                for (var read = reader.Read(block); read > 0; read = reader.Read(block))
                {
                    writer.Write(block.AsSpan(0, read));
                }
            }
        }
    }

    /// <summary>Does one piece of work.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">The bench's folder.</param>
    /// <param name="exports">The exports.</param>
    /// <param name="threads">Threads.</param>
    /// <returns>Rows worked on.</returns>
    public static long Run(string name, string folder, string exports, int threads)
    {
        var options = new RunOptions { Exports = exports, Out = new OutFolder(Path.Combine(folder, "out")), KeyFile = Path.Combine(folder, "office.key"), Threads = threads };
        return name switch
        {
            "staging" => Stage(options).Sum(file => file.RowsIn),
            "typed_read" => Baseline(folder, "typed_read", threads),
            "build" => Build(options, folder),
            "same_tables" => SameTables.Run(BuildOptionsOf(options, Stage(options), Path.Combine(folder, "same_tables.duckdb")), Stage(options)),
            "quarter_before" => BuildQuarterBefore(options, folder),
            "next_quarter" => Build(options, folder),
            _ => throw new ArgumentException($"No work '{name}'.", nameof(name)),
        };
    }

    private static IReadOnlyList<StagedFile> Stage(RunOptions options) =>
        StageFiles.Run(MakePublication.StageOptionsOf(options), null, NullLogger.Instance, CancellationToken.None);

    /// <summary>Takes the files of the last quarter out of the cache, as if they had come today.</summary>
    /// <param name="folder">The bench's folder.</param>
    /// <param name="exports">The exports.</param>
    public static void ForgetLastQuarter(string folder, string exports)
    {
        var options = new RunOptions { Exports = exports, Out = new OutFolder(Path.Combine(folder, "out")), KeyFile = Path.Combine(folder, "office.key") };
        var files = Stage(options);
        foreach (var file in files.Where(file => file.Quarter == files.Max(other => other.Quarter)))
        {
            foreach (var entry in Directory.EnumerateFiles(Path.Combine(options.Out.Root, "staging"), $"{file.FileId[..16]}*.json"))
            {
                File.Delete(entry);
            }
        }
    }

    /// <summary>Staging, which is a look into the cache where a piece before has staged, and the build, as of the last quarter or some before it.</summary>
    private static long Build(RunOptions options, string folder, int quartersBack = 0)
    {
        var files = Stage(options);
        var build = BuildOptionsOf(options, files, Path.Combine(folder, "build.duckdb"));
        BuildWarehouse.Run(build with { AsOf = build.AsOf.Plus(-quartersBack) }, files, null, NullLogger.Instance);
        return files.Sum(file => file.RowsStaged);
    }

    /// <summary>The build of all quarters but the last, from no models: what is kept then is what a quarter more finds.</summary>
    private static long BuildQuarterBefore(RunOptions options, string folder)
    {
        Directory.Delete(Path.Combine(options.Out.Root, "models"), recursive: true);
        return Build(options, folder, quartersBack: 1);
    }

    private static BuildOptions BuildOptionsOf(RunOptions options, IReadOnlyList<StagedFile> files, string database)
    {
        File.Delete(database);
        return MakePublication.BuildOptionsOf(options, files.Max(file => file.Quarter ?? default), database, "bench", "bench");
    }

    private static long Baseline(string folder, string query, int threads)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}; set preserve_insertion_order = true; set variable folder = '{folder.Replace("'", "''", StringComparison.Ordinal)}';");
        command.ExecuteNonQuery();
        command.CommandText = EmbeddedSql.Text(query).Replace("{folder}", folder.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
