using System.Text.Json;
using Analytics.Pipeline.Audit.Trace;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Verbs;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>A city with dirt, published without documents, and its figures followed down to the files.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly City _city = City.Write(DirtLevel.Real, households: 100);

    [Fact]
    public void Every_figure_counted_anew_from_the_typed_rows_is_the_printed_number()
    {
        Assert.Equal(0, _city.Run("out", "--only", "build").ExitCode);
        var folder = OutFolder.Of(_city.Out("out"));
        using var publication = SqlWorker.Open(folder.Publication(null));
        using var recount = FigureRecount.Make(folder, publication, [.. SqlFile.LoadAll().Where(file => file.Folder == "figures").Select(file => file.Name)]);
        var codes = _city.Ask("out", "select code from mart.figure where quarter = (select max(quarter) from mart.figure) and level in ('city', 'county', 'zone') order by 1");

        List<string> different = [];
        foreach (var code in codes)
        {
            var figure = TraceFigure.Find(publication, code, null, null, null)!;
            var (numerator, denominator) = recount.Count(figure) ?? (decimal.MinValue, null);
            if (numerator != (figure.Numerator ?? 0) || (denominator ?? 0) != (figure.Denominator ?? 0))
            {
                different.Add($"{figure.Figure} {figure.Division}: printed {figure.Numerator} / {figure.Denominator}, counted {numerator} / {denominator}");
            }
        }

        Assert.NotEmpty(codes);
        Assert.Empty(different);
        TraceOfOneCodeNamesItsFilesAndLines();
    }

    public void Dispose() => _city.Dispose();

    private void TraceOfOneCodeNamesItsFilesAndLines()
    {
        var code = Assert.Single(_city.Ask("out", "select code from mart.figure where figure = 'registered_people' and quarter = '2017Q4' and level = 'city'"));
        var trace = Cli.Run("trace", code, "--out", _city.Out("out"), "--format", "json");
        Assert.True(trace.ExitCode == 0, trace.Errors);
        using var json = JsonDocument.Parse(trace.Output);
        var people = json.RootElement.GetProperty("figure").GetProperty("numerator").GetDecimal();

        Assert.Equal(people, json.RootElement.GetProperty("rows").EnumerateArray().Where(rows => rows.GetProperty("table").GetString() == "core.member").Sum(rows => rows.GetProperty("rows").GetInt64()));
        Assert.Contains(json.RootElement.GetProperty("lineage").EnumerateArray(), table => table.GetProperty("table").GetString() == "staging.account_village");
        Assert.All(json.RootElement.GetProperty("inputs").EnumerateArray(), input => Assert.Equal(64, input.GetProperty("sha256").GetString()!.Length));

        var bare = Cli.Run("trace", "exited_people_cum", "--out", _city.Out("out"));
        Assert.Equal(2, bare.ExitCode);
        Assert.Contains("trace exited_people_cum 2017Q4 441521", bare.Errors, StringComparison.Ordinal);

        // as documents write it; a name that is a division of its own stands over the county of that name
        var written = Cli.Run("trace", "registered_people/2017q4/海丰县", "--out", _city.Out("out"), "--format", "json");
        Assert.True(written.ExitCode == 0, written.Errors);
        using var zone = JsonDocument.Parse(written.Output);
        Assert.Equal("zone", zone.RootElement.GetProperty("figure").GetProperty("level").GetString());

        var names = _city.Ask("out", "select division_name from mart.figure where figure = 'registered_people' and quarter = '2017Q4' and level = 'village' group by all having count(*) > 1");
        Assert.All(names.Take(1), name =>
        {
            var two = Cli.Run("trace", "registered_people", "2017Q4", name, "--out", _city.Out("out"));
            Assert.Equal(2, two.ExitCode);
            Assert.Contains("区划代码", two.Errors, StringComparison.Ordinal);
        });

        var unknown = Cli.Run("trace", "0000000000", "--out", _city.Out("out"));
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("no figure 0000000000", unknown.Errors, StringComparison.Ordinal);
    }
}
