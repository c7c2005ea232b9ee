using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Vault;
using Analytics.Sample;
using Spectre.Console;

namespace Analytics.Pipeline.Bench;

/// <summary>The goals of the risk model, measured and printed.</summary>
internal static class RiskReport
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Measures both presets, then the learner where its baseline can run; the cities stay in the bench's folder.</summary>
    public static IReadOnlyList<RiskRatio> Measure(string folder, int households, int seed, bool withLearner)
    {
        PrivateFolder.Ensure(folder);
        var rows = new List<RiskRatio>();
        foreach (var preset in new[] { SamplePreset.Default, SamplePreset.Hard })
        {
            Console.Error.WriteLine($"making and judging the {preset.ToString().ToLowerInvariant()} city of {households.ToString("N0", CultureInfo.InvariantCulture)} households");
            var made = RiskBench.Run(preset, folder, households, seed);
            foreach (var row in made)
            {
                Console.Error.WriteLine($"  {row.Work} / {row.Baseline}: {row.Ratio.ToString("G4", CultureInfo.InvariantCulture)}, goal {row.Goal}");
            }

            rows.AddRange(made);
        }

        if (!withLearner)
        {
            return rows;
        }

        Console.Error.WriteLine("training against scikit-learn");
        return [.. LearnerBench.Run(folder), .. rows];
    }

    /// <summary>Writes them as a table, or as JSON.</summary>
    public static void Write(IReadOnlyList<RiskRatio> rows, string format)
    {
        if (format == "json")
        {
            Console.WriteLine(JsonSerializer.Serialize(rows, s_json));
            return;
        }

        var table = new Table().Border(TableBorder.Markdown).AddColumns("work", "baseline", "ratio", "goal");
        foreach (var row in rows)
        {
            table.AddRow(row.Work, row.Baseline, row.Ratio.ToString("F3", CultureInfo.InvariantCulture), row.Goal);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 200;
        console.Write(table);
        foreach (var row in rows)
        {
            Console.WriteLine($"{row.Work}: {row.Note}");
        }
    }
}
