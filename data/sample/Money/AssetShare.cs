namespace Analytics.Sample.Money;

/// <summary>The income of a year on a household's share of its village's asset, paid in the year's fourth quarter.</summary>
/// <param name="Quarter">A fourth quarter.</param>
/// <param name="Village">Village of the asset.</param>
/// <param name="Name">Of the household's head.</param>
/// <param name="Id">Of the household's head.</param>
/// <param name="DueYuan">Income due.</param>
/// <param name="PaidYuan">Income paid.</param>
internal sealed record AssetShare(int Quarter, int Village, string Name, string Id, decimal DueYuan, decimal PaidYuan);
