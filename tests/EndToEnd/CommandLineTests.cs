using System.Text.RegularExpressions;
using Xunit;

namespace Analytics.Tests.EndToEnd;

public sealed partial class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-").FullName;

    public static TheoryData<string> Verbs => ["run", "plan", "diff", "sql", "trace", "simulate", "serve", "user", "sample", "template", "forgeries", "bench", "doctor", "backtest", "approve", "verify"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_explains_itself_and_each_of_its_options(string verb)
    {
        var help = Cli.Run(verb, "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Usage:", help.Output, StringComparison.Ordinal);
        Assert.All(help.Output.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal)), line => Assert.Matches(@"^  --\S+( <[^>]+>)?( \([^)]*\))?\s{2,}\S", line));
    }

    [Fact]
    public void Every_verb_the_README_names_exists()
    {
        var readme = File.ReadAllText(Path.Combine(Cli.Root, "README.md"));
        var named = VerbInText().Matches(readme).Select(match => match.Groups["verb"].Value).Distinct(StringComparer.Ordinal).Except(["test"], StringComparer.Ordinal).ToList();

        Assert.Contains("run", named);
        Assert.Empty(named.Except(Verbs.Select(row => row.Data), StringComparer.Ordinal));
    }

    [Fact]
    public void Wrong_arguments_end_with_2_and_name_every_fault_in_both_languages()
    {
        var run = Cli.Run("run", "--exports", Path.Combine(_folder, "missing"), "--threads", "0", "--out", _folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such folder", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--threads 0", run.Errors, StringComparison.Ordinal);
        Assert.Contains("没有这个文件夹", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("汇总?")]
    [InlineData("a;b")]
    public void A_folder_whose_name_the_database_would_read_as_options_is_refused_before_anything_is_written(string name)
    {
        var run = Cli.Run("run", "--exports", _folder, "--out", Path.Combine(_folder, name));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("输出文件夹的路径中不能有“?”或“;”", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, name)));
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("run")]
    [InlineData("run", "--exports", "x", "--as-of", "2017")]
    [InlineData("run", "--exports", "")]
    [InlineData("plan", "--exports", "x", "--out", "")]
    [InlineData("simulate", "--line-share", "0,1")]
    public void What_cannot_be_parsed_ends_with_2_and_points_at_the_help(params string[] arguments)
    {
        var run = Cli.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void An_empty_folder_of_exports_ends_with_1_and_publishes_nothing()
    {
        var exports = Directory.CreateDirectory(Path.Combine(_folder, "exports")).FullName;
        var run = Cli.Run("run", "--exports", exports, "--out", Path.Combine(_folder, "out"), "--key", Path.Combine(_folder, "office.key"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No usable export", run.Errors, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(_folder, "out", "current")));
    }

    [Fact]
    public void Sql_before_the_first_publication_says_what_to_run()
    {
        var sql = Cli.Run("sql", "select 1", "--out", _folder);

        Assert.Equal(1, sql.ExitCode);
        Assert.Contains("Nothing is published", sql.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"\./run\.sh (?<verb>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VerbInText();
}
