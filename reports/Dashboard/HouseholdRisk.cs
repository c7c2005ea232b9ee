namespace Analytics.Reports.Dashboard;

/// <summary>A household's place on the visiting list. It never takes help away and is no evidence against anyone.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="RankInTown">From 1.</param>
/// <param name="Band">The band's name.</param>
/// <param name="Reasons">Reasons in plain Chinese.</param>
/// <param name="Confidence">Confidence flag.</param>
public sealed record HouseholdRisk(double Probability, long? RankInTown, string Band, string Reasons, string Confidence);
