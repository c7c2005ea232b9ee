using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class LearnerTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(16)]
    public void Contributions_of_trees_add_up_to_the_score_and_features_without_a_split_add_nothing(int leaves)
    {
        var panel = SyntheticPanel.Make(3000, 1, 7);
        var model = TreeModel.Train(panel.Features, panel.Rows, new TreeOptions { Leaves = leaves, Rounds = 60 });
        var rows = panel.Rows.Take(200).Select(row => row.Values).ToList();

        var scores = model.Score(rows);

        Assert.All(rows.Zip(scores), pair => Assert.Equal(pair.Second, model.Explain(pair.First).Score, 1e-4));
        Assert.True(scores.Distinct().Count() > 50);
    }

    [Fact]
    public void Contributions_of_trees_equal_the_average_over_all_orders_of_revealing_the_features()
    {
        // two features, so the Shapley value is the mean over two orders; expectations by the trees' own covers
        var rows = Enumerable.Range(0, 400).Select(i => new PanelRow($"h{i}", "q", (i % 4 == 3) != (i % 7 == 0), [i % 2, i / 2 % 2], [])).ToList();
        var model = TreeModel.Train(["a", "b"], rows, new TreeOptions { Leaves = 4, Rounds = 1, MinimumRowsInLeaf = 1, L2 = 0, FeatureShare = 1 });
        double Score(float a, float b) => model.Score([[a, b]])[0];
        double ShareOf(Func<float[], bool> of) => rows.Count(row => of(row.Values)) / (double)rows.Count;
        var mean = rows.Average(row => Score(row.Values[0], row.Values[1]));

        // a and b are independent in these rows, so conditional and path-dependent expectations agree
        var givenA = (Score(1, 0) * ShareOf(v => v[1] == 0)) + (Score(1, 1) * ShareOf(v => v[1] == 1));
        var givenB = (Score(0, 1) * ShareOf(v => v[0] == 0)) + (Score(1, 1) * ShareOf(v => v[0] == 1));
        var explanation = model.Explain([1, 1]);

        Assert.Equal(mean, explanation.Base, 1e-6);
        Assert.Equal(((givenA - mean) + (Score(1, 1) - givenB)) / 2, explanation.Contributions[0], 1e-6);
        Assert.Equal(((givenB - mean) + (Score(1, 1) - givenA)) / 2, explanation.Contributions[1], 1e-6);
    }

    [Fact]
    public void Contributions_of_the_logistic_model_add_up_to_the_score()
    {
        var panel = SyntheticPanel.Make(2000, 1, 8);
        var model = LogisticModel.Train(panel.Features, panel.Rows);
        var rows = panel.Rows.Take(100).Select(row => row.Values).ToList();

        Assert.All(rows.Zip(model.Score(rows)), pair => Assert.Equal(pair.Second, model.Explain(pair.First).Score, 1e-4));
    }

    [Fact]
    public void Training_twice_gives_the_same_scores_to_the_last_bit()
    {
        var panel = SyntheticPanel.Make(2000, 1, 9);
        var rows = panel.Rows.Select(row => row.Values).ToList();
        double[] Trees() => TreeModel.Train(panel.Features, panel.Rows, new TreeOptions { Leaves = 6, Rounds = 40 }).Score(rows);
        double[] Logistic() => LogisticModel.Train(panel.Features, panel.Rows).Score(rows);

        Assert.Equal(Trees(), Trees());
        Assert.Equal(Logistic(), Logistic());
    }

    [Fact]
    public void A_gap_is_learned_from_and_no_row_with_one_is_dropped()
    {
        // the event happens to whoever's only feature is unknown: a learner that drops the gaps sees one class
        var rows = Enumerable.Range(0, 1000).Select(i => new PanelRow($"h{i}", "q", i % 10 == 0, [i % 10 == 0 ? float.NaN : i % 7], [])).ToList();
        var trees = TreeModel.Train(["a"], rows, new TreeOptions { Leaves = 2, Rounds = 50, FeatureShare = 1 });
        var logistic = LogisticModel.Train(["a"], rows);

        foreach (var model in new RiskModel[] { trees, logistic })
        {
            var scores = model.Score([[float.NaN], [3f]]);
            Assert.True(scores[0] > scores[1] + 1, $"{model.Learner}: {scores[0]} {scores[1]}");
        }
    }

    [Fact]
    public void One_class_is_refused_with_the_count()
    {
        var rows = Enumerable.Range(0, 100).Select(i => new PanelRow($"h{i}", "q", false, [i], [])).ToList();

        Assert.Contains("100 training rows with 0 events", Assert.Throws<ArgumentException>(() => LogisticModel.Train(["a"], rows)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TreeModel.Train(["a"], rows, new TreeOptions { Leaves = 2, Rounds = 5 }));
    }

    [Fact]
    public void A_rule_gives_points_and_orders_equal_points_by_its_feature_and_a_gap_holds_no_condition()
    {
        var rule = new RuleModel("rule_points", ["gap", "ill"], [new RulePoint("gap", "<", 0.1, 2), new RulePoint("ill", ">", 0, 1)], "gap", isHigherRiskier: false);

        var scores = rule.Score([[0.05f, 1], [0.05f, 0], [0.02f, 0], [0.5f, 1], [0.5f, float.NaN]]);

        Assert.Equal([0, 2, 1, 3, 4], Enumerable.Range(0, 5).OrderByDescending(i => scores[i]));
    }
}
