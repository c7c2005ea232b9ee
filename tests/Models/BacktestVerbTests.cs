using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Models;

/// <summary>The verb as outsiders call it.</summary>
public sealed class BacktestVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backtest-").FullName;

    [Fact]
    public void Metrics_of_every_learner_come_as_json()
    {
        var panel = SyntheticPanel.Make(400, 2, 21);
        var lines = panel.Rows.Select(row => $"{row.Entity},{row.Period},{(row.Label is true ? 1 : 0)}," + string.Join(',', row.Values.Select(value => float.IsNaN(value) ? "" : value.ToString(CultureInfo.InvariantCulture))));
        var path = Write(["id,quarter,y," + string.Join(',', panel.Features), .. lines]);

        var (code, output, _) = Cli.Run("backtest", "--panel", path, "--entity", "id", "--period", "quarter", "--label", "y", "--rule", "f1");

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var learners = json.RootElement.GetProperty("learners").EnumerateArray().ToList();
        Assert.Equal(["lightgbm", "logistic", "single_variable", "rule", "base_rate"], learners.Select(learner => learner.GetProperty("learner").GetString()));
        Assert.All(learners, learner => Assert.InRange(learner.GetProperty("average_precision").GetDouble(), 0.01, 0.9));
        Assert.All(learners, learner => Assert.InRange(learner.GetProperty("precision_at_5_percent").GetDouble(), 0, 1));
    }

    [Theory]
    [InlineData("id,q,y,a\nh1,1,0,x\nh2,1,1,2\n", "Line 2, column 'a': 'x' is no number")]
    [InlineData("id,q,y,a\nh1,1,maybe,1\n", "'maybe' is no label")]
    [InlineData("id,q,z,a\nh1,1,0,1\n", "No column 'y'")]
    [InlineData("id,q,y,a\nh1,1,0,1\nh1,1,1,1\n", "comes twice")]
    [InlineData("id,q,y,a,b\nh1,1,0,1,2\nh2,1,1,1\nh3,1,0,1,2\n", "Line: 3")]
    [InlineData("id,q,y,a\nh1,1,0,1\nh2,1,1,2,9\nh3,1,0,1\n", "Line: 3")]
    [InlineData("id,q,y,a\nh1,1,0,\"1\nh2,1,1,2\n", "Line 2 of")]
    [InlineData("id,q,y,a\nh1,1,0,\"1\"\"\"\nh2,1,1,2\n", "'1\"' is no number")]
    [InlineData("id,q,y,a,a\nh1,1,0,1,2\n", "Two columns")]
    [InlineData("id,q,y,\"a\nh1,1,0,1\n", "Line 1 of")]
    [InlineData("", "is empty")]
    [InlineData("id,q,y,a\nh1,1,0,1\nh2,1,1,1\n", "No earlier period")]
    [InlineData("id,q,y,a\nh1,1,0,1\nh2,1,0,1\nh1,2,0,1\nh2,2,0,1\n", "One class only")]
    public void A_bad_panel_is_refused_with_code_1_and_the_reason(string text, string reason)
    {
        var (code, output, error) = Cli.Run("backtest", "--panel", Write(text.Split('\n')), "--entity", "id", "--period", "q", "--label", "y");

        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void A_panel_that_is_not_utf_8_is_refused_by_that_name(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(folder, "panel.csv");
        File.WriteAllText(path, "户,q,y,a\nh1,1,0,1\nh2,1,1,2\n", Encoding.GetEncoding(encoding));

        var (code, output, error) = Cli.Run("backtest", "--panel", path, "--entity", "户", "--period", "q", "--label", "y");

        Assert.Equal(1, code);
        Assert.Contains("Save it as CSV in UTF-8", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Names_that_differ_by_case_are_two_features_and_an_infinite_value_is_a_gap_that_is_said()
    {
        var panel = SyntheticPanel.Make(300, 2, 21);
        var path = Path.Combine(folder, "panel[1].csv");
        File.WriteAllLines(path, ["id,q,y,a,A,line", .. panel.Rows.Select(row => $"{row.Entity},{row.Period},{(row.Label is true ? 1 : 0)},{(row.Entity == "h7" ? "1e308" : row.Values[0])},{row.Values[1]},{row.Values[2]}")]);
        File.WriteAllText(Path.Combine(folder, "panel1.csv"), "another file, which the name taken for a pattern fits");

        var (code, output, error) = Cli.Run("backtest", "--panel", path, "--entity", "id", "--period", "q", "--label", "y");

        Assert.Equal(0, code);
        Assert.Contains("column 'a': 2 values are infinite", error, StringComparison.Ordinal);
        Assert.Contains("\"train_rows\": 300", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_that_is_not_there_ends_with_2_in_both_languages()
    {
        var (code, output, error) = Cli.Run("backtest", "--panel", Path.Combine(folder, "none.csv"), "--entity", "id", "--period", "q", "--label", "y");

        Assert.Equal(2, code);
        Assert.Contains("no such file", error, StringComparison.Ordinal);
        Assert.Contains("没有这个文件", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, "panel.csv");
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }
}
