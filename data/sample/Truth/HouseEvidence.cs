using Analytics.Sample.Guarantees;

namespace Analytics.Sample.Truth;

/// <summary>A dwelling by the housing lists; their grades are C and D alone.</summary>
/// <param name="ListQuarter">Quarter of the list whose grade counts.</param>
/// <param name="IsDone">Rebuilt, or moved out of for good.</param>
/// <param name="IsOnlyHouse">Whether it is the sole home.</param>
/// <param name="Ledger">The ledger's row; null when only 住房 names it.</param>
internal sealed record HouseEvidence(int ListQuarter, bool IsDone, bool IsOnlyHouse, LedgerRow? Ledger)
{
    public bool IsDangerous => !IsDone && IsOnlyHouse;
}
