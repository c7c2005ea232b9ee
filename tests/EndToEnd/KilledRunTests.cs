using System.Diagnostics;
using Analytics.Pipeline.Publish;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

public sealed class KilledRunTests
{
    private const int Kills = 20;

    [Fact]
    public void A_run_killed_at_any_moment_leaves_the_last_publication_whole_and_the_next_run_finishes()
    {
        using var city = City.Write(DirtLevel.Real, households: 60, firstYear: 2018, last: new SampleQuarter(2018, 2));
        // the same publication before, and a quarter to read, archive and stage
        var next = Path.Combine(city.Exports, "2018Q2");
        Directory.Move(next, city.Out("next"));
        Assert.Equal(0, city.Run("killed", "--only", "build").ExitCode);
        Assert.Equal(0, city.Run("undisturbed", "--only", "build").ExitCode);
        Directory.Move(city.Out("next"), next);
        var whole = Stopwatch.StartNew();
        Assert.Equal(0, city.Run("undisturbed", "--only", "build").ExitCode);
        var span = (int)whole.ElapsedMilliseconds;
        for (var i = 0; i < Kills; i++)
        {
            using var process = Cli.Start("run", "--exports", city.Exports, "--out", city.Out("killed"), "--key", city.Key, "--only", "build");
            if (!process.WaitForExit(Moment(i, span)))
            {
                process.Kill();
                process.WaitForExit();
            }

            Assert.Single(city.Ask("killed", "select value from mart.figure where figure = 'registered_people' and level = 'city' and quarter = '2018Q1'"));
        }

        Assert.Equal(0, city.Run("killed", "--only", "build").ExitCode);
        Assert.Equal(city.Hashes("undisturbed"), city.Hashes("killed"));
    }

    [Fact]
    public void A_publication_that_lacks_an_output_is_completed_by_the_same_run_without_making_its_tables_again()
    {
        using var city = City.Write(DirtLevel.Real, households: 60, firstYear: 2018, last: new SampleQuarter(2018, 1));
        Assert.Equal(0, city.Run("out", "--only", "build").ExitCode);
        var whole = city.Hashes("out");
        var folder = OutFolder.Of(city.Out("out")).Publication(null);
        (Manifest.Read(folder) with { Missing = ["reports/季度通报.pdf: no npm packages"] }).Write(folder);
        File.Delete(Path.Combine(folder, Outputs.FiguresPath));
        string[] plan = ["plan", "--exports", city.Exports, "--out", city.Out("out"), "--key", city.Key, "--only", "build"];
        Assert.Contains($"To complete: {Path.GetFileName(folder)}", Cli.Run(plan).Output, StringComparison.Ordinal);

        var again = city.Run("out", "--only", "build");

        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("step=tables", again.Errors, StringComparison.Ordinal);
        Assert.Empty(Manifest.Read(folder).Missing);
        Assert.Equal(whole, city.Hashes("out"));
        Assert.Contains("is published already.", Cli.Run(plan).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", city.Run("out", "--only", "build").Output, StringComparison.Ordinal);

        File.Copy(Directory.EnumerateFiles(city.Exports, "*.csv", SearchOption.AllDirectories).First(), Path.Combine(city.Exports, "最新.csv"));
        Assert.Matches(@"^Inputs: \d+ files in \S+: 1 new since the current publication, \d+ unchanged\r?\n  最新\.csv: new since the current publication\r?\n", Cli.Run(plan).Output);
        File.Delete(Path.Combine(city.Exports, "最新.csv"));

        File.Delete(Path.Combine(city.Out("out"), "current"));
        Assert.Contains("only the current publication switches to it", Cli.Run(plan).Output, StringComparison.Ordinal);
    }

    /// <summary>The i-th of the moments: spread over the run without a pattern, the same in every test run.</summary>
    private static int Moment(int i, int span) => (int)((((i + 1) * 7919L) % 997) * span / 997);
}
