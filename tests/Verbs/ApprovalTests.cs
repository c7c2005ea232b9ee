using Analytics.Pipeline.Publish;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class ApprovalTests : IDisposable
{
    private const string Run = "2016Q4-plan-0123456789ab";

    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-approval-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_approval_stands_and_nobody_replaces_it()
    {
        Publish();

        var first = Cli.Run("approve", "--by", "样例甲", "--by", "样例乙", "--run", Run, "--out", _folder);
        var second = Cli.Run("approve", "--by", "样例丙", "--by", "样例丁", "--run", Run, "--out", _folder);

        Assert.Equal((0, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("已由样例甲、样例乙审签", second.Errors, StringComparison.Ordinal);
        Assert.Equal("样例甲、样例乙", Approvals.Of(OutFolder.Of(_folder), "0123456789abcdef"));
    }

    [Fact]
    public void Where_nothing_was_published_no_file_is_called_changed()
    {
        var file = Path.Combine(_folder, "a.pdf");
        File.WriteAllText(file, "a");

        var judged = Cli.Run("verify", file, "--out", _folder);

        Assert.Equal(1, judged.ExitCode);
        Assert.Equal("", judged.Output);
        Assert.Contains("Nothing is published", judged.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_cannot_be_verified_and_is_not_called_changed()
    {
        Publish();
        var file = Path.Combine(_folder, "runs", Run, "analytics.duckdb");
        File.WriteAllText(file, "a");

        var judged = Cli.Run("verify", file, "--out", _folder);

        Assert.Equal(1, judged.ExitCode);
        Assert.DoesNotContain("NOT ISSUED", judged.Output, StringComparison.Ordinal);
        Assert.Contains("parquet/", judged.Errors, StringComparison.Ordinal);
    }

    private void Publish() => new Manifest
    {
        Run = Run,
        Key = "0123456789abcdef",
        Program = "1.0.0",
        Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["document_number"] = "样例〔2017〕1号", ["issue_date"] = "2017-01-20" },
        Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
        Reference = new Dictionary<string, string>(StringComparer.Ordinal),
        Rows = new Dictionary<string, long>(StringComparer.Ordinal),
        Outputs = new Dictionary<string, string>(StringComparer.Ordinal),
        Missing = [],
    }.Write(Directory.CreateDirectory(Path.Combine(_folder, "runs", Run)).FullName);
}
