using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Bench;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Spectre.Console;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>bench</c>: this program against a named baseline, as ratios within one run on one machine.</summary>
public static class BenchVerb
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly (string Work, string Baseline, string Note)[] s_pairs =
    [
        ("staging", "duckdb typed_read", "dirty GBK CSV and xlsx to typed, checked, pseudonymous Parquet / DuckDB read_csv with types on a UTF-8 copy of the CSV to Parquet"),
        ("build", "duckdb same_tables", "all tables, accounts, reviews, figures and checks / DuckDB running the same SELECTs of the tables, without keys, checks, findings, comments or what C# computes"),
    ];

    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var only = new Option<string?>("--only") { Description = "One work: staging, build, exit_progress (the core of exit progress against pandas), documents (thousands of cards and forms through one worker: speed and memory) or risk (the model against its ceilings and scikit-learn, on cities it makes itself)." };
        only.AcceptOnlyFromAmong("staging", "build", "exit_progress", "documents", "risk");
        var format = new Option<string>("--format") { Description = "table, or json (an array of objects, numbers as numbers).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var exports = new Option<string?>("--exports") { Description = "Exports to measure on (default: the sample city).", HelpName = "DIR" };
        var threads = new Option<int>("--threads") { Description = "Threads of both sides.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var households = new Option<int>("--households") { Description = "Households of the cities that risk is judged on.", DefaultValueFactory = _ => 42_255 };
        var seed = new Option<int>("--seed") { Description = "Seed of those cities.", DefaultValueFactory = _ => 2016 };
        var documents = new Option<int>("--documents") { Description = "Documents that one worker makes.", DefaultValueFactory = _ => 5_000 };
        var child = new Option<string?>("--child") { Hidden = true };
        var folder = new Option<string?>("--folder") { Hidden = true };
        var command = new Command("bench", "Measure staging and build against raw DuckDB doing the same typed read and the same tables, each work in a process of its own; exit progress against pandas.") { only, format, exports, threads, households, seed, documents, child, folder };
        command.SetAction(async (parsed, cancel) =>
        {
            var work = parsed.GetValue(folder) ?? Path.Combine(OutFolder.Default, "bench");
            if (parsed.GetValue(only) == "risk")
            {
                var noLearner = Missing(LearnerBench.Library);
                RiskReport.Write(RiskReport.Measure(work, parsed.GetValue(households), parsed.GetValue(seed), noLearner is null), parsed.GetRequiredValue(format));
                return noLearner is null ? 0 : throw noLearner;
            }

            if (parsed.GetValue(only) == "documents")
            {
                Print(await DocumentBench.MeasureAsync(work, parsed.GetValue(documents), step => Console.Error.WriteLine($"{step.Documents} documents"), cancel), parsed.GetRequiredValue(format));
                return 0;
            }

            var input = Path.GetFullPath(parsed.GetValue(exports) ?? Path.Combine(OutFolder.Default, "sample", "exports"));
            if (!Directory.Exists(input))
            {
                throw new OperatorException($"No exports in '{input}'. Run ./run.sh once to make the sample city, or give --exports.", "没有可测的导出数据，请先执行 ./run.sh 或指定 --exports。");
            }

            if (parsed.GetValue(child) is { } name)
            {
                Console.WriteLine(JsonSerializer.Serialize(Measured.Of(() => Workload.Run(name, work, input, parsed.GetValue(threads))), s_json));
                return 0;
            }

            var noPandas = parsed.GetValue(only) is null or "exit_progress" ? Missing(ExitProgress.Library) : null;
            if (noPandas is not null && parsed.GetValue(only) is not null)
            {
                throw noPandas;
            }

            var results = await MeasureAsync(parsed.GetValue(only), work, input, parsed.GetValue(threads), noPandas is null, cancel);
            Print(results, parsed.GetRequiredValue(format));
            return noPandas is null ? 0 : throw noPandas;
        });
        return command;
    }

    /// <summary>Told before minutes are spent on the rest, and once more as the error at the end.</summary>
    private static OperatorException? Missing(string library)
    {
        var missing = PythonPeer.Missing(library);
        if (missing is not null)
        {
            Console.Error.WriteLine(missing.Message);
        }

        return missing;
    }

    private static async Task<List<(string Work, string Baseline, string Note, Measured Own, Measured Base)>> MeasureAsync(
        string? only, string folder, string exports, int threads, bool withPandas, CancellationToken cancel)
    {
        PrivateFolder.Ensure(folder);
        if (Directory.Exists(Path.Combine(folder, "out")))
        {
            Directory.Delete(Path.Combine(folder, "out"), recursive: true);
        }

        await Console.Error.WriteLineAsync("preparing the UTF-8 copy for the baseline");
        Workload.PrepareBaseline(folder, exports);
        List<(string, string, string, Measured, Measured)> results = [];
        foreach (var (work, baseline, note) in s_pairs)
        {
            if (only == "staging" && work != only)
            {
                break;
            }

            var own = await ChildAsync(work, folder, exports, threads, cancel);
            if (only is null || only == work)
            {
                results.Add((work, baseline, note, own, await ChildAsync(baseline["duckdb ".Length..], folder, exports, threads, cancel)));
            }
        }

        if (withPandas && only is null or "exit_progress")
        {
            var (own, pandas) = ExitProgress.Run(folder, Path.Combine(folder, "build.duckdb"));
            results.Add(("exit_progress", "pandas", "claims in CSV to people who exited by quarter, year and in all at every division, one thread / the same with pandas; equal answers", own, pandas));
        }

        if (only is null)
        {
            var (own, other) = (results[0].Item4.Plus(results[1].Item4), results[0].Item5.Plus(results[1].Item5));
            results.Add(("whole", "duckdb typed_read + same_tables", "staging and build / the typed read and the same tables", own, other));
            await ChildAsync("quarter_before", folder, exports, threads, cancel);
            Workload.ForgetLastQuarter(folder, exports);
            results.Add(("next_quarter", "whole, own", "one quarter more on top of the others / staging and build of all", await ChildAsync("next_quarter", folder, exports, threads, cancel), own));
        }

        return results;
    }

    private static async Task<Measured> ChildAsync(string work, string folder, string exports, int threads, CancellationToken cancel)
    {
        await Console.Error.WriteLineAsync($"measuring {work}");
        string[] arguments = [typeof(BenchVerb).Assembly.Location, "bench", "--child", work, "--folder", folder, "--exports", exports, "--threads", threads.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var answer = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measured>(answer, s_json)!
            : throw new OperatorException($"Measuring {work} ended with {process.ExitCode}; see the message above.", $"测量 {work} 失败。");
    }

    private static void Print(List<(string Work, string Baseline, string Note, Measured Own, Measured Base)> results, string format)
    {
        if (format == "json")
        {
            Console.WriteLine(JsonSerializer.Serialize(
                results.Select(row => new
                {
                    work = row.Work,
                    baseline = row.Baseline,
                    ratio_cpu = Math.Round(row.Own.CpuSeconds / row.Base.CpuSeconds, 2),
                    ratio_wall = Math.Round(row.Own.WallSeconds / row.Base.WallSeconds, 2),
                    peak_mib = Math.Round(row.Own.PeakMiB),
                    note = row.Note,
                }),
                s_json));
            return;
        }

        var table = new Table().Border(TableBorder.Markdown).AddColumns("work", "rows", "wall s", "CPU s", "peak MiB", "baseline", "wall s", "CPU s", "ratio wall", "ratio CPU");
        foreach (var row in results)
        {
            table.AddRow(
                row.Work, Number(row.Own.Rows, "N0"), Number(row.Own.WallSeconds, "F1"), Number(row.Own.CpuSeconds, "F1"), Number(row.Own.PeakMiB, "N0"),
                row.Baseline, Number(row.Base.WallSeconds, "F1"), Number(row.Base.CpuSeconds, "F1"),
                Number(row.Own.WallSeconds / row.Base.WallSeconds, "F1"), Number(row.Own.CpuSeconds / row.Base.CpuSeconds, "F1"));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 200;
        console.Write(table);
        foreach (var row in results)
        {
            Console.WriteLine($"{row.Work}: {row.Note}");
        }
    }

    private static void Print(IReadOnlyList<DocumentStep> steps, string format)
    {
        if (format == "json")
        {
            Console.WriteLine(JsonSerializer.Serialize(steps, s_json));
            return;
        }

        var table = new Table().Border(TableBorder.Markdown).AddColumns("documents", "worker MiB", "cards/s", "cards/CPU s", "forms/s", "forms/CPU s");
        foreach (var step in steps)
        {
            table.AddRow(
                Number(step.Documents, "N0"), Number(step.WorkerMiB, "F0"), Number(step.CardsPerSecond, "F1"), Number(step.CardsPerCpuSecond, "F1"), Number(step.FormsPerSecond, "F1"), Number(step.FormsPerCpuSecond, "F1"));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 120;
        console.Write(table);
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
