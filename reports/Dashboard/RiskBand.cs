namespace Analytics.Reports.Dashboard;

/// <summary>Households of one place and quarter in one band of relapse risk (<c>risk.score</c>, counted).</summary>
/// <param name="Band">high, medium or low.</param>
/// <param name="Households">Households.</param>
public sealed record RiskBand(string Band, long Households)
{
    /// <summary>A band in Chinese.</summary>
    /// <param name="band">high, medium or low.</param>
    /// <returns>优先走访, 关注 or 常规; other bands as they are.</returns>
    public static string Chinese(string band) => band switch
    {
        "high" => "优先走访",
        "medium" => "关注",
        "low" => "常规",
        _ => band,
    };
}
