namespace Analytics.Reports.Dashboard;

/// <summary>A household as the register and the review show it at the as-of quarter.</summary>
/// <param name="Key">Its pseudonymous key.</param>
/// <param name="Village">Code of its village.</param>
/// <param name="People">Members.</param>
/// <param name="Status">Claimed status: poor, pre_exit or exited.</param>
/// <param name="ExitQuarter">Quarter its exit is booked to; null for none.</param>
/// <param name="Kind">Kind of household, in Chinese.</param>
/// <param name="Cause">Main cause, in Chinese.</param>
/// <param name="LabourPeople">Members with labour capacity; null when not known.</param>
/// <param name="IncomeYuan">Disposable income a head; null when not known.</param>
/// <param name="LineYuan">The line it is judged by.</param>
/// <param name="Verdict">met, not_met or no_data.</param>
/// <param name="Criteria">Outcome of each criterion, in the order of <see cref="CriterionNames"/>.</param>
/// <param name="Source">Where its row stands: file, sheet, physical row.</param>
public sealed record HouseholdCard(
    string Key, string Village, int People, string Status, string? ExitQuarter, string Kind, string Cause,
    int? LabourPeople, decimal? IncomeYuan, decimal? LineYuan, string Verdict, IReadOnlyList<string> Criteria, SourceRow Source)
{
    /// <summary>Names of <see cref="Criteria"/>.</summary>
    public static IReadOnlyList<string> CriterionNames { get; } = ["收入", "兜底保障", "不愁吃", "不愁穿", "义务教育", "基本医疗", "住房安全", "饮水安全"];

    /// <summary>Relapse risk; null without a score.</summary>
    public HouseholdRisk? Risk { get; init; }

    /// <summary>Members without a name: relation, age, health and so on.</summary>
    public IReadOnlyList<HouseholdMember> Members { get; init; } = [];

    /// <summary>Leads about it.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Status in Chinese.</summary>
    public string ChineseStatus => Status switch
    {
        "exited" => "登记脱贫",
        "pre_exit" => "预脱贫",
        _ => "未脱贫",
    };

    /// <summary>Verdict in Chinese.</summary>
    public string ChineseVerdict => Verdict switch
    {
        "met" => "比对达标",
        "not_met" => "未达标",
        _ => "数据不全",
    };
}
