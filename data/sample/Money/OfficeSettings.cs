namespace Analytics.Sample.Money;

/// <summary>
/// What an office may configure and the reference data leaves open, as <c>truth/money_findings.csv</c> supposes it for the rules
/// that are silent without it.
/// </summary>
internal static class OfficeSettings
{
    /// <summary>Quarters an exited household keeps its policies.</summary>
    public const int GraceQuarters = 8;

    /// <summary>Most 产业奖补 a person may get in a year.</summary>
    public const decimal IndustryCapYuan = 6000;

    /// <summary>A single payment of this size needs approval.</summary>
    public const decimal ApprovalLimitYuan = 5000;

    /// <summary>Share of the approval limit from which a payment counts as near it; payment_split_near_share.</summary>
    public const decimal NearShare = 0.8m;

    /// <summary>The settings as rows of truth/office_settings.csv.</summary>
    public static IReadOnlyList<(string Name, decimal Value)> All { get; } =
        [("grace_period_quarters", GraceQuarters), ("approval_limit_yuan", ApprovalLimitYuan), ("cap_产业奖补", IndustryCapYuan)];
}
