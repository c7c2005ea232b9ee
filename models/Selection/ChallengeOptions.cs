using Analytics.Models.Learners;

namespace Analytics.Models.Selection;

/// <summary>What the rolling-origin contest of champion and challengers depends on.</summary>
public sealed record ChallengeOptions
{
    /// <summary>How models are trained and chosen.</summary>
    public required TrainingOptions Training { get; init; }

    /// <summary>The rule list, which reigns until it is beaten.</summary>
    public required IReadOnlyList<RulePoint> RulePoints { get; init; }

    /// <summary>The feature that is a rule by itself; lower is riskier.</summary>
    public required string GapFeature { get; init; }

    /// <summary>How many households can be visited in a quarter, at least 1.</summary>
    public required double Visits { get; init; }

    /// <summary>Consecutive test periods in which a challenger must win.</summary>
    /// <value>2.</value>
    public int WinsNeeded { get; init; } = 2;

    /// <summary>Latest closed periods that are judged.</summary>
    /// <value>3.</value>
    public int TestPeriods { get; init; } = 3;

    /// <summary>Largest calibration error of a champion.</summary>
    /// <value>0.02.</value>
    public double CalibrationGate { get; init; } = 0.02;

    /// <summary>Smallest ratio of the groups' shares reached, for the groups below.</summary>
    /// <value>0.80.</value>
    public double FairnessGate { get; init; } = 0.80;

    /// <summary>Group columns with a gate; the others are reported alone.</summary>
    /// <value>sex and disability.</value>
    public IReadOnlyList<string> GatedGroups { get; init; } = ["sex", "disability"];

    /// <summary>Events below which a group gets no verdict.</summary>
    /// <value>30.</value>
    public int GroupMinimumEvents { get; init; } = 30;

    /// <summary>Events below which no leak is suspected: a few can be told apart by chance.</summary>
    /// <value>50.</value>
    public int AlarmMinimumEvents { get; init; } = 50;

    /// <summary>The limits of the leak alarm.</summary>
    public LeakAlarm Alarm { get; init; } = new();
}
