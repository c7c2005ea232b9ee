namespace Analytics.Models.Backtests;

/// <summary>Every learner and baseline on the last labelled period of a panel.</summary>
public sealed record BacktestResult
{
    /// <summary>The period judged.</summary>
    public required string TestPeriod { get; init; }

    /// <summary>First period learned from.</summary>
    public required string TrainFrom { get; init; }

    /// <summary>Last period learned from.</summary>
    public required string TrainTo { get; init; }

    /// <summary>Rows learned from.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Events among them.</summary>
    public required int TrainEvents { get; init; }

    /// <summary>Training rows with at least one gap; none is dropped.</summary>
    public required int TrainRowsWithGaps { get; init; }

    /// <summary>Rows judged.</summary>
    public required int TestRows { get; init; }

    /// <summary>Events among them.</summary>
    public required int TestEvents { get; init; }

    /// <summary>Rows of the panel without a label: neither learned from nor judged.</summary>
    public required int UnlabelledRows { get; init; }

    /// <summary>The learner that did best on the inner splits, before the test period was seen.</summary>
    public required string Chosen { get; init; }

    /// <summary>Each learner and baseline.</summary>
    public required IReadOnlyList<BacktestScore> Learners { get; init; }

    /// <summary>What looks like a leak; empty when nothing does.</summary>
    public required IReadOnlyList<string> SuspectedLeaks { get; init; }
}
