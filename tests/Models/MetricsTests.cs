using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class MetricsTests
{
    private static readonly bool[] Labels = [true, false, true, false, false];

    [Fact]
    public void Average_precision_and_auc_agree_with_a_count_by_hand()
    {
        var ranking = new Ranking([0.9, 0.8, 0.7, 0.2, 0.1], Labels);

        Assert.Equal(((1.0 / 1) + (2.0 / 3)) / 2, Metrics.AveragePrecision(ranking), 12);
        Assert.Equal(5.0 / 6, Metrics.Auc(ranking), 12);
        Assert.Equal(1, Metrics.EventsAmongTop(ranking, 2));
    }

    [Fact]
    public void Equal_scores_are_one_group_so_a_constant_score_has_the_base_rate_and_half_the_area()
    {
        var ranking = new Ranking([1, 1, 1, 1, 1], Labels);

        Assert.Equal(0.4, Metrics.AveragePrecision(ranking), 12);
        Assert.Equal(0.5, Metrics.Auc(ranking), 12);
        Assert.Equal(0.8, Metrics.EventsAmongTop(ranking, 2), 12);
    }

    [Fact]
    public void A_weight_counts_like_that_many_equal_rows() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 3]).Array[4, 12].Sample(rows =>
        {
            var copies = rows.SelectMany(row => Enumerable.Repeat(row, row.Item3)).ToList();
            var weighted = Metrics.AveragePrecision(new Ranking([.. rows.Select(row => (double)row.Item1)], [.. rows.Select(row => row.Item2)]), [.. rows.Select(row => row.Item3)]);
            var copied = Metrics.AveragePrecision(new Ranking([.. copies.Select(row => (double)row.Item1)], [.. copies.Select(row => row.Item2)]));
            return double.IsNaN(weighted) ? double.IsNaN(copied) : Math.Abs(weighted - copied) < 1e-12;
        });

    [Fact]
    public void The_base_rate_has_no_skill_and_a_perfect_forecast_has_all()
    {
        Assert.Equal(0, Metrics.BrierSkill([0.4, 0.4, 0.4, 0.4, 0.4], Labels, 0.4), 12);
        Assert.Equal(1, Metrics.BrierSkill([1, 0, 1, 0, 0], Labels, 0.4), 12);
        Assert.Equal(0, Metrics.CalibrationError([0.4, 0.4, 0.4, 0.4, 0.4], Labels), 12);
    }

    [Fact]
    public void Calibration_finds_the_map_that_made_the_labels()
    {
        var random = new Random(5);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (random.NextDouble() * 6) - 3).ToArray();
        var truth = new Calibration(0.8, -1.5);
        bool[] labels = [.. scores.Select(score => random.NextDouble() < truth.Probability(score))];

        var found = Calibration.Fit(scores, labels);

        Assert.InRange(found.Slope, 0.75, 0.85);
        Assert.InRange(found.Intercept, -1.58, -1.42);
    }
}
