namespace Analytics.Pipeline.Warehouse;

/// <summary>Outcome of one file of <c>sql/checks</c>.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Failures">Rows that break the rule; 0 when it holds.</param>
/// <param name="Detail">The first few failing rows: place, quarter, size. Empty when it holds.</param>
public sealed record CheckResult(string Rule, long Failures, string Detail)
{
    /// <summary>Whether the rule holds.</summary>
    public bool IsOk => Failures == 0;
}
