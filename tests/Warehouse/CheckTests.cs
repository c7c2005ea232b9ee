using Analytics.Pipeline;
using Analytics.Pipeline.Warehouse;
using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class CheckTests
{
    private const string A = SmallRegister.VillageA;

    [Fact]
    public void Account_with_a_broken_path_stops_the_run_naming_rule_village_quarter_and_size()
    {
        using var register = new SmallRegister()
            .Roster("2016Q1", A, "h1 p1", "h1 p2")
            .Roster("2016Q2", A, "h1 p1");

        var error = Assert.Throws<OperatorException>(() => register.Build("2016Q2", sql: Replace("staging/people_flow", "gone_people > 0", "gone_people > 1")));

        Assert.Equal(4, error.ExitCode);
        Assert.Contains("account_closes: 2 rows", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{A} 2016Q2 size=-1 stock=poor unit=people", error.Message, StringComparison.Ordinal);
        Assert.Contains("校验未通过", error.Chinese, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(register.Folder, "*.duckdb*"));
    }

    [Fact]
    public void Level_that_does_not_add_up_stops_the_run()
    {
        using var register = new SmallRegister().Roster("2016Q1", A, "h1 p1");

        var error = Assert.Throws<OperatorException>(() => register.Build(
            "2016Q1", sql: Replace("mart/figure", "sum(town_sums.numerator)", "sum(town_sums.numerator + cast(town_parents.level = 'zone' as int))")));

        Assert.Contains("levels_add_up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_whose_lines_are_not_all_accounted_for_stops_the_run()
    {
        using var register = new SmallRegister().Roster("2016Q1", A, "h1 p1");
        register.ChangeLast(file => file with { RowsIn = 3 });

        var error = Assert.Throws<OperatorException>(() => register.Build("2016Q1"));

        Assert.Contains("control_total: 1 rows, first: f001.csv 2016Q1 size=2 missing=2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_without_a_roster_up_to_the_as_of_quarter_says_so()
    {
        using var register = new SmallRegister().Roster("2016Q2", A, "h1 p1");

        var error = Assert.Throws<OperatorException>(() => register.Build("2016Q1"));

        Assert.Equal(1, error.ExitCode);
        Assert.Contains("2016Q1", error.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_has_a_row_and_passes()
    {
        using var register = new SmallRegister().Roster("2016Q1", A, "h1 p1").Build("2016Q1");

        Assert.Equal("True", register.Rows($"select count(*) = {SqlFile.LoadAll().Count(file => file.Folder == "checks")} and max(failures) = 0 from ops.check"));
    }

    private static IReadOnlyList<SqlFile> Replace(string path, string old, string text) =>
    [
        .. SqlFile.LoadAll().Select(file => $"{file.Folder}/{file.Name}" == path
            ? new SqlFile(file.Folder, file.Name, Changed(file.Text, old, text))
            : file),
    ];

    private static string Changed(string sql, string old, string text)
    {
        Assert.Contains(old, sql, StringComparison.Ordinal);
        return sql.Replace(old, text, StringComparison.Ordinal);
    }
}
