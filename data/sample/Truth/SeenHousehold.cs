using Analytics.Sample.Register;

namespace Analytics.Sample.Truth;

/// <summary>A household as the program must know it in a quarter: the accepted rows, or those of the last quarter that had some.</summary>
/// <param name="Snapshot">The snapshot whose cells count.</param>
/// <param name="Members">Accepted rows.</param>
internal sealed record SeenHousehold(HouseholdSnapshot Snapshot, IReadOnlyList<SeenMember> Members)
{
    public int Village => Snapshot.Village;

    public int People => Members.Count;

    /// <summary>脱贫年份 of the detail list over 脱贫明细, when it claims an exit by the snapshot's own year.</summary>
    public int? ExitYear => (Snapshot.RosterExitYear ?? Snapshot.SheetExitYear) is { } year && year <= Life.Horizon.YearOf(Snapshot.Quarter) ? year : null;
}
