using Analytics.Models.Backtests;
using Analytics.Models.Panels;
using Analytics.Models.Selection;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class BacktestTests
{
    private static readonly TrainingOptions Quick = new() { Leaves = [2, 6], MaximumRounds = 75 };

    [Fact]
    public void The_learner_beats_the_single_variable_on_a_panel_where_several_matter()
    {
        var result = Backtest.Run(SyntheticPanel.Make(2500, 3, 11), "f0", Quick);
        double Of(string learner) => result.Learners.Single(score => score.Learner == learner).AveragePrecision;

        Assert.Equal(("2017Q1", "2017Q2", "2017Q3"), (result.TrainFrom, result.TrainTo, result.TestPeriod));
        Assert.Equal(5000, result.TrainRows);
        Assert.InRange(result.TrainRowsWithGaps, 1500, 2500);
        Assert.True(Of("lightgbm") > Of("single_variable") + 0.03);
        Assert.Equal(Of("rule"), Of("single_variable"));
        Assert.Empty(result.SuspectedLeaks);
    }

    [Fact]
    public void Months_without_leading_zeros_come_in_the_order_of_the_calendar()
    {
        var panel = SyntheticPanel.Make(40, 4, 11);
        string[] months = ["2017年9月", "2017年10月", "2018年1月", "2018年12月"];

        var renamed = new Panel(panel.Features, [], [.. panel.Rows.Select(row => row with { Period = months[row.Period[^1] - '1'] }).Reverse()]);

        Assert.Equal(months, renamed.Periods);
        Assert.Equal(["9", "10", "11.5"], new Panel([], [], [.. new[] { "10", "11.5", "9" }.Select(period => new PanelRow("h", period, null, [], []))]).Periods);
    }

    [Fact]
    public void Permuted_labels_leave_no_skill()
    {
        var panel = SyntheticPanel.Make(2500, 2, 12);
        var labels = panel.Rows.Select(row => row.Label).ToArray();
        new Random(3).Shuffle(labels);
        var permuted = new Panel(panel.Features, [], [.. panel.Rows.Select((row, i) => row with { Label = labels[i] })]);

        var result = Backtest.Run(permuted, null, Quick);
        var (trees, baseRate) = (result.Learners[0], result.TestEvents / (double)result.TestRows);

        Assert.InRange(baseRate, trees.AveragePrecisionLow, trees.AveragePrecisionHigh);
        Assert.InRange(trees.BrierSkill, -0.02, 0.01);
    }

    [Fact]
    public void Features_that_tell_nothing_forecast_the_base_rate()
    {
        var result = Backtest.Run(SyntheticPanel.Make(400, 4, 11, (row, _) => row with { Values = [3, float.NaN] }), null, Quick);

        Assert.All(result.Learners, score => Assert.InRange(score.BrierSkill, -0.001, 0.001));
    }

    [Fact]
    public void A_column_written_after_the_event_trips_the_alarm()
    {
        var leaking = SyntheticPanel.Make(1500, 2, 13, (row, random) => row with { Values = [.. row.Values, random.Next(20) == 0 ? 0 : row.Label is true ? 1 : 0] });

        var suspicions = Backtest.Run(leaking, null, Quick).SuspectedLeaks;

        Assert.Contains(suspicions, suspicion => suspicion.Contains("feature 'f6' alone", StringComparison.Ordinal));
        Assert.Contains(suspicions, suspicion => suspicion.StartsWith("lightgbm reaches AUC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_panel_nothing_can_be_learned_from_is_refused_with_the_reason()
    {
        var one = SyntheticPanel.Make(300, 1, 14);
        var quiet = SyntheticPanel.Make(300, 2, 14, (row, _) => row with { Label = row.Period == "2017Q2" && row.Label is true });
        var open = SyntheticPanel.Make(300, 2, 14, (row, _) => row with { Label = null });
        var row = one.Rows[0];

        Assert.Contains("No earlier period", Assert.Throws<PanelException>(() => Backtest.Run(one, null, Quick)).Message, StringComparison.Ordinal);
        Assert.Contains("One class only", Assert.Throws<PanelException>(() => Backtest.Run(quiet, null, Quick)).Message, StringComparison.Ordinal);
        Assert.Contains("no labelled row", Assert.Throws<PanelException>(() => Backtest.Run(open, null, Quick)).Message, StringComparison.Ordinal);
        Assert.Contains("entity 'h0' comes twice in period '2017Q1'", Assert.Throws<PanelException>(() => new Panel(one.Features, [], [row, row])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_ends_a_horizon_before_the_test_period_and_open_rows_are_counted_not_judged()
    {
        var panel = SyntheticPanel.Make(600, 4, 15, (row, _) => row.Period == "2017Q4" && row.Entity.EndsWith('7') ? row with { Label = null } : row);

        var result = Backtest.Run(panel, null, Quick with { Horizon = 3 });

        Assert.Equal(("2017Q1", "2017Q1", "2017Q4", 540, 60), (result.TrainFrom, result.TrainTo, result.TestPeriod, result.TestRows, result.UnlabelledRows));
    }
}
