namespace Analytics.Reports.ModelCard;

/// <summary>What a reader should know of the risk model in use.</summary>
public sealed record ModelFacts
{
    /// <summary>Hash of the model.</summary>
    public required string ModelId { get; init; }

    /// <summary>Kind of learner.</summary>
    public required string Learner { get; init; }

    /// <summary>Why this one.</summary>
    public required string Choice { get; init; }

    /// <summary>Last quarter it learnt from; empty for a rule.</summary>
    public required string TrainedTo { get; init; }

    /// <summary>Households it learnt from.</summary>
    public required long Households { get; init; }

    /// <summary>Relapses among them.</summary>
    public required long Events { get; init; }

    /// <summary>Quarter on which it was tested; empty before the first test.</summary>
    public required string TestQuarter { get; init; }

    /// <summary>Results over all households, with intervals where known.</summary>
    public required IReadOnlyList<(string Metric, double? Value, double? Low, double? High)> Results { get; init; }
}
