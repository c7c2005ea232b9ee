using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A public-welfare post.</summary>
internal sealed record PostRow(HouseholdSnapshot Snapshot, Person Person, string Kind, DateOnly From, DateOnly? To) : PersonRow(Snapshot, Person)
{
    public bool IsHeld(int quarter) => From <= SampleQuarter.At(quarter).End && (To is not { } end || end > SampleQuarter.At(quarter).End);
}
