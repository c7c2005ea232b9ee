using Analytics.Reports.Sheets;

namespace Analytics.Reports.TownSheet;

/// <summary>A village as its town's work sheet lists it.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsPoorVillage">One of the relative-poverty villages.</param>
/// <param name="IsStale">No usable data of this quarter.</param>
/// <param name="NotMet">Households of the review that fail a criterion.</param>
/// <param name="NoData">Households of the review with data missing.</param>
/// <param name="Listed">Households on the priority list.</param>
/// <param name="Figures">Figures of the village.</param>
public sealed record TownVillage(string Name, bool IsPoorVillage, bool IsStale, long NotMet, long NoData, long Listed, PlaceFigures Figures);
