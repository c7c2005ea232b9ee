namespace Analytics.Reports.Bulletin;

/// <summary>Households of the quarter's review by verdict.</summary>
/// <param name="Group">What the register says about them.</param>
/// <param name="Met">Every applicable criterion met.</param>
/// <param name="NotMet">At least one failed.</param>
/// <param name="NoData">None failed, at least one without data.</param>
public sealed record VerdictCount(ReviewGroup Group, long Met, long NotMet, long NoData)
{
    /// <summary>All of them.</summary>
    public long Households => Met + NotMet + NoData;
}
