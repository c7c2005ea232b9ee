using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>住房: the dwelling's grade and how far its rebuilding is.</summary>
internal sealed record HouseRow(HouseholdSnapshot Snapshot, string Grade, string Progress) : GuaranteeRow(Snapshot)
{
    public bool IsFinished => Progress is "已竣工" or "已验收";
}
