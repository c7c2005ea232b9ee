namespace Analytics.Reports.Dashboard;

/// <summary>Households of one place in one band of relapse risk (<c>risk.score</c>, counted).</summary>
/// <param name="Division">Code, or name of a zone.</param>
/// <param name="Quarter">Quarter the scores speak for.</param>
/// <param name="Band">The band's name.</param>
/// <param name="Households">Households.</param>
public sealed record RiskBand(string Division, string Quarter, string Band, long Households);
