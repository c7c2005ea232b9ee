using Analytics.Models.Selection;

namespace Analytics.Pipeline.Risk;

/// <summary>The scores of a quarter by its champion.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Contest">The contest as of it.</param>
/// <param name="Households">Its scored households.</param>
/// <param name="DataHash">Hash of the rows the champion learned from.</param>
internal sealed record RiskQuarter(string Quarter, ContestResult Contest, IReadOnlyList<ScoredHousehold> Households, string DataHash);
