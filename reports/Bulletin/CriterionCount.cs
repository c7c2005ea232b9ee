namespace Analytics.Reports.Bulletin;

/// <summary>Households of the quarter's review by one criterion.</summary>
/// <param name="Group">What the register says about them.</param>
/// <param name="Criterion">income, safety_net, food, clothing, education, medical, housing or water.</param>
/// <param name="Pass">Households that pass.</param>
/// <param name="Fail">Households that fail.</param>
/// <param name="NoData">Households it applies to without data.</param>
public sealed record CriterionCount(ReviewGroup Group, string Criterion, long Pass, long Fail, long NoData);
