using System.Runtime.InteropServices;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>A row of the detail list that may be damaged, with all that decides whether it may.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RosterRow(HouseholdSnapshot Snapshot, MemberSnapshot Member, Village Village, Prng Random)
{
    public Household Household => Snapshot.Household;

    public bool IsHead => ReferenceEquals(Snapshot.Members[0], Member);
}
