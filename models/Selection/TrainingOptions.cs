namespace Analytics.Models.Selection;

/// <summary>How a model is trained and chosen. Equal options and rows give an equal model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Periods from an as-of period until its label is known: training at t takes periods up to t − this.</summary>
    /// <value>1.</value>
    public int Horizon { get; init; } = 1;

    /// <summary>Leaves of the trees that compete.</summary>
    /// <value>2, 3, 6 and 16.</value>
    public IReadOnlyList<int> Leaves { get; init; } = [2, 3, 6, 16];

    /// <summary>Most trees; how many of them are kept is chosen as well.</summary>
    /// <value>300.</value>
    public int MaximumRounds { get; init; } = 300;

    /// <summary>Fewest events in training rows and in validation rows for a split by time; else households are folded.</summary>
    /// <value>30.</value>
    public int MinimumEvents { get; init; } = 30;

    /// <summary>Largest calibration error of the last closed period that is left as it is; above it Platt's map is fitted.</summary>
    /// <value>0.01.</value>
    public double CalibrationErrorMax { get; init; } = 0.01;

    /// <summary>Seed of feature draws and folds.</summary>
    /// <value>1.</value>
    public int Seed { get; init; } = 1;
}
