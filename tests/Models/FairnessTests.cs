using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class FairnessTests
{
    /// <summary>Four households with a point, eight without; every second one falls back. Nothing else tells them apart.</summary>
    private static readonly Judged s_tied = new(
        "rule", new RuleModel("rule", ["point", "tie"], [new RulePoint("point", ">", 0, 1)], "tie", isHigherRiskier: false), "2017Q4",
        [.. Enumerable.Range(0, 12).Select(i => new PanelRow($"h{i}", "2017Q4", i % 2 == 0, [i < 4 ? 1 : 0, 0], [i is < 2 or > 8 ? "a" : "b"]))], baseRate: 0.5);

    [Fact]
    public void Equal_scores_across_the_last_visit_count_in_proportion_so_that_the_groups_add_up_to_all()
    {
        var reached = Fairness.Reached(s_tied, 0, 6);

        // six visits: all four with a point, and a quarter of the eight without
        Assert.Equal([(1 + 0.25) / 2, (1 + (3 * 0.25)) / 4], reached.Select(group => group.Reached));
        Assert.Equal(Metrics.EventsAmongTop(s_tied.Ranking, 6), reached.Sum(group => group.Reached * group.Events), 12);
    }

    [Fact]
    public void Points_of_a_rule_that_was_never_calibrated_are_no_forecast_of_a_group()
    {
        var rows = Evaluator.Measure(s_tied, ["place"], visits: 6, minimumEvents: 1);

        Assert.All(rows.Where(row => row.Metric == "forecast_over_observed"), row => Assert.Equal(double.NaN, row.Value));
        Assert.Contains(rows, row => row is { Group: "place:a", Metric: "recall_at_capacity", Value: 0.625 });
    }
}
