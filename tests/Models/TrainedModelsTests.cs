using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Registry;
using Analytics.Models.Selection;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class TrainedModelsTests : IDisposable
{
    private static readonly ChallengeOptions Options = new()
    {
        Training = new TrainingOptions { Leaves = [2, 6], MaximumRounds = 50, Horizon = 1, CalibrationErrorMax = 0.001 },
        RulePoints = [new RulePoint("f1", "<", -1, 1)],
        GapFeature = "f1",
        Visits = 200,
        GatedGroups = [],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("trained-").FullName;

    [Fact]
    public void A_period_later_only_what_is_new_is_trained_and_every_result_is_that_of_training_all()
    {
        var (before, now) = (Until(4), Until(5));
        var (first, again, later) = (Models(), Models(), Models());

        new Contest(before, Options, first).Hold(3);
        var repeated = new Contest(before, Options, again).Hold(3);
        var held = new Contest(now, Options, later).Hold(4);

        // both challengers for the second and third period; then both for the fourth, and the new champion
        Assert.Equal((4, 0, 3), (first.Trained, again.Trained, later.Trained));
        AssertSame(new Contest(before, Options).Hold(3), repeated);
        AssertSame(new Contest(now, Options).Hold(4), held);
        Assert.IsNotType<RuleModel>(held.Champion);
    }

    [Fact]
    public void A_model_read_back_is_the_trained_one_with_its_settings_and_calibration()
    {
        var panel = Until(3);
        var trees = (TreeModel)new Contest(panel, Options, Models()).Hold(2).Tests[^2].Model;
        var read = (TreeModel)new Contest(panel, Options, Models()).Hold(2).Tests[^2].Model;

        Assert.NotSame(trees, read);
        Assert.Equal((trees.Learner, trees.Leaves, trees.Rounds, trees.Window, trees.Calibration), (read.Learner, read.Leaves, read.Rounds, read.Window, read.Calibration));
        Assert.NotEqual(Calibration.None, read.Calibration);
        Assert.Equal(trees.Features, read.Features);
        Assert.Equal(trees.Covers.SelectMany(cover => cover.Nodes.Concat(cover.Leaves)), read.Covers.SelectMany(cover => cover.Nodes.Concat(cover.Leaves)));
        Assert.Equal(ModelFolder.IdOf(trees), ModelFolder.IdOf(read));
    }

    [Fact]
    public void One_other_value_of_one_row_another_program_or_other_options_train_anew()
    {
        var panel = Until(4);
        new Contest(panel, Options, Models()).Hold(3);
        var changed = new Panel(panel.Features, [], [panel.Rows[0] with { Values = [.. panel.Rows[0].Values.Select((value, i) => i == 5 ? 0.125f : value)] }, .. panel.Rows.Skip(1)]);
        var (value, program, seed) = (Models(), Models("other"), Models());

        AssertSame(new Contest(changed, Options).Hold(3), new Contest(changed, Options, value).Hold(3));
        new Contest(panel, Options, program).Hold(3);
        new Contest(panel, Options with { Training = Options.Training with { Seed = 2 } }, seed).Hold(3);

        Assert.All([value, program, seed], models => Assert.Equal(4, models.Trained));
    }

    [Fact]
    public void What_comes_after_a_training_does_not_change_its_fingerprint_and_what_was_known_does()
    {
        var rows = Enumerable.Range(0, 6).Select(period => new PanelRow("h", $"{period}", period < 2 ? false : null, [1], [], EventAfter: null, SeenFor: Math.Min(4, 5 - period))).ToList();
        var options = new TrainingOptions { Horizon = 4 };
        string Of(int period, Func<PanelRow, PanelRow> change) =>
            TrainingFingerprint.Of(new Panel(["f0"], [], [.. rows.Select((row, i) => i == period ? change(row) : row)]), 0, options);
        var before = Of(0, row => row);

        // as of period 4: period 1 has three quarters behind it, and period 4 none
        Assert.Equal(before, Of(1, row => row with { Label = true, EventAfter = 4 }));
        Assert.Equal(before, Of(1, row => row with { Label = null, SeenFor = 3 }));
        Assert.Equal(before, Of(4, row => row with { Values = [2] }));
        Assert.NotEqual(before, Of(1, row => row with { EventAfter = 3 }));
        Assert.NotEqual(before, Of(1, row => row with { SeenFor = 2 }));
        Assert.NotEqual(before, Of(0, row => row with { Label = true }));
        Assert.NotEqual(before, Of(3, row => row with { Values = [2] }));
        Assert.NotEqual(before, Of(3, row => row with { Entity = "g" }));
    }

    [Fact]
    public void Damaged_and_half_written_models_are_trained_anew_and_replaced()
    {
        var panel = Until(4);
        new Contest(panel, Options, Models()).Hold(3);
        var expected = new Contest(panel, Options).Hold(3);
        foreach (var damage in new Action<string>[]
        {
            model => File.WriteAllText(Path.Combine(model, "model.json"), "{"),
            model => File.Delete(Path.Combine(model, "model.zip")),
            model => File.WriteAllBytes(Path.Combine(model, "model.zip"), File.ReadAllBytes(Path.Combine(model, "model.zip"))[..^200]),
            model => Array.ForEach(Directory.GetFiles(model), File.Delete),
            model => Directory.CreateDirectory(model + "-other"),
            model => Directory.Delete(model, recursive: true),
        })
        {
            foreach (var key in Directory.GetDirectories(_folder))
            {
                damage(Directory.GetDirectories(key).Single());
            }

            var (anew, after) = (Models(), Models());
            AssertSame(expected, new Contest(panel, Options, anew).Hold(3));
            new Contest(panel, Options, after).Hold(3);
            Assert.Equal((4, 0), (anew.Trained, after.Trained));
        }
    }

    [Fact]
    public void Any_damaged_byte_is_noticed_or_changes_nothing()
    {
        var panel = SyntheticPanel.Make(800, 1, 52);
        var rows = panel.Rows.Select(row => row.Values).ToList();
        var model = TreeModel.Train(panel.Features, panel.Rows, new TreeOptions { Leaves = 3, Rounds = 5 });
        var saved = ModelFolder.Save(_folder, model, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var path in Directory.GetFiles(saved))
        {
            var whole = File.ReadAllBytes(path);
            for (var at = 0; at < whole.Length; at += 23)
            {
                File.WriteAllBytes(path, [.. whole.Select((value, i) => i == at ? (byte)(value ^ 0x41) : value)]);
                try
                {
                    Assert.Equal(model.Score(rows), ModelFolder.Load(saved).Score(rows));
                }
                catch (InvalidDataException)
                {
                    // noticed
                }
            }

            File.WriteAllBytes(path, whole);
        }

        Assert.Equal(model.Score(rows), ModelFolder.Load(saved).Score(rows));
    }

    [Fact]
    public void Models_longest_unused_are_removed_and_those_in_use_stay()
    {
        var (panel, models) = (Until(4), Models());
        new Contest(panel, Options, Models("old")).Hold(3);
        new Contest(panel, Options, models).Hold(3);

        models.Sweep();
        Assert.Equal(8, Directory.GetDirectories(_folder).Length);
        models.Sweep(spare: 1);
        Assert.Equal(5, Directory.GetDirectories(_folder).Length);
        var again = Models();
        new Contest(panel, Options, again).Hold(3);
        Assert.Equal(0, again.Trained);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The first periods of one and the same panel; of the last nothing is known yet.</summary>
    private static Panel Until(int periods)
    {
        var panel = SyntheticPanel.Make(1200, 6, 51);
        return new Panel(panel.Features, [], [.. panel.Rows.Where(row => panel.Periods.ToList().IndexOf(row.Period) < periods)
            .Select(row => row.Period == panel.Periods[periods - 1] ? row with { Label = null } : row)]);
    }

    private static void AssertSame(ContestResult expected, ContestResult actual)
    {
        Assert.Equal((expected.ChampionId, expected.Reason, expected.TrainTo), (actual.ChampionId, actual.Reason, actual.TrainTo));
        Assert.Equal(expected.Train, actual.Train);
        Assert.Equal<EvaluationRow>(expected.Evaluation, actual.Evaluation);
        Assert.Equal(expected.Suspicions, actual.Suspicions);
        Assert.Equal(expected.Tests.Select(test => test.ModelId), actual.Tests.Select(test => test.ModelId));
        foreach (var (one, other) in expected.Tests.Zip(actual.Tests))
        {
            Assert.Equal(one.Scores, other.Scores);
            Assert.Equal(one.Probabilities, other.Probabilities);
            Assert.All(one.Rows.Take(50), row => Assert.Equal(one.Model.Explain(row.Values).Contributions, other.Model.Explain(row.Values).Contributions));
            Assert.Equal(one.Model.Explain(one.Rows[0].Values).Base, other.Model.Explain(one.Rows[0].Values).Base);
        }
    }

    private TrainedModels Models(string program = "program") => new(_folder, program);
}
