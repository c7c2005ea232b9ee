using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Registry;
using Analytics.Models.Selection;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class ContestTests
{
    private static readonly ChallengeOptions Options = new()
    {
        Training = new TrainingOptions { Leaves = [2, 6], MaximumRounds = 75, Horizon = 1 },
        RulePoints = [new RulePoint("f1", "<", -1, 1)],
        GapFeature = "f1",
        Visits = 200,
        GatedGroups = ["sex"],
    };

    [Fact]
    public void Before_any_window_has_closed_the_rule_list_reigns_without_a_probability()
    {
        var held = new Contest(Grouped(SyntheticPanel.Make(800, 1, 31)), Options).Hold(0);

        Assert.Equal(Contest.RuleList, held.Champion.Learner);
        Assert.False(held.Champion.HasProbability);
        Assert.StartsWith("cold start", held.Reason, StringComparison.Ordinal);
        Assert.Empty(held.Evaluation);
    }

    [Fact]
    public void A_challenger_takes_over_after_two_wins_in_consecutive_periods_and_not_after_one()
    {
        var panel = Grouped(SyntheticPanel.Make(2000, 4, 32));
        var contest = new Contest(panel, Options);

        // as of the third period one test has a trained challenger: the second; as of the fourth two have
        var (once, twice) = (contest.Hold(2), contest.Hold(3));

        Assert.Equal(Contest.RuleList, once.Champion.Learner);
        Assert.IsNotType<RuleModel>(twice.Champion);
        Assert.Contains("2 consecutive", twice.Reason, StringComparison.Ordinal);
        Assert.Equal("2017Q3", twice.TrainTo);
    }

    [Fact]
    public void A_challenger_that_reaches_one_group_far_less_is_not_crowned_however_precise()
    {
        // everyone of sex 2 has the risk hidden: the features that tell it are missing
        var panel = SyntheticPanel.Make(2000, 4, 33);
        var hidden = new Panel(
            panel.Features, ["sex"],
            [.. panel.Rows.Select((row, i) => i % 3 > 0 ? row with { Groups = ["1"] } : row with { Groups = ["2"], Values = [float.NaN, row.Values[1], float.NaN, float.NaN, float.NaN, float.NaN] })]);

        var held = new Contest(hidden, Options).Hold(3);

        Assert.Equal(Contest.RuleList, held.Champion.Learner);
        var ratio = held.Evaluation.First(row => row.Group == "sex" && row.Metric == "recall_ratio" && row.ModelId.StartsWith("lightgbm", StringComparison.Ordinal));
        Assert.True(ratio.Value < 0.8, $"{ratio.Value}");
    }

    [Fact]
    public void A_saved_model_gives_the_same_scores_and_reasons_and_a_changed_file_is_noticed()
    {
        var panel = SyntheticPanel.Make(1500, 1, 34);
        var rows = panel.Rows.Select(row => row.Values).Take(300).ToList();
        var folder = Directory.CreateTempSubdirectory("registry-").FullName;
        try
        {
            foreach (var model in new RiskModel[]
            {
                TreeModel.Train(panel.Features, panel.Rows, new TreeOptions { Leaves = 6, Rounds = 30 }),
                LogisticModel.Train(panel.Features, panel.Rows),
                new RuleModel("rule_points", panel.Features, Options.RulePoints, "f1", isHigherRiskier: false),
            })
            {
                var saved = ModelFolder.Save(folder, model, new Dictionary<string, string>(StringComparer.Ordinal) { ["MODEL_CARD.md"] = "card" });
                var read = ModelFolder.Load(saved);

                Assert.Equal(ModelFolder.IdOf(model), Path.GetFileName(saved));
                Assert.Equal(model.Score(rows), read.Score(rows));
                Assert.Equal(model.Explain(rows[0]).Contributions, read.Explain(rows[0]).Contributions);
                var description = Path.Combine(saved, "model.json");
                File.WriteAllText(description, File.ReadAllText(description).Replace("\"calibration_slope\": 1", "\"calibration_slope\": 2", StringComparison.Ordinal));
                Assert.Throws<InvalidDataException>(() => ModelFolder.Load(saved));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Panel Grouped(Panel panel) => new(panel.Features, ["sex"], [.. panel.Rows.Select((row, i) => row with { Groups = [i % 2 == 0 ? "1" : "2"] })]);
}
