using System.Collections.Concurrent;
using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Registry;

namespace Analytics.Models.Selection;

/// <summary>
/// Champion and challengers by rolling origin: on each closed test period every learner is trained on windows that had closed by then, and a
/// challenger takes over only after beating the champion beyond chance in consecutive periods with both gates open. The result depends on the
/// panel and options alone.
/// </summary>
/// <param name="panel">The panel; periods must be consecutive.</param>
/// <param name="options">Rules, capacity and gates.</param>
/// <param name="kept">Models trained before; null trains each anew. The result is the same.</param>
public sealed class Contest(Panel panel, ChallengeOptions options, TrainedModels? kept = null)
{
    /// <summary>Name of the rule list.</summary>
    public const string RuleList = "rule_points";

    /// <summary>Name of the one-variable rule.</summary>
    public const string GapRule = "income_gap_rule";

    private const string Trees = "lightgbm";
    private const string Logistic = "logistic";
    private readonly ConcurrentDictionary<int, Lazy<TestPeriod?>> judgedByPeriod = new();
    private readonly Lock training = new();

    /// <summary>Holds the contest as of a period and trains the champion on what was known by then. Several may be held at once: no period is judged twice.</summary>
    /// <param name="asOf">Index of the as-of period.</param>
    /// <returns>The champion and everything measured.</returns>
    public ContestResult Hold(int asOf)
    {
        var closed = asOf - options.Training.Horizon;
        var tests = new TestPeriod?[Math.Max(0, Math.Min(options.TestPeriods, closed + 1))];

        // the latest first, whose models have to be trained: what was trained before is judged meanwhile
        Parallel.For(0, tests.Length, back => tests[^(back + 1)] = Judge(closed - back));
        return Held(closed, [.. tests.OfType<TestPeriod>()]);
    }

    private ContestResult Held(int closed, List<TestPeriod> tests)
    {
        var (name, reason) = Crown(tests);
        var champion = Train(name, closed);
        IReadOnlyList<KnownRow> train = closed < 0 ? [] : LearnedFrom(champion, closed);
        return new ContestResult
        {
            Champion = champion,
            ChampionId = ModelFolder.IdOf(champion),
            Reason = reason,
            Train = train,
            TrainTo = closed < 0 ? null : panel.Periods[closed],
            Tests = [.. tests.SelectMany(test => test.Judged.Values)],
            Evaluation = [.. tests.SelectMany(test => test.Evaluation)],
            Suspicions = tests.Count == 0 ? [] : Suspicions(tests[^1].Judged),
        };
    }

    /// <summary>Trees learn from windows still open as well, as far as they have passed.</summary>
    private List<KnownRow> LearnedFrom(RiskModel model, int closed)
    {
        var horizon = options.Training.Horizon;
        return [.. panel.Known(closed + horizon, horizon).Where(row => model is TreeModel || row.Periods == horizon)];
    }

    private (string Name, string Reason) Crown(List<TestPeriod> tests)
    {
        var (champion, reason) = (RuleList, tests.Count == 0 ? "cold start: no closed test period with enough events" : "no challenger has won often enough");
        var wins = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = int.MinValue;
        foreach (var (period, judged, _) in tests)
        {
            if (!judged.TryGetValue(champion, out var reigning) || period != last + 1)
            {
                wins.Clear();
            }

            last = period;
            if (reigning is null)
            {
                continue;
            }

            foreach (var (name, hasWon) in judged.Where(pair => pair.Key != champion).AsParallel().AsOrdered().Select(pair => (pair.Key, Wins(pair.Value, reigning))).ToList())
            {
                wins[name] = hasWon ? wins.GetValueOrDefault(name) + 1 : 0;
            }

            var ready = judged.Where(pair => pair.Key != champion && wins[pair.Key] >= options.WinsNeeded).ToList();
            if (ready.Count > 0)
            {
                champion = ready.MaxBy(pair => Metrics.AveragePrecision(pair.Value.Ranking)).Key;
                reason = FormattableString.Invariant($"beat the champion beyond chance in {options.WinsNeeded} consecutive test periods up to {judged[champion].Period}, both gates open");
                wins.Clear();
            }
        }

        return (champion, reason);
    }

    private bool Wins(Judged challenger, Judged reigning) =>
        (challenger.PrecisionOver(reigning).Low > 0 || challenger.HitsOver(reigning, Math.Min(options.Visits, challenger.Rows.Count)).Low > 0) && PassesGates(challenger);

    private bool PassesGates(Judged judged)
    {
        if (judged.Model.HasProbability && judged.CalibrationError > options.CalibrationGate)
        {
            return false;
        }

        return Enumerable.Range(0, panel.GroupNames.Count).Where(column => options.GatedGroups.Contains(panel.GroupNames[column], StringComparer.Ordinal))
            .Select(column => Fairness.Ratio(Fairness.Reached(judged, column, Math.Min(options.Visits, judged.Rows.Count)), options.GroupMinimumEvents))
            .All(ratio => double.IsNaN(ratio) || ratio >= options.FairnessGate);
    }

    private TestPeriod? Judge(int period) => judgedByPeriod.GetOrAdd(period, index => new Lazy<TestPeriod?>(() => JudgeAnew(index))).Value;

    private TestPeriod? JudgeAnew(int period)
    {
        var rows = panel.Labelled(period, period);
        if (!HasBoth(rows, options.Training.MinimumEvents))
        {
            return null;
        }

        var last = period - options.Training.Horizon;
        var train = last < 0 ? [] : panel.Labelled(0, last);
        var baseRate = train.Count == 0 ? 0 : train.Average(row => row.Label is true ? 1.0 : 0.0);
        string[] names = HasBoth(train, options.Training.MinimumEvents) ? [RuleList, GapRule, Trees, Logistic] : [RuleList, GapRule];
        var judged = names.ToDictionary(
            name => name,
            name =>
            {
                var model = Train(name, last);
                return new Judged(ModelFolder.IdOf(model), model, panel.Periods[period], rows, baseRate);
            },
            StringComparer.Ordinal);
        return new TestPeriod(
            period, judged, [.. judged.Values.AsParallel().AsOrdered().SelectMany(one => Evaluator.Measure(one, panel.GroupNames, options.Visits, options.GroupMinimumEvents))]);
    }

    private RiskModel Train(string name, int last)
    {
        switch (name)
        {
            case Trees:
                return Kept(name, last, () => TreeChoice.Make(panel, last, options.Training).Model);
            case Logistic:
                return Kept(name, last, () => LogisticModel.Train(panel.Features, panel.Labelled(0, last)));
            default:
                var rule = new RuleModel(name, panel.Features, name == RuleList ? options.RulePoints : [], options.GapFeature, isHigherRiskier: false);
                var rows = last < 0 ? [] : panel.Labelled(0, last);
                if (HasBoth(rows, options.Training.MinimumEvents))
                {
                    rule.Calibration = Calibration.Fit(rule.Score([.. rows.Select(row => row.Values)]), [.. rows.Select(row => row.Label!.Value)]);
                }

                return rule;
        }
    }

    private RiskModel Kept(string name, int last, Func<RiskModel> train)
    {
        return kept is null ? OneAtATime() : kept.Of(name, TrainingFingerprint.Of(panel, last, options.Training), OneAtATime);

        // ML.NET's LightGBM grows one tree at a time, whatever the threads: a second training would only take memory
        RiskModel OneAtATime()
        {
            lock (training)
            {
                return train();
            }
        }
    }

    private IReadOnlyList<string> Suspicions(IReadOnlyDictionary<string, Judged> judged)
    {
        var test = judged[RuleList];
        return test.Events < options.AlarmMinimumEvents
            ? []
            : options.Alarm.Suspicions(
                judged.Where(pair => pair.Key is Trees or Logistic).Select(pair => (pair.Value.ModelId, BeyondChance(pair.Value.Ranking, options.Alarm.TestAucMax))),
                ParallelEnumerable.Range(0, panel.Features.Count).AsOrdered()
                    .Select(column => (panel.Features[column], BeyondChance(SingleVariable.RankingOf(test.Rows, column), options.Alarm.FeatureAucMax))).ToList());
    }

    /// <summary>The area where its whole interval lies above a limit; else at most the limit, for a few households can pass it by chance.</summary>
    private static double BeyondChance(Ranking ranking, double limit)
    {
        var auc = Metrics.Auc(ranking);
        return auc <= limit || Bootstrap.Of(ranking.Count, weights => Metrics.Auc(ranking, weights)).Low > limit ? auc : limit;
    }

    private static bool HasBoth(IReadOnlyList<PanelRow> rows, int minimumEvents)
    {
        var events = rows.Count(row => row.Label is true);
        return events >= minimumEvents && rows.Count - events >= minimumEvents;
    }

    private sealed record TestPeriod(int Period, IReadOnlyDictionary<string, Judged> Judged, IReadOnlyList<EvaluationRow> Evaluation);
}
