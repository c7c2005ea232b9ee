using Xunit;

namespace Analytics.Tests.EndToEnd;

[Collection(CleanCityGroup.Name)]
public sealed class CleanCityTests(CleanCity clean)
{
    [Fact]
    public void The_main_job_ends_with_0_and_names_the_bulletin()
    {
        Assert.True(clean.Published.ExitCode == 0, clean.Published.Errors);
        Assert.Contains("季度通报.pdf", clean.Published.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(clean.City.Out("out"), "current", "reports", "季度通报.pdf")));
    }

    [Fact]
    public void Every_figure_equals_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.Figures));

    [Fact]
    public void Findings_of_help_posts_and_visits_equal_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.FollowUp));

    [Fact]
    public void Every_lead_on_schooling_housing_and_measures_is_found_and_no_other() => Assert.Empty(clean.City.Ask("out", Differences.Leads));

    [Fact]
    public void Every_account_equals_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.Accounts));

    [Fact]
    public void Every_verdict_equals_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.Verdicts));

    [Fact]
    public void Every_finding_of_register_against_lists_equals_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.DepartmentFindings));

    [Fact]
    public void Every_episode_of_monitoring_equals_the_truth() => Assert.Empty(clean.City.Ask("out", Differences.Monitoring));

    [Fact]
    public void Every_row_is_accepted() =>
        Assert.Equal(["0 | 0 | true"], clean.City.Ask("out", "select sum(rows_rejected)::bigint, sum(rows_duplicate)::bigint, lower((sum(rows_in) = sum(rows_accepted) + sum(rows_blank) + sum(rows_total))::varchar) from ops.input_file"));

    [Fact]
    public void An_identical_run_is_a_no_op()
    {
        var before = clean.City.Hashes("out");
        var again = clean.City.Run("out");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing to do", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, clean.City.Hashes("out"));
    }

    [Fact]
    public void One_thread_or_two_give_the_same_bytes()
    {
        var single = clean.City.Run("single", "--threads", "1");

        Assert.True(single.ExitCode == 0, single.Errors);
        Assert.Equal(clean.City.Hashes("out"), clean.City.Hashes("single"));
    }

    [Fact]
    public void As_of_an_earlier_quarter_gives_what_a_run_then_would_have_given()
    {
        var earlier = clean.City.Run("earlier", "--only", "build", "--as-of", "2017Q3");
        Assert.Single(earlier.Errors.Split('\n'), line => line.Contains("left_out quarter=2017Q4 files=", StringComparison.Ordinal));
        Assert.True(earlier.ExitCode == 0, earlier.Errors);
        var later = Directory.EnumerateFileSystemEntries(clean.City.Exports).Where(path => string.CompareOrdinal(Path.GetFileName(path), "2017Q4") >= 0 && Path.GetFileName(path).StartsWith("20", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(later);
        var aside = Directory.CreateDirectory(clean.City.Out("aside")).FullName;
        later.ForEach(path => Directory.Move(path, Path.Combine(aside, Path.GetFileName(path))));
        var then = clean.City.Run("then", "--only", "build");
        later.ForEach(path => Directory.Move(Path.Combine(aside, Path.GetFileName(path)), path));

        Assert.True(then.ExitCode == 0, then.Errors);
        Assert.Equal(
            clean.City.Ask("then", "select figure, quarter, level, division, numerator, denominator from mart.figure order by all"),
            clean.City.Ask("earlier", "select figure, quarter, level, division, numerator, denominator from mart.figure order by all"));
        Assert.Equal(["2017Q3"], clean.City.Ask("earlier", "select max(quarter) from mart.figure"));
    }
}
