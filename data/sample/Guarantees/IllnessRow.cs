using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>医疗: an ill member.</summary>
internal sealed record IllnessRow(HouseholdSnapshot Snapshot, Person Person, bool IsPolicyDone, bool IsOverlap) : PersonRow(Snapshot, Person);
