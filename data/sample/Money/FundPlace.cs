namespace Analytics.Sample.Money;

/// <summary>A place that money is sent to; it may be the city, a county, a town or a village.</summary>
/// <param name="Code">Code of the division.</param>
/// <param name="County">Name of its county; empty for the city.</param>
/// <param name="Town">Name of its town; empty above.</param>
/// <param name="Village">Name of the village; empty above.</param>
/// <param name="Villages">Indexes of its villages.</param>
internal sealed record FundPlace(string Code, string County, string Town, string Village, IReadOnlyList<int> Villages);
