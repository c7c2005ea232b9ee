using Analytics.Models.Evaluation;
using Analytics.Models.Learners;

namespace Analytics.Models.Selection;

/// <summary>Who reigns as of a period, and what was measured on the way.</summary>
public sealed record ContestResult
{
    /// <summary>The champion, trained on all windows closed by the as-of period.</summary>
    public required RiskModel Champion { get; init; }

    /// <summary>Its learner and hash.</summary>
    public required string ChampionId { get; init; }

    /// <summary>Why it reigns.</summary>
    public required string Reason { get; init; }

    /// <summary>Labelled rows it was trained or calibrated on.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Events among them.</summary>
    public required int TrainEvents { get; init; }

    /// <summary>The last period among them; null when no window has closed.</summary>
    public required string? TrainTo { get; init; }

    /// <summary>Every learner on every judged test period.</summary>
    public required IReadOnlyList<Judged> Tests { get; init; }

    /// <summary>Rows of the evaluation table.</summary>
    public required IReadOnlyList<EvaluationRow> Evaluation { get; init; }

    /// <summary>What looks like a leak on the last test period; anything stops publication.</summary>
    public required IReadOnlyList<string> Suspicions { get; init; }
}
