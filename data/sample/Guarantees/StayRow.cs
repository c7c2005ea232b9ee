using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A hospital stay; money in whole yuan.</summary>
internal sealed record StayRow(HouseholdSnapshot Snapshot, Person Person, DateOnly Admitted, DateOnly Discharged, int Total, int Basic, int Serious) : PersonRow(Snapshot, Person)
{
    /// <summary>What insurance left.</summary>
    public int Self => Total - Basic - Serious;
}
