namespace Analytics.Reports.Sheets;

/// <summary>The shares that cards and work sheets show, in the policy's order.</summary>
internal static class Shares
{
    /// <summary>Figure ids and their short names.</summary>
    public static readonly IReadOnlyList<(string Figure, string Label)> All =
    [
        ("income_reached_share", "收入达标（有劳动能力户）"),
        ("safety_net_covered_share", "兜底保障覆盖"),
        ("education_secured_share", "义务教育有保障"),
        ("medical_secured_share", "基本医疗有保障"),
        ("housing_secured_share", "住房安全有保障"),
        ("water_secured_share", "饮水安全有保障"),
        ("industry_joined_share", "产业带动（有劳动能力户）"),
        ("helper_covered_share", "结对帮扶覆盖"),
        ("visited_share_12m", "近12个月已走访"),
    ];
}
