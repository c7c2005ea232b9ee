using System.Text.RegularExpressions;
using Analytics.Pipeline.Warehouse;
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

    [Fact]
    public void Every_figure_of_the_register_and_exit_part_has_its_file()
    {
        string[] promised =
        [
            "registered_households", "registered_people", "poor_households", "poor_people", "pre_exit_people",
            "exited_people_q", "exited_people_ytd", "exited_people_cum", "exited_households_q", "exited_households_ytd", "exited_households_cum",
            "exit_withdrawn_people_cum", "verified_exited_people_ytd", "verified_exited_people_cum", "exit_target_people_ytd", "exit_target_people_cum",
            "exit_completion_share_ytd", "exit_completion_share_cum", "verified_completion_share_ytd", "verified_completion_share_cum",
            "exit_gap_people_cum", "exit_required_people_per_quarter", "exit_forecast_people_year_end", "poor_share",
            "relapsed_people_ytd", "relapsed_people_cum", "relapse_share", "net_exited_people_cum", "cause_households",
            "newly_identified_people_q", "removed_people_q", "natural_increase_people_q", "natural_decrease_people_q",
            "village_exited_cum", "village_verified_cum", "village_target", "income_pc_mean_yuan", "income_pc_median_yuan", "income_reached_share",
            "poverty_headcount", "poverty_gap", "poverty_gap_squared", "identified_above_line_households", "education_secured_share",
            "medical_secured_share", "housing_secured_share", "water_secured_share", "dangerous_house_households", "disabled_people",
            "industry_joined_share", "skilled_household_share",
        ];
        var made = SqlFile.LoadAll().Where(file => file.Folder == "figures").Select(file => file.Name).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(promised, figure => !made.Contains(figure));
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

    [GeneratedRegex(@"\b(SELECT|FROM|WHERE|JOIN|GROUP|ORDER|CASE|WHEN|CAST|AND|OR|NOT|NULL|AS|ON|UNION)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpperKeyword();
}
