using Analytics.Models.Evaluation;
using Analytics.Models.Learners;
using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>Who reigns as of a period, and what was measured on the way.</summary>
public sealed record ContestResult
{
    /// <summary>The champion, trained on what was known by the as-of period.</summary>
    public required RiskModel Champion { get; init; }

    /// <summary>Its learner and hash.</summary>
    public required string ChampionId { get; init; }

    /// <summary>Why it reigns.</summary>
    public required string Reason { get; init; }

    /// <summary>Rows it was trained or calibrated on, windows still open included where it learns from them; none before the first has closed.</summary>
    public required IReadOnlyList<KnownRow> Train { get; init; }

    /// <summary>The last period whose window has closed; null when none has.</summary>
    public required string? TrainTo { get; init; }

    /// <summary>Every learner on every judged test period.</summary>
    public required IReadOnlyList<Judged> Tests { get; init; }

    /// <summary>Rows of the evaluation table.</summary>
    public required IReadOnlyList<EvaluationRow> Evaluation { get; init; }

    /// <summary>What looks like a leak on the last test period; anything stops publication.</summary>
    public required IReadOnlyList<string> Suspicions { get; init; }
}
