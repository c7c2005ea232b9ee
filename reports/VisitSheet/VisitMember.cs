namespace Analytics.Reports.VisitSheet;

/// <summary>A member of a household, without a name or a number.</summary>
/// <param name="Relation">To the head.</param>
/// <param name="Sex">男 or 女; empty when not known.</param>
/// <param name="AgeYears">Age; null when not known.</param>
/// <param name="Labour">劳动能力.</param>
/// <param name="School">在校情况; empty when not at school.</param>
public sealed record VisitMember(string Relation, string Sex, int? AgeYears, string Labour, string School);
