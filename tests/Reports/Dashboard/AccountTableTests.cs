using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Reports.Dashboard;

/// <summary>The account as the public sees it.</summary>
public sealed class AccountTableTests
{
    private static readonly string[] s_flows = ["identified", "split", "merge", "natural_in", "natural_out", "exited", "relapsed", "withdrawn"];

    [Fact]
    public void The_public_sees_no_flow_of_one_to_four_and_the_table_still_adds_up() =>
        Gen.Int[-60, 60].Array[s_flows.Length * 2].Sample(values =>
        {
            var table = AccountTable.Of(Entries(values), isPublic: true)!;
            var flows = table.Lines.Where(line => line.Name is not ("季初" or "季末")).ToList();
            for (var column = 0; column < AccountTable.Columns.Count; column++)
            {
                Assert.Equal(table.Lines[^1].Values[column], table.Lines[0].Values[column] + flows.Sum(flow => flow.Values[column]));
                Assert.True(flows.Count == 1 || flows.All(flow => flow.Values[column] == 0 || Math.Abs(flow.Values[column]) >= 5), string.Join(' ', flows.Select(flow => flow.Values[column])));
            }
        });

    [Fact]
    public void Inside_the_office_every_flow_is_shown()
    {
        var table = AccountTable.Of(Entries([1, 2, -3, 4, 0, 9, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0]), isPublic: false)!;

        Assert.Equal(["季初", "新识别", "拆户", "并户", "自然增加", "脱贫", "返贫", "更正撤回", "季末"], table.Lines.Select(line => line.Name));
    }

    [Fact]
    public void The_public_sees_no_account_whose_stock_is_one_to_four()
    {
        // of 1000 three stay poor; then none
        List<AccountEntry> three = Entries([-997, 0, 0, 0, 0, 0, 0, 0, 997, 0, 0, 0, 0, 0, 0, 0]), none = Entries([-1000, 0, 0, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Null(AccountTable.Of(three, isPublic: true));
        Assert.NotNull(AccountTable.Of(three, isPublic: false));
        Assert.NotNull(AccountTable.Of(none, isPublic: true));
    }

    // poor and exited as drawn, the register their sum, as in the published account
    private static List<AccountEntry> Entries(int[] values)
    {
        List<AccountEntry> entries = [];
        foreach (var unit in new[] { "households", "people" })
        {
            long poor = 1000, exited = 2000;
            entries.AddRange(Line(unit, "opening", poor, exited));
            for (var i = 0; i < s_flows.Length; i++)
            {
                entries.AddRange(Line(unit, s_flows[i], values[i], values[i + s_flows.Length]));
                (poor, exited) = (poor + values[i], exited + values[i + s_flows.Length]);
            }

            entries.AddRange(Line(unit, "closing", poor, exited));
        }

        return entries;
    }

    private static IEnumerable<AccountEntry> Line(string unit, string flow, long poor, long exited) =>
        [new("poor", unit, flow, poor), new("exited", unit, flow, exited), new("register", unit, flow, poor + exited)];
}
