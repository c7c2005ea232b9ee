namespace Analytics.Reports.Dashboard;

/// <summary>A member of a household, without name and number.</summary>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Sex">男 or 女; empty when not known.</param>
/// <param name="Age">Full years at the quarter's end; null when not known.</param>
/// <param name="Health">Health.</param>
/// <param name="Labour">Labour capacity.</param>
/// <param name="School">School.</param>
public sealed record HouseholdMember(string Relation, string Sex, int? Age, string Health, string Labour, string School);
