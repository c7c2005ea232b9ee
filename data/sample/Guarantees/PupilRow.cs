using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>教育: a pupil and whether the subsidy was given.</summary>
internal sealed record PupilRow(HouseholdSnapshot Snapshot, Person Person, string Stage, bool IsPolicyGiven, bool IsOverlap) : PersonRow(Snapshot, Person);
