namespace Analytics.Models.Learners;

/// <summary>Settings of the boosted trees. Two trainings with equal options and rows give equal trees.</summary>
public sealed record TreeOptions
{
    /// <summary>Leaves a tree; 2 makes an additive model.</summary>
    public required int Leaves { get; init; }

    /// <summary>Trees.</summary>
    public required int Rounds { get; init; }

    /// <summary>Shrinkage a tree.</summary>
    /// <value>0.06.</value>
    public double LearningRate { get; init; } = 0.06;

    /// <summary>Fewest training rows in a leaf.</summary>
    /// <value>40.</value>
    public int MinimumRowsInLeaf { get; init; } = 40;

    /// <summary>L2 penalty on leaf values.</summary>
    /// <value>5.</value>
    public double L2 { get; init; } = 5;

    /// <summary>Share of the features each tree may use.</summary>
    /// <value>0.7.</value>
    public double FeatureShare { get; init; } = 0.7;

    /// <summary>Most bins a feature.</summary>
    /// <value>255.</value>
    public int Bins { get; init; } = 255;

    /// <summary>Seed of the feature draws.</summary>
    /// <value>1.</value>
    public int Seed { get; init; } = 1;
}
