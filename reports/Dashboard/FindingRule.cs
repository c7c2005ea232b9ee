namespace Analytics.Reports.Dashboard;

/// <summary>One audit rule (<c>mart.finding_rule</c>).</summary>
/// <param name="Rule">Id.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Severity">must_fix, look or note.</param>
/// <param name="Article">Article of the policy.</param>
/// <param name="LooksFor">What it looks for, in Chinese.</param>
/// <param name="Sureness">How sure a hit is, in Chinese.</param>
/// <param name="IsPattern">A pattern of a village, which only auditors may see.</param>
public sealed record FindingRule(string Rule, string Name, string Severity, string Article, string LooksFor, string Sureness, bool IsPattern)
{
    /// <summary>Severity in Chinese.</summary>
    public string ChineseSeverity => Severity switch
    {
        "must_fix" => "须整改",
        "look" => "需核查",
        _ => "提示",
    };
}
