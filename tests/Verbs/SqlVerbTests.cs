using Analytics.Tests.Browser;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Verbs;

/// <summary><c>sql</c>: every query in a bounded process of its own.</summary>
[Collection(PublishedCityGroup.Name)]
public sealed class SqlVerbTests(PublishedCity published)
{
    [Fact]
    public void A_query_that_would_take_all_memory_is_ended_and_says_so()
    {
        var greedy = Cli.Run("sql", "select length(repeat('x', 2000000000) || repeat('y', 2000000000))", "--out", published.Out, "--memory", "256");

        Assert.Equal(1, greedy.ExitCode);
        Assert.Matches("Out of Memory|MiB of memory", greedy.Errors);
        Assert.Empty(greedy.Output);
    }

    [Fact]
    public void A_query_that_does_not_end_is_ended_after_its_time()
    {
        var endless = Cli.Run("sql", "select count(*) from range(100000000000) as a, range(1000) as b", "--out", published.Out, "--timeout", "3");

        Assert.Equal(1, endless.ExitCode);
        Assert.Contains("longer than 3 seconds", endless.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_query_lines_are_read_until_a_semicolon_and_every_query_is_answered()
    {
        using var process = Cli.Start(redirectInput: true, "sql", "--out", published.Out, "--format", "csv");
        process.StandardInput.Write("select 1 as one\n;\n.format json\nselect 2 as two;\nselect nothing;\n.columns mart.target\nselect 3 as three");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("one\n1\n", output, StringComparison.Ordinal);
        Assert.Contains("[{\"two\":2}]", output, StringComparison.Ordinal);
        Assert.Contains("target_people", output, StringComparison.Ordinal);
        Assert.EndsWith("[{\"three\":3}]\n", output, StringComparison.Ordinal);
    }
}
