using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A row about one person.</summary>
/// <param name="Snapshot">Her household as the register shows it in the quarter of the list.</param>
/// <param name="Person">Who is meant.</param>
internal abstract record PersonRow(HouseholdSnapshot Snapshot, Person Person) : GuaranteeRow(Snapshot);
