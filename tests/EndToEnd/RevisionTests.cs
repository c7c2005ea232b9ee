using System.Text;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>One small city published again and again, each time with one change.</summary>
public sealed class RevisionTests : IDisposable
{
    private const string Parts =
        "select (count(*) filter (where abs(late_rows) > 0) > 0)::varchar, (count(*) filter (where abs(corrected_rows) > 0) > 0)::varchar, (count(*) filter (where abs(rule_change) > 0) > 0)::varchar, "
        + "(count(*) filter (where abs(program_change) > 0) > 0)::varchar, (count(*) filter (where abs(coalesce(printed_before, 0) + late_rows + corrected_rows + rule_change + program_change - coalesce(printed_now, 0)) > 1e-9))::varchar from mart.revision";

    private readonly City _city = City.Write(DirtLevel.None, households: 60, last: new SampleQuarter(2017, 1));

    [Fact]
    public void Change_of_an_earlier_figure_is_split_into_late_rows_corrected_rows_and_rule_change_and_nothing_else_is_a_revision()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030");
        var late = Directory.EnumerateFiles(Path.Combine(_city.Exports, "2016Q3"), "贫困人口明细表*.csv").Order(StringComparer.Ordinal).First();
        var aside = _city.Out("aside.csv");
        File.Move(late, aside);
        Run();
        Assert.Equal(["0"], _city.Ask("out", "select count(*) from mart.revision"));

        File.Move(aside, late);
        Run();
        Assert.Equal(["true | false | false | false | 0"], _city.Ask("out", Parts));

        var lines = File.ReadAllLines(late, gbk);
        File.WriteAllLines(late, lines[..^1], gbk);
        Run();
        Assert.Equal(["false | true | false | false | 0"], _city.Ask("out", Parts));
        Assert.NotEmpty(_city.Ask("out", "select * from mart.revision where figure = 'registered_people' and quarter = '2016Q3' and level = 'city' and printed_now = printed_before - 1 and corrected_rows = -1"));

        // the same numbers as an issue with number and date: it revises what the draft revised
        Run("--document-number", "汕扶组〔2017〕1号", "--issue-date", "2017-04-20");
        Assert.Equal(["false | true | false | false | 0"], _city.Ask("out", Parts));

        Run("--line", "actual");
        Assert.Equal(["false | false | true | false | 0"], _city.Ask("out", Parts));
        Assert.Empty(_city.Ask("out", "select * from mart.revision where figure = 'registered_people'"));

        // a file leaves the folder after the staged rows were cleared away
        Directory.Delete(Path.Combine(_city.Out("out"), "staging"), recursive: true);
        File.Delete(late);
        Run("--line", "actual");
        Assert.Equal(["false | true | false | false | 0"], _city.Ask("out", Parts));
    }

    public void Dispose() => _city.Dispose();

    private void Run(params string[] more)
    {
        var run = _city.Run("out", ["--only", "build", .. more]);
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
