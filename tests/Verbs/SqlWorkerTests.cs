using Analytics.Pipeline;
using Analytics.Pipeline.Verbs;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class SqlWorkerTests : IDisposable
{
    private readonly string _run = Directory.CreateTempSubdirectory("analytics-run-").FullName;

    public void Dispose() => Directory.Delete(_run, recursive: true);

    [Theory]
    [InlineData(null, "missing", "不存在")]
    [InlineData("no database, but longer than its header would be", "damaged", "已损坏")]
    public void Tables_that_are_missing_or_damaged_are_named_in_both_languages(string? content, string english, string chinese)
    {
        if (content is not null)
        {
            File.WriteAllText(Path.Combine(_run, "analytics.duckdb"), content);
        }

        var refused = Assert.Throws<OperatorException>(() => SqlWorker.Open(_run));

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("analytics.duckdb", refused.Message, StringComparison.Ordinal);
        Assert.Contains(english, refused.Message, StringComparison.Ordinal);
        Assert.Contains(chinese, refused.Chinese, StringComparison.Ordinal);
    }
}
