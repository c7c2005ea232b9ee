using System.Text.RegularExpressions;
using Analytics.Pipeline.Warehouse;
using Analytics.Tests.EndToEnd;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Repo;

/// <summary>House rules of the .sql files that no compiler checks.</summary>
public sealed partial class SqlFileTests
{
    private static readonly string[] s_folders = ["checks", "core", "figures", "findings", "follow_up", "layout", "mart", "meta", "ops", "reference", "risk", "staging"];

    public static TheoryData<string> Files => new(SqlFile.LoadAll().Select(file => file.Path));

    [Fact]
    public void Every_file_lies_in_a_known_folder() =>
        Assert.Empty(SqlFile.LoadAll().Select(file => file.Folder).Except(s_folders, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_keeps_the_header_contract_and_the_lint(string path)
    {
        using var connection = Open();
        var file = Find(path);

        Assert.Empty(SqlLint.Faults(file, SqlParse.Of(connection, file.Text)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_lower_case_within_100_columns_and_120_lines_without_tabs(string path)
    {
        var lines = Find(path).Text.Split('\n');

        Assert.True(lines.Length <= 121, $"{lines.Length} lines");
        Assert.DoesNotContain(lines, line => line.Length > 100 || line.Contains('\t', StringComparison.Ordinal) || line.EndsWith(' '));
        Assert.DoesNotContain(lines, line => !line.StartsWith("--", StringComparison.Ordinal) && UpperKeyword().IsMatch(line));
    }

    [Fact]
    public void No_table_is_dead_each_is_published_or_read_by_another_file()
    {
        using var connection = Open();
        var files = SqlFile.LoadAll();
        var read = files.SelectMany(file => SqlParse.Of(connection, file.Text).Tables).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(files.Where(file => file.Folder == "staging" && !read.Contains(file.FullName)).Select(file => file.Path));
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("findings")]
    public void README_lists_every_figure_and_finding_under_each_of_its_articles(string folder)
    {
        var column = folder == "figures" ? 2 : 3;
        var listed = ArticleRow().Matches(File.ReadAllText(Path.Combine(Cli.Root, "README.md")))
            .SelectMany(row => Code().Matches(row.Value.Split('|')[column]).Select(code => (Article: row.Groups["article"].Value, Name: code.Groups["name"].Value)));
        var made = SqlFile.LoadAll().Where(file => file.Folder == folder)
            .SelectMany(file => Article().Matches(file.Header["source"].Split(';')[0]).Select(article => (Article: article.Value, file.Name)));

        Assert.Equal(made.Order(), listed.Order());
    }

    [Fact]
    public void Every_lead_says_that_it_is_to_be_checked_and_every_lead_about_money_paid_that_nothing_stops_before()
    {
        foreach (var file in SqlFile.LoadAll().Where(file => file.Folder == "findings"))
        {
            var select = string.Join('\n', file.Text.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
            Assert.True(select.Contains("核查", StringComparison.Ordinal) || select.Contains("疑似", StringComparison.Ordinal), file.Path);
            Assert.DoesNotContain("核实前", select, StringComparison.Ordinal);
            Assert.DoesNotMatch("造假|违规|规避|套取|骗|冒领", file.Header["name_zh"] + file.Header["what_zh"]);
            if (file.Name.StartsWith("payment_", StringComparison.Ordinal))
            {
                Assert.Equal("yes", file.Header["benefit"]);
                Assert.StartsWith("疑似", file.Header["name_zh"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void No_threshold_stands_in_the_sql()
    {
        string[] thresholds = ["4000", "6433", "6883", "7365", "41000", "57000", "43000", "142", "0.45", "0.60"];

        Assert.Empty(SqlFile.LoadAll().SelectMany(file => file.Text.Split('\n')
            .Where(line => !line.StartsWith("--", StringComparison.Ordinal) && thresholds.Any(value => Regex.IsMatch(line, $@"(?<![\d.]){Regex.Escape(value)}(?![\d.])", RegexOptions.None, TimeSpan.FromSeconds(1))))
            .Select(line => $"{file.Path}: {line}")));
    }

    private static SqlFile Find(string path) => SqlFile.LoadAll().Single(file => file.Path == path);

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    [GeneratedRegex(@"^\| (?<article>\d+) [^|]*\|[^\n]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleRow();

    [GeneratedRegex("`(?<name>[a-z0-9_]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(SELECT|FROM|WHERE|JOIN|GROUP|ORDER|CASE|WHEN|CAST|AND|OR|NOT|NULL|AS|ON|UNION)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpperKeyword();
}
