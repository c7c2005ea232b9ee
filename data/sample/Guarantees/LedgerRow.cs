using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>The housing department's ledger.</summary>
internal sealed record LedgerRow(HouseholdSnapshot Snapshot, Person Person, string Grade, bool IsOnlyHouse, string Way, DateOnly? Finished, int? PaidYuan, bool? IsPaidDirect) : PersonRow(Snapshot, Person)
{
    public bool IsMoved => Way is "入住敬老院" or "老人公寓集中安置";
}
