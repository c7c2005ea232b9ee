namespace Analytics.Reports.Bulletin;

/// <summary>One kind of problem of one unit, from issue to issue. Counts of leads to check, never of patterns.</summary>
/// <param name="Unit">Responsible unit.</param>
/// <param name="Problem">Such as 登记脱贫户收入低于脱贫线.</param>
/// <param name="Before">Open at the last issue.</param>
/// <param name="Fixed">Of them gone by this issue.</param>
/// <param name="New">New in this issue.</param>
public sealed record RectificationItem(string Unit, string Problem, long Before, long Fixed, long New)
{
    /// <summary>Open at the last issue and still there.</summary>
    public long Overdue => Before - Fixed;

    /// <summary>Open now.</summary>
    public long Open => Overdue + New;
}
