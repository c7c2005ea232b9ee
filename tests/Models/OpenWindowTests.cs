using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Registry;
using Analytics.Models.Selection;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class OpenWindowTests
{
    private const int Horizon = 4;

    private static readonly ChallengeOptions Options = new()
    {
        Training = new TrainingOptions { Leaves = [2, 6], MaximumRounds = 50, Horizon = Horizon },
        RulePoints = [new RulePoint("f0", ">", 1, 1)],
        GapFeature = "f0",
        Visits = 100,
        GatedGroups = [],
    };

    [Fact]
    public void A_row_is_known_as_far_as_its_window_has_passed()
    {
        var panel = new Panel(
            ["f0"], [],
            [
                Row("closed", "1", true, eventAfter: 4, seenFor: 4), Row("left", "1", null, eventAfter: null, seenFor: 2),
                Row("early", "3", true, eventAfter: 2, seenFor: 2), Row("late", "3", true, eventAfter: 3, seenFor: 3), Row("gone", "3", null, eventAfter: null, seenFor: 1),
                Row("undated", "3", true, eventAfter: null, seenFor: 0), Row("now", "5", null, eventAfter: 1, seenFor: 1),
            ],
            ["1", "2", "3", "4", "5", "6"]);

        var known = panel.Known(4, Horizon).Select(row => (row.Row.Entity, row.IsEvent, row.Periods));

        Assert.Equal([("closed", true, 4), ("early", true, 2), ("late", false, 2)], known);
    }

    [Fact]
    public void Trees_taught_by_open_windows_speak_of_whole_ones()
    {
        var (panel, chances) = Make(3000, 8, 41);
        var known = panel.Known(7, Horizon);
        var model = TreeModel.Train(panel.Features, known, Horizon, new TreeOptions { Leaves = 6, Rounds = 100 });
        var last = Enumerable.Range(0, panel.Rows.Count).Where(i => panel.Rows[i].Period == "8").ToList();

        var scores = model.Score(last.ConvertAll(i => panel.Rows[i].Values));

        // the rows of open windows alone have far fewer events: a model that took them as closed would forecast too little
        Assert.InRange(scores.Average(model.Probability) / last.Average(i => chances[i]), 0.93, 1.07);
        Assert.True(known.Where(row => row.Periods < Horizon).Average(row => row.IsEvent ? 1.0 : 0) < 0.8 * last.Average(i => chances[i]));
    }

    [Fact]
    public void Reasons_add_up_without_the_window_and_a_saved_model_keeps_them()
    {
        var panel = Make(1500, 6, 42).Panel;
        var model = TreeModel.Train(panel.Features, panel.Known(5, Horizon), Horizon, new TreeOptions { Leaves = 16, Rounds = 60 });
        var rows = panel.Rows.Take(200).Select(row => row.Values).ToList();
        var scores = model.Score(rows);
        var folder = Directory.CreateTempSubdirectory("registry-").FullName;
        try
        {
            var read = ModelFolder.Load(ModelFolder.Save(folder, model, new Dictionary<string, string>(StringComparer.Ordinal)));

            Assert.Equal(scores, read.Score(rows));
            for (var i = 0; i < rows.Count; i++)
            {
                var explained = read.Explain(rows[i]);
                Assert.Equal(panel.Features.Count, explained.Contributions.Count);
                Assert.Equal(scores[i], explained.Score, 1e-9);
                Assert.Equal(model.Explain(rows[0]).Base, explained.Base, 1e-12);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_comes_later_changes_nothing_learned_before()
    {
        var panel = Make(1200, 11, 43).Panel;
        const int AsOf = 9;
        var forgotten = new Panel(
            panel.Features, [],
            [.. panel.Rows.Where(row => Index(row) <= AsOf).Select(row => Index(row) + row.EventAfter > AsOf
                ? row with { Label = Index(row) + Horizon > AsOf ? null : row.Label, EventAfter = null, SeenFor = AsOf - Index(row) }
                : row with { Label = Index(row) + Horizon > AsOf ? null : row.Label, SeenFor = Math.Min(row.SeenFor, AsOf - Index(row)) })],
            panel.Periods);

        var (all, before) = (new Contest(panel, Options).Hold(AsOf), new Contest(forgotten, Options).Hold(AsOf));

        Assert.Equal(before.ChampionId, all.ChampionId);
        Assert.Equal(before.Tests.Select(test => test.ModelId), all.Tests.Select(test => test.ModelId));
        Assert.Contains(all.Tests, test => test.Model is TreeModel { Window: Horizon });
    }

    private static int Index(PanelRow row) => int.Parse(row.Period, System.Globalization.CultureInfo.InvariantCulture) - 1;

    private static PanelRow Row(string entity, string period, bool? label, int? eventAfter, int seenFor) => new(entity, period, label, [1], [], eventAfter, seenFor);

    /// <summary>Households whose chance a period depends on two features: each window is drawn anew.</summary>
    private static (Panel Panel, double[] Chances) Make(int entities, int periods, int seed)
    {
        var random = new Random(seed);
        var rows = new List<PanelRow>();
        var chances = new List<double>();
        for (var period = 1; period <= periods; period++)
        {
            for (var entity = 0; entity < entities; entity++)
            {
                float[] values = [(float)(random.NextDouble() * 2), (float)random.NextDouble(), random.Next(5)];
                var hazard = 0.03 * (0.3 + (values[0] * values[1] * 2));
                int? after = Enumerable.Range(1, Horizon).Select(int? (passed) => passed).FirstOrDefault(_ => random.NextDouble() < hazard);
                rows.Add(new PanelRow($"h{entity}", $"{period}", after is not null, values, [], after, Horizon));
                chances.Add(1 - Math.Pow(1 - hazard, Horizon));
            }
        }

        return (new Panel(["f0", "f1", "f2"], [], rows), [.. chances]);
    }
}
