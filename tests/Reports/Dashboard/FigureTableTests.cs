using Analytics.Reports.Dashboard;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Reports.Dashboard;

/// <summary>The numbers of a publication in memory.</summary>
public sealed class FigureTableTests
{
    private const ulong GreatestCode = 0xff_ffff_ffff;

    private static readonly Gen<long> s_millionths = Gen.OneOf(
        Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000],
        Gen.Int.Select(whole => whole * 1_000_000L),
        Gen.Int.Select(small => (long)small),
        Gen.Const(FigureCell.None));

    [Fact]
    public void A_number_comes_out_as_it_was_put_in() =>
        Gen.Select(s_millionths, s_millionths, Gen.ULong[0, GreatestCode], Gen.Enum<FigureState>().Where(state => state != FigureState.Absent))
            .Select((numerator, denominator, code, state) => new FigureCell(numerator, denominator, code, state))
            .Array[6]
            .Sample(cells =>
            {
                FigureTable table = new(["f", "g"], ["2017Q3", "2017Q4", "2018Q1"], ["441500"]);
                var positions = from figure in new[] { "f", "g" } from quarter in new[] { "2017Q3", "2017Q4", "2018Q1" } select (figure, quarter);
                foreach (var ((figure, quarter), cell) in positions.Zip(cells))
                {
                    table.Add(figure, quarter, "441500", cell);
                }

                Assert.Equal(cells, positions.Select(position => table.Find(position.figure, position.quarter, "441500")));
            });

    [Fact]
    public void What_was_not_announced_is_absent()
    {
        FigureTable table = new(["f"], ["2017Q4"], ["441500"]);
        FigureCell cell = new(5_000_000, FigureCell.None, 1, FigureState.Shown);
        table.Add("g", "2017Q4", "441500", cell);
        table.Add("f", "2018Q1", "441500", cell);
        table.Add("f", "2017Q4", "441502", cell);

        Assert.Equal(FigureState.Absent, table.Find("f", "2017Q4", "441500").State);
        Assert.Equal(FigureState.Absent, table.Find("g", "2017Q4", "441500").State);
        Assert.Equal(FigureState.Absent, table.Find("f", "2018Q1", "441500").State);
        Assert.Equal(FigureState.Absent, table.Find("f", "2017Q4", "441502").State);
    }
}
