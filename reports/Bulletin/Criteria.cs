namespace Analytics.Reports.Bulletin;

/// <summary>The criteria of 两不愁三保障 as documents name them.</summary>
internal static class Criteria
{
    /// <summary>Criterion ids and names, in the policy's order.</summary>
    public static readonly (string Id, string Name)[] Named =
    [
        ("income", "收入"),
        ("safety_net", "兜底保障"),
        ("food", "不愁吃"),
        ("clothing", "不愁穿"),
        ("education", "义务教育"),
        ("medical", "基本医疗"),
        ("housing", "住房安全"),
    ];

    /// <summary>Criteria of the verdict that households fail, in the policy's order; those nobody fails left out.</summary>
    public static IEnumerable<(string Name, long Households)> Failing(BulletinFacts facts, ReviewGroup who) =>
        from criterion in Named
        let count = facts.Criteria.FirstOrDefault(count => count.Group == who && count.Criterion == criterion.Id)
        where count is { Fail: > 0 }
        select (criterion.Name, count.Fail);
}
