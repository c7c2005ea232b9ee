namespace Analytics.Sample.Truth;

/// <summary>The criteria of one household in one quarter.</summary>
internal sealed record Review
{
    public required Verdict Income { get; init; }

    public required Verdict SafetyNet { get; init; }

    public required Verdict Education { get; init; }

    public required Verdict Medical { get; init; }

    public required Verdict Housing { get; init; }

    public required Verdict Water { get; init; }

    /// <summary>Disposable income of the household in yuan; null when not known.</summary>
    public required decimal? DisposableYuan { get; init; }

    /// <summary>Food and clothing: pass where income or safety net passes.</summary>
    public Verdict Food => Income == Verdict.Pass || SafetyNet == Verdict.Pass ? Verdict.Pass : Verdict.NoData;

    /// <summary>Fail if any criterion fails, else no data if any has none, else pass. Water is shown beside it.</summary>
    public Verdict Overall
    {
        get
        {
            var worst = Verdict.Pass;
            foreach (var criterion in (ReadOnlySpan<Verdict>)[Income, SafetyNet, Food, Education, Medical, Housing])
            {
                worst = criterion > worst ? criterion : worst;
            }

            return worst;
        }
    }
}
