namespace Analytics.Sample.Defects;

/// <summary>A defect planted in one row of the detail list.</summary>
internal sealed record RowDefect
{
    /// <summary>What the row must meet.</summary>
    public required IReadOnlyList<Planted> Planted { get; init; }

    public required RowEffect Effect { get; init; }

    /// <summary>Changes the cells of the row.</summary>
    public required Action<List<string>> Apply { get; init; }

    /// <summary>Whether the clean row stands in the file too, before the damaged one.</summary>
    public bool IsCopy { get; init; }
}
