using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>Medical aid, as a share in whole percent of what insurance left.</summary>
internal sealed record AidRow(HouseholdSnapshot Snapshot, Person Person, DateOnly Date, int Percent, decimal Yuan) : PersonRow(Snapshot, Person);
