namespace Analytics.Models.Selection;

/// <summary>Results too good to be a forecast: a field written after the event is among the features.</summary>
/// <param name="TestAucMax">Area under the ROC curve of a model on a test period above which a leak is suspected.</param>
/// <param name="FeatureAucMax">The same of one feature alone.</param>
public sealed record LeakAlarm(double TestAucMax = 0.90, double FeatureAucMax = 0.85)
{
    /// <summary>What looks like a leak.</summary>
    /// <param name="learners">Learners with their area on the test period.</param>
    /// <param name="features">Features with theirs.</param>
    /// <returns>One sentence a suspicion; empty when there is none.</returns>
    public IReadOnlyList<string> Suspicions(IEnumerable<(string Name, double Auc)> learners, IEnumerable<(string Name, double Auc)> features) =>
    [
        .. learners.Where(learner => learner.Auc > TestAucMax).Select(learner => FormattableString.Invariant(
            $"{learner.Name} reaches AUC {learner.Auc:F3} on the test period, above {TestAucMax:F2}: no honest forecast of relapse does.")),
        .. features.Where(feature => feature.Auc > FeatureAucMax).Select(feature => FormattableString.Invariant(
            $"feature '{feature.Name}' alone reaches AUC {feature.Auc:F3}, above {FeatureAucMax:F2}: it was probably written after the event.")),
    ];
}
