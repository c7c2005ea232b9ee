namespace Analytics.Models.Learners;

/// <summary>Settings of the boosted trees. Two trainings with equal options and rows give equal trees.</summary>
public sealed record TreeOptions
{
    private const double LeastFeatures = 12;
    private const double FewFeaturesShare = 0.7;
    private const int FewFeaturesBins = 255;

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

    /// <summary>Share of the features each tree may use; of few features more, see <see cref="FeatureShareOf"/>.</summary>
    /// <value>0.35.</value>
    public double FeatureShare { get; init; } = 0.35;

    /// <summary>Most bins a feature; of few features more, see <see cref="BinsOf"/>.</summary>
    /// <value>63.</value>
    public int Bins { get; init; } = 63;

    /// <summary>Seed of the feature draws.</summary>
    /// <value>1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>The share that is drawn: a small share of few features would leave most trees without a useful one.</summary>
    /// <param name="features">Features of the panel.</param>
    /// <returns><see cref="FeatureShare"/>, or up to 0.7 so that about twelve are drawn.</returns>
    public double FeatureShareOf(int features) => Math.Max(FeatureShare, Math.Min(FewFeaturesShare, LeastFeatures / features));

    /// <summary>The bins that are made: of few features finer ones cost nothing.</summary>
    /// <param name="features">Features of the panel.</param>
    /// <returns><see cref="Bins"/>, or at least 255 where <see cref="FeatureShareOf"/> is at its highest.</returns>
    public int BinsOf(int features) => LeastFeatures / features >= FewFeaturesShare ? Math.Max(Bins, FewFeaturesBins) : Bins;
}
