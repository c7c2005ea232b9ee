using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

public sealed class OfficeSettingsTests : IDisposable
{
    private static readonly string s_reference = Path.Combine(AppContext.BaseDirectory, "data", "reference");
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-settings-").FullName;

    [Fact]
    public void Settings_fill_what_the_reference_data_leave_open_and_nothing_else()
    {
        Lay("name,value,source", "grace_period_quarters,12,市扶贫办2016年5号文", "cap_产业奖补,6000,", "loan_growth_2017,0.125,统计公报");
        Assert.Contains("grace_period_quarters,12,quarter,", Text("parameters.csv"), StringComparison.Ordinal);
        Assert.Contains("approval_limit_yuan,,yuan,", Text("parameters.csv"), StringComparison.Ordinal);
        Assert.Contains("industry,true,6000,第5条", Text("payment_items.csv"), StringComparison.Ordinal);
        Assert.EndsWith("2017,0.125,office,统计公报\n", Text("loan_growth.csv"), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(s_reference, "lines.csv")), Text("lines.csv"));
    }

    [Theory]
    [InlineData("name;value;source", "", "line 1")]
    [InlineData("name,value,source", "small_cell_max,2,", "line 2")] // has a value: not the office's to set
    [InlineData("name,value,source", "grace_period,8,", "grace_period_quarters, approval_limit_yuan")]
    [InlineData("name,value,source", "cap_没有这项,1,", "line 2")]
    [InlineData("name,value,source", "grace_period_quarters,八,", "not a number")]
    [InlineData("name,value,source", "loan_growth_17,0.1,", "line 2")]
    [InlineData("name,value,source", "approval_limit_yuan,5,000,", "4 cells")]
    [InlineData("name,value,source", "cap_产业奖补,6000,\ncap_产业奖补,7000,", "line 3")] // each once
    public void A_line_that_cannot_be_used_is_named(string header, string line, string expected)
    {
        var fault = Assert.Throws<OperatorException>(() => Lay(header, line));
        Assert.Equal(1, fault.ExitCode);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_with_settings_knows_every_rule_and_the_plan_finds_it_published()
    {
        using var city = City.Write(DirtLevel.None, households: 40, firstYear: 2018);
        Assert.Equal(0, city.Run("out", "--only", "build", "--as-of", "2018Q1", "--settings", city.Settings).ExitCode);

        Assert.Equal(["0"], city.Ask("out", "select count(*) from mart.finding_rule where not is_configured"));
        string[] plan = ["plan", "--exports", city.Exports, "--out", city.Out("out"), "--key", city.Key, "--only", "build", "--as-of", "2018Q1"];
        Assert.Contains("Nothing to build", Cli.Run([.. plan, "--settings", city.Settings]).Output, StringComparison.Ordinal);
        Assert.Contains("Reference reference/parameters.csv: changed", Cli.Run(plan).Output, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run([.. plan, "--settings", city.Settings + ".none"]).ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Lay(params string[] lines)
    {
        var settings = Path.Combine(_folder, "settings.csv");
        File.WriteAllText(settings, string.Concat(lines.Select(line => line + "\n")));
        OfficeSettings.Lay(settings, s_reference, Path.Combine(_folder, "reference"));
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(_folder, "reference", name));
}
