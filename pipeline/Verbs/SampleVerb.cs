using System.CommandLine;
using Analytics.Sample;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>sample</c>: the synthetic city.</summary>
public static class SampleVerb
{
    /// <summary>Written last into a finished sample folder.</summary>
    public const string DoneFile = ".complete";

    private const double DefaultForgedShare = 0.01;

    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var output = new Option<string>("--out") { Description = "Folder to write: exports/ in the real formats, truth/ with the exact answers.", HelpName = "DIR", Required = true };
        var households = new Option<int>("--households") { Description = "Households at the start.", DefaultValueFactory = _ => 42_255 };
        var seed = new Option<int>("--seed") { Description = "Same seed, same bytes.", DefaultValueFactory = _ => 2016 };
        var quarters = new Option<string>("--quarters") { Description = "First and last quarter.", HelpName = "2016Q1..2018Q4", DefaultValueFactory = _ => "2016Q1..2018Q4" };
        var dirt = new Option<string>("--dirt") { Description = "real: every habit of real files, with its answer in truth/; none: the real format without the habits.", DefaultValueFactory = _ => "real" };
        dirt.AcceptOnlyFromAmong("none", "real");
        var forgeries = new Option<double?>("--forgeries") { Description = "Invent exits in this share of the villages by each of eight kinds (default when named: 0.01); listed in truth/forgeries.csv.", HelpName = "SHARE", Arity = ArgumentArity.ZeroOrOne };
        var preset = new Option<string>("--preset") { Description = "How hard relapse is to foresee: default, or hard with more noise, later knowledge and more gaps.", DefaultValueFactory = _ => "default" };
        preset.AcceptOnlyFromAmong("default", "hard");
        var ceiling = new Option<bool>("--ceiling") { Description = "Also write truth/risk_soft_label.csv: each exited household's true chance of a recognised fall within four quarters. bench --only risk judges the model against it." };
        var command = new Command("sample", "Write the synthetic city. Nobody in it exists; every ID number carries the prefix 441599, which no county has.") { output, households, seed, quarters, dirt, forgeries, preset, ceiling };
        command.SetAction(async (parsed, cancel) =>
        {
            var (first, last) = Quarters(parsed.GetRequiredValue(quarters));
            await WriteAsync(
                new SampleOptions
                {
                    Out = Path.GetFullPath(parsed.GetRequiredValue(output)),
                    Households = parsed.GetValue(households),
                    Seed = parsed.GetValue(seed),
                    FirstQuarter = first,
                    LastQuarter = last,
                    Dirt = parsed.GetRequiredValue(dirt) == "none" ? DirtLevel.None : DirtLevel.Real,
                    ForgedShare = parsed.GetResult(forgeries) is null ? 0 : parsed.GetValue(forgeries) ?? DefaultForgedShare,
                    Preset = parsed.GetRequiredValue(preset) == "hard" ? SamplePreset.Hard : SamplePreset.Default,
                    HasSoftLabels = parsed.GetValue(ceiling),
                    ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference"),
                },
                cancel);
            return 0;
        });
        return command;
    }

    /// <summary>Writes a city, with progress.</summary>
    /// <param name="options">Size, seed, quarters, dirt.</param>
    /// <param name="cancel">Stops the work.</param>
    internal static async Task WriteAsync(SampleOptions options, CancellationToken cancel)
    {
        if (options.Faults() is { Count: > 0 } faults)
        {
            throw new OperatorException(string.Join("\n       ", faults), "参数有误：" + string.Join("；", faults), CommandLine.WrongArguments);
        }

        using var logging = Logging.ToStandardError();
        var log = logging.CreateLogger("analytics");
        await ProgressBoard.RunAsync(log, board =>
        {
            SampleCity.Write(options, board.Report, cancel);
            return Task.FromResult(0);
        });
        await File.WriteAllTextAsync(Path.Combine(options.Out, DoneFile), "complete\n", cancel);
        Console.WriteLine($"Wrote the synthetic city to {options.Out}: exports/ (real formats) and truth/ (exact answers). 模拟数据，非真实人员。");
    }

    private static (SampleQuarter First, SampleQuarter Last) Quarters(string text)
    {
        var parts = text.Split("..");
        if (parts.Length == 2 && Quarter.TryParse(parts[0], out var first) && Quarter.TryParse(parts[1], out var last) && first <= last)
        {
            return (new SampleQuarter(first.Year, first.Number), new SampleQuarter(last.Year, last.Number));
        }

        throw new OperatorException($"--quarters '{text}': write it like 2016Q1..2018Q4, the earlier one first.", "--quarters 应写作 2016Q1..2018Q4，起始季度在前。", CommandLine.WrongArguments);
    }
}
