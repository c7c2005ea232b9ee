using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A school's list.</summary>
internal sealed record SchoolRow(HouseholdSnapshot Snapshot, Person Person, string Stage) : PersonRow(Snapshot, Person);
