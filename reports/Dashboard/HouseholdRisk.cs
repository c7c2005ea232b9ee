namespace Analytics.Reports.Dashboard;

/// <summary>A household's place on the visiting list. It never takes help away and is no evidence against anyone.</summary>
/// <param name="Probability">0 to 1; null while only a rule orders the list.</param>
/// <param name="RankInTown">From 1.</param>
/// <param name="Band">high, medium or low.</param>
/// <param name="Reasons">Reasons in plain Chinese.</param>
/// <param name="Confidence">Why the score is doubtful; empty when it is not.</param>
public sealed record HouseholdRisk(double? Probability, long? RankInTown, string Band, string Reasons, string Confidence)
{
    /// <summary>Band in Chinese.</summary>
    public string ChineseBand => RiskBand.Chinese(Band);
}
