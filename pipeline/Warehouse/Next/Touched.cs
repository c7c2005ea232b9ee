namespace Analytics.Pipeline.Warehouse.Next;

/// <summary>Quarters of a table whose rows differ from those of the last build.</summary>
/// <param name="Quarters">Quarter indexes; null when any row may differ.</param>
internal sealed record Touched(IReadOnlySet<int>? Quarters)
{
    /// <summary>Nothing differs.</summary>
    public static Touched Nothing { get; } = new(new HashSet<int>());

    /// <summary>Any row may differ.</summary>
    public static Touched Anything { get; } = new((IReadOnlySet<int>?)null);

    /// <summary>Whether no row differs.</summary>
    public bool IsNothing => Quarters is { Count: 0 };

    public override string ToString() => Quarters is null ? "anything" : IsNothing ? "nothing" : string.Join(" ", Quarters.Order());

    /// <summary>What differs in one or the other.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Both together.</returns>
    public Touched And(Touched other) => Quarters is null || other.Quarters is null ? Anything : new Touched(Quarters.Union(other.Quarters).ToHashSet());

    /// <summary>What differs in a table that looks back.</summary>
    /// <param name="last">The last quarter there is.</param>
    /// <returns>The first quarter and all after it.</returns>
    public Touched Onwards(int last) => Quarters is null || IsNothing ? this : new Touched(Enumerable.Range(Quarters.Min(), last - Quarters.Min() + 1).ToHashSet());
}
