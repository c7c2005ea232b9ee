using System.Text;
using Analytics.Pipeline.Publish;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>One small city published twice, under two lines, with one file that must be refused.</summary>
public sealed class PublicationTests : IDisposable
{
    private static readonly string[] s_forbidden =
    [
        "create table core.extra as select 1",
        "select * from read_csv('/etc/passwd')",
        "copy (select 1) to '/tmp/leak.csv'",
        "attach '/tmp/other.duckdb' as other",
    ];

    private readonly City _city = City.Write(DirtLevel.Real, households: 60, hasRefusedFile: true);

    [Fact]
    public void A_refused_file_is_named_the_rest_is_published_two_publications_compare_and_queries_only_read()
    {
        var plan = _city.Run("out", "--only", "build");
        Assert.True(plan.ExitCode == 3, plan.Errors);
        Assert.Contains("MISSING input", plan.Output, StringComparison.Ordinal);
        Assert.Equal(["1"], _city.Ask("out", "select count(*) from ops.input_file where status = 'refused' and rows_accepted = 0"));

        var actual = _city.Run("out", "--only", "build", "--line", "actual");
        Assert.True(actual.ExitCode == 3, actual.Errors);

        var runs = OutFolder.Of(_city.Out("out")).RunIds();
        Assert.Equal(2, runs.Count);
        var planRun = runs.Single(run => run.Contains("-plan-", StringComparison.Ordinal));
        var actualRun = runs.Single(run => run.Contains("-actual-", StringComparison.Ordinal));
        Assert.Equal(planRun, Manifest.Read(OutFolder.Of(_city.Out("out")).Publication(actualRun)).PreviousRun);

        var diff = Cli.Run("diff", planRun, actualRun, "--out", _city.Out("out"), "--format", "csv");
        Assert.Equal(0, diff.ExitCode);
        Assert.Contains("income_reached_share,", diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("registered_people,", diff.Output, StringComparison.Ordinal);

        // a start that one run alone has is enough; one that both have is not
        Assert.Equal(diff.Output, Cli.Run("diff", planRun[..^6], actualRun[..^6], "--out", _city.Out("out"), "--format", "csv").Output);
        var either = Cli.Run("diff", planRun[..6], actualRun, "--out", _city.Out("out"));
        Assert.Equal(1, either.ExitCode);
        Assert.Contains("is the start of several runs", either.Errors, StringComparison.Ordinal);

        var sql = Cli.Run("sql", "select line_kind from core.run", "--out", _city.Out("out"), "--run", planRun, "--format", "json");
        Assert.Equal("""[{"line_kind":"plan"}]""", sql.Output.Trim());

        Assert.All(s_forbidden, query =>
        {
            var refused = Cli.Run("sql", query, "--out", _city.Out("out"));
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("The query did not run", refused.Errors, StringComparison.Ordinal);
        });

        var ahead = Cli.Run("plan", "--exports", _city.Exports, "--out", _city.Out("out"), "--key", _city.Key);
        Assert.Equal(0, ahead.ExitCode);
        Assert.Contains("To build", ahead.Output, StringComparison.Ordinal);
        Assert.Equal(2, OutFolder.Of(_city.Out("out")).RunIds().Count);
    }

    [Fact]
    public void A_newest_export_of_which_every_row_is_rejected_is_named_and_its_places_are_stale()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030");
        var last = Directory.EnumerateFiles(Path.Combine(_city.Exports, "2018Q4"), "贫困人口明细表*.csv").Order(StringComparer.Ordinal).First();
        var header = File.ReadLines(last, gbk).First();
        File.AppendAllText(last, "not,a,row\r\n", gbk);
        File.Copy(last, Path.Combine(Path.GetDirectoryName(last)!, $"副本_{Path.GetFileName(last)}"));
        File.WriteAllText(Path.Combine(_city.Exports, "贫困人口明细表（2019年3月31日）_城区.csv"), $"{header}\r\nnot,a,row\r\n", gbk);

        var run = _city.Run("newest", "--only", "build");

        Assert.Contains("NOTHING ACCEPTED from 贫困人口明细表（2019年3月31日）_城区.csv", run.Output, StringComparison.Ordinal);
        Assert.Equal(["1"], _city.Ask("newest", "select count(*) from ops.input_file where rows_accepted = 0 and rows_duplicate > 0 and rows_rejected > 0"));
        Assert.DoesNotContain("NOTHING ACCEPTED from 2018Q4", run.Output, StringComparison.Ordinal);
        Assert.Equal(["2019Q1"], _city.Ask("newest", "select as_of_quarter from core.run"));
        Assert.Equal(["1"], _city.Ask("newest", "select count(*) from ops.reject where file like '%2019年3月31日%'"));
        Assert.Equal(["true"], _city.Ask("newest", "select lower(bool_and(is_stale)::varchar) from core.snapshot where quarter = '2019Q1'"));
    }

    [Fact]
    public void Quarters_that_no_file_speaks_for_are_named_when_the_as_of_quarter_lies_behind_the_last_file()
    {
        var ahead = _city.Run("ahead", "--only", "intake", "--as-of", "2019Q2");
        Assert.Contains("no_file_speaks_for from=2019Q1 to=2019Q2 carried_over_from=2018Q4", ahead.Errors, StringComparison.Ordinal);
        Assert.Contains("没有任何文件", ahead.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("no_file_speaks_for", _city.Run("ahead", "--only", "intake").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_files_in_alone_ends_with_3_and_names_the_file_that_was_refused()
    {
        var taken = _city.Run("taken", "--only", "intake");

        Assert.Equal(3, taken.ExitCode);
        Assert.Contains("会议通知（2016年3月30日）.xlsx", taken.Errors, StringComparison.Ordinal);
        Assert.Contains("未受理", taken.Errors, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(_city.Out("taken"), "current")));
    }

    public void Dispose() => _city.Dispose();
}
