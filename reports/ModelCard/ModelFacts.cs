using Analytics.Reports.Charts;

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

    /// <summary>Latest quarter on which this kind of model was tested, whose outcome is known; empty before the first test.</summary>
    public required string TestQuarter { get; init; }

    /// <summary>Households of that test.</summary>
    public long TestHouseholds { get; init; }

    /// <summary>Relapses among them.</summary>
    public long TestEvents { get; init; }

    /// <summary>Results of that test over all households, with intervals where known.</summary>
    public required IReadOnlyList<(string Metric, double? Value, double? Low, double? High)> Results { get; init; }

    /// <summary>Relapses that the first visits would have reached in that test, this model first.</summary>
    public IReadOnlyList<RiskCurve> Capacity { get; init; } = [];

    /// <summary>Forecast and observed shares in that test.</summary>
    public IReadOnlyList<RiskPoint> Calibration { get; init; } = [];

    /// <summary>What moved most since the model learnt: name and stability index.</summary>
    public IReadOnlyList<RiskBar> Drift { get; init; } = [];

    /// <summary>First reasons of the households with the highest scores, by group.</summary>
    public IReadOnlyList<RiskBar> Drivers { get; init; } = [];
}
