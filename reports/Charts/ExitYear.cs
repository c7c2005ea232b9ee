namespace Analytics.Reports.Charts;

/// <summary>One year of <see cref="ExitChart"/>. Null means no data: no bar is drawn.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="TargetPeople">People to leave poverty in the year.</param>
/// <param name="RegisteredPeople">登记脱贫 that stand.</param>
/// <param name="VerifiedPeople">比对达标.</param>
/// <param name="PreExitPeople">预脱贫; only for a year still open.</param>
public sealed record ExitYear(int Year, decimal? TargetPeople, decimal? RegisteredPeople, decimal? VerifiedPeople, decimal? PreExitPeople);
