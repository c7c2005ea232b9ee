using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>年度报告: the year as a whole, from the figures of its fourth quarter (Art. 25).</summary>
public static class AnnualComposer
{
    /// <summary>Composes the report of a year.</summary>
    /// <param name="facts">The fourth quarter's numbers.</param>
    /// <param name="yearAccount">The register account over the whole year.</param>
    /// <param name="options">What the office decides.</param>
    /// <returns>Every word that will be printed.</returns>
    public static BulletinContent Compose(BulletinFacts facts, IReadOnlyList<AccountEntry> yearAccount, BulletinOptions options)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        facts = facts with { IsYear = true };
        var figures = new FigureReader(facts);
        var year = Year(facts.Quarter.Year);
        List<Block> body =
        [
            new ParagraphBlock($"根据《中共汕尾市委 汕尾市人民政府关于新时期精准扶贫精准脱贫三年攻坚的实施意见》（汕尾发〔2016〕10号），现将{year}年度全市脱贫攻坚工作情况报告如下。"),
            new HeadingBlock(1, "年度进展"),
            .. OverallSection.Compose(facts, figures),
            .. PlacesSection.Compose(facts, figures),
            .. RankingSection.Compose(facts, figures),
            .. GuaranteesSection.Compose(facts, figures),
            .. ProjectsSection.Compose(facts, figures),
            .. FundSection.Compose(facts, figures),
            .. HelpSection.Compose(facts, figures),
            .. RectificationSection.Compose(facts),
            new HeadingBlock(1, "存在问题"),
            .. ClaimsSection.Compose(facts, figures),
            .. QualitySection.Quality(facts),
            new HeadingBlock(1, "动态调整与退出认定"),
            .. AccountSection.Compose(facts with { Account = yearAccount }, figures, $"{year}年度", "年初", "年末").Select(block => block is TableBlock table ? table with { IsFloating = true } : block),
            new ParagraphBlock(Certified(figures)),
            new HeadingBlock(1, "绩效与审计"),
            new ParagraphBlock(Audit(facts)),
            .. options.Words("绩效与审计"),
            new HeadingBlock(1, "考核与第三方评估"),
            new ParagraphBlock(Assessment(figures, facts.Limits)),
            .. options.Words("考核与第三方评估"),
            new HeadingBlock(1, "典型做法"),
            .. Own(options, "典型做法"),
            new HeadingBlock(1, "下年计划"),
            new ParagraphBlock(Plan(facts, figures)),
            .. options.Words("下年计划"),
            new HeadingBlock(1, "口径与修订说明"),
            new ParagraphBlock("登记脱贫指系统登记为脱贫，比对达标指按现有数据比对各项退出标准均达标，认定指经市、县认定的退出，三者分别统计。预脱贫不计入脱贫。数字修订见附件‹revisions›。"),
        ];
        List<Annex?> annexes = [TownAnnex.Compose(facts, figures), RectificationSection.Ledger(facts, options.DueDate ?? facts.Due), RevisionAnnex.Compose(facts)];
        annexes.Add(IdentityAnnex.Compose(facts, figures.Used));
        var (numbered, numberedAnnexes) = Numbering.Apply(body, [.. annexes.OfType<Annex>()]);
        return BulletinComposer.Content(facts, options, [$"{year}年度脱贫攻坚工作报告"], numbered, numberedAnnexes);
    }

    private static string Certified(FigureReader figures) => figures.Value("certified_exited_people_cum") is { } people
        ? Certified(people, figures.Value("exited_people_cum"))
        : $"退出认定名单{NoData}，待认定结果报送后列示。";

    private static string Certified(decimal certified, decimal? claimed) =>
        $"截至年末，累计认定退出{Number(certified)}人，{Counted("累计登记脱贫", claimed, "人")}"
        + (claimed is null ? "。" : claimed == certified ? "，两者一致。" : $"，相差{Number(Math.Abs(claimed.Value - certified))}人，须补办认定或更正登记。");

    private static string Audit(BulletinFacts facts)
    {
        var kinds = facts.Rectification.Where(item => item.Open > 0).GroupBy(item => item.Problem, StringComparer.Ordinal)
            .Select(kind => (Problem: kind.Key, Open: kind.Sum(item => item.Open)))
            .OrderByDescending(kind => kind.Open).ThenBy(kind => kind.Problem, StringComparer.Ordinal).ToList();
        return kinds.Count == 0
            ? "年末没有未办结的须整改线索。"
            : $"年末未办结的须整改线索{Number(kinds.Sum(kind => kind.Open))}条，涉及{List(kinds.Take(MostKinds).Select(kind => $"{kind.Problem}{Number(kind.Open)}条"))}{(kinds.Count > MostKinds ? "等" : "")}，均待核实。";
    }

    private static string Assessment(FigureReader figures, Limits limits)
    {
        var parts = new[]
        {
            Satisfaction(figures, limits),
            Rate(figures, "错退率", "wrong_exit_share", "抽查已脱贫人口", "应不高于" + limits.Percent("wrong_exit_limit_share")),
            Rate(figures, "漏评率", "missed_share", "抽查未建档人口", "应不高于" + limits.Percent("missed_limit_share")),
        }.Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? $"抽查、第三方评估结果{NoData}。" : $"按抽查和第三方评估结果，{string.Join("；", parts)}。";
    }

    private static string Rate(FigureReader figures, string name, string figure, string sample, string limit)
    {
        if (figures.Value(figure) is not { } share || figures.Denominator(figure) is not { } n)
        {
            return "";
        }

        var interval = figures.Value(figure + "_low") is { } low && figures.Value(figure + "_high") is { } high ? $"，95%置信区间{Percent(low)}至{Percent(high)}" : "";
        return $"{name}{Percent(share)}（{sample}{Number(n)}{(figure == "satisfaction_share" ? "户" : "人")}{interval}），{limit}";
    }

    // no rate from few answers
    private static string Satisfaction(FigureReader figures, Limits limits) => figures.Denominator("satisfaction_share") switch
    {
        null => "",
        var answers when answers < limits.Of("satisfaction_least_households") => $"群众满意度样本不足{limits.Number("satisfaction_least_households")}户，不予公布",
        _ => Rate(figures, "群众满意度", "satisfaction_share", "受访", "应不低于" + limits.Percent("satisfaction_goal_share")),
    };

    private const int MostKinds = 5;

    private static List<Block> Own(BulletinOptions options, string section)
    {
        var words = options.Words(section).ToList();
        return words.Count > 0 ? words : [new ParagraphBlock("本年度典型做法另行印发。")];
    }

    private static string Plan(BulletinFacts facts, FigureReader figures)
    {
        var next = facts.Targets.FirstOrDefault(target => target.Year == facts.Quarter.Year + 1)?.People;
        return next is { } people
            ? $"{Year(facts.Quarter.Year + 1)}年全市脱贫任务{Number(people)}人。" + (figures.Value("exit_required_people_per_quarter") is > 0 and { } pace
                ? $"{(figures.Value("exit_gap_people_cum") > 0 ? "加上以前年度差距，" : "")}每季度平均须脱贫{Number(Math.Ceiling(pace))}人。"
                : "")
            : "三年任务期已满，下年重点是巩固脱贫成果、防止返贫，已脱贫户在规定期限内继续享受政策。";
    }
}
