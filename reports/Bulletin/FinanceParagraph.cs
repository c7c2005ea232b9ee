using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>金融、用地、资产收益和老区补助 (Art. 14, 15, 17, 18): a paragraph of 资金, as far as lists have come.</summary>
internal static class FinanceParagraph
{
    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        var words = string.Join("；", new[] { Loans(figures), Growth(figures), Points(figures), Assets(facts, figures), Land(figures), Old(figures) }.Where(part => part.Length > 0));
        return words.Length > 0 ? [new ParagraphBlock($"金融、用地和资产收益方面，{words}。")] : [];
    }

    private static string Loans(FigureReader figures) => figures.Value("loan_balance_yuan") is not { } balance
        ? ""
        : $"扶贫小额信贷余额{Money(balance)}"
            + (figures.Value("loan_overdue_yuan") is { } overdue ? overdue == 0 ? "，没有逾期" : $"，逾期{Money(overdue)}" : "")
            + (figures.Value("loan_breach_count") is { } breaches ? breaches == 0 ? "，没有超额度、超期限贷款" : $"，超额度或超期限{Number(breaches)}笔" : "")
            + (figures.Value("interest_subsidy_paid_share") is { } paid ? $"，贴息发放率{Percent(paid)}" : "");

    private static string Growth(FigureReader figures) => Clauses(
        Gap(figures.Value("loan_growth_gap_area"), "贫困地区贷款增速", "全省各项贷款平均增速"),
        Gap(figures.Value("loan_growth_gap_household"), "贫困户贷款增速", "农户贷款平均增速"));

    private static string Gap(decimal? gap, string what, string yardstick) => gap is null ? "" : what + Against(yardstick, Wording.Points(0, gap, "高", "低", "持平"));

    private static string Points(FigureReader figures) => Clauses(
        figures.Value("finance_point_village_share_1") is { } service ? $"相对贫困村金融（保险）服务站覆盖率{Percent(service)}" : "",
        figures.Value("finance_point_village_share_2") is { } cash ? $"助农取款点覆盖率{Percent(cash)}" : "");

    private static string Assets(BulletinFacts facts, FigureReader figures) => Clauses(
        figures.Value("asset_share_yuan") is { } shares ? $"资产折股量化{Money(shares)}" : "",
        figures.Value("asset_income_paid_share") is { } paid ? $"{(facts.IsYear ? "全年" : "本年")}分红兑付率{Percent(paid)}" : "");

    private static string Land(FigureReader figures) => figures.Value("land_quota_mu") is not { } quota
        ? ""
        : $"扶贫开发用地指标{Number(quota)}亩" + (figures.Value("land_quota_mu_used") is { } used ? $"，已使用{Number(used)}亩" : "");

    private static string Old(FigureReader figures) => figures.Value("old_area_subsidy_paid_share") is { } paid ? $"老区人员定期补助发放率{Percent(paid)}" : "";
}
