using Analytics.Pipeline;
using Analytics.Pipeline.Verbs;
using DuckDB.NET.Data;
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

    [Theory]
    [InlineData("select 1", true)]
    [InlineData("select ';' as a; -- ; a comment\n", true)]
    [InlineData("select 1; select 2", false)]
    [InlineData("select 1 as a;\nselect 2 as a;", false)]
    public void One_query_is_asked_at_a_time_since_a_second_answer_would_not_fit_behind_the_first(string text, bool isOne)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();

        if (isOne)
        {
            Assert.Equal(text, SqlWorker.OneQuery(connection, text));
            return;
        }

        var refused = Assert.Throws<OperatorException>(() => SqlWorker.OneQuery(connection, text));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("2 queries", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2条查询", refused.Chinese, StringComparison.Ordinal);
    }
}
