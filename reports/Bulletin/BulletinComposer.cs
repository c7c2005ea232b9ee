namespace Analytics.Reports.Bulletin;

/// <summary>Turns published numbers into the words, tables and charts of one issue. Pure: equal facts give equal words.</summary>
public static class BulletinComposer
{
    internal const string Notice = "模拟数据，不代表汕尾实际情况";

    /// <summary>Composes an issue.</summary>
    /// <param name="facts">The numbers.</param>
    /// <param name="options">What the office decides.</param>
    /// <returns>Every word that will be printed.</returns>
    public static BulletinContent Compose(BulletinFacts facts, BulletinOptions options)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        var figures = new FigureReader(facts);
        var quarter = facts.Quarter;
        var due = options.DueDate ?? facts.Due;
        var (body, annexes) = Body(facts, options, figures, due);
        string[] title = facts.IsUnit ? [$"关于{quarter.Chinese}{facts.City.Name}", "脱贫攻坚进展情况的通报"] : [$"关于{quarter.Chinese}", "脱贫攻坚进展情况的通报"];
        return Content(facts, options, title, body, annexes);
    }

    /// <summary>Puts a composed body into the form of an official document.</summary>
    internal static BulletinContent Content(BulletinFacts facts, BulletinOptions options, string[] title, IReadOnlyList<Block> body, IReadOnlyList<Annex> annexes) => new()
    {
        Head = options.Head,
        Draft = options.IsDraft ? "送审稿" : "",
        DocumentNumber = options.DocumentNumber ?? "〔　　〕　号",
        Title = title,
        Addressee = facts.IsUnit ? $"{facts.City.Name}党政领导班子，各镇（街道）党委、政府（办事处），有关单位：" : options.Addressee,
        Body = [.. body.Select(Signs.Explained)],
        Annexes = [.. annexes.Select(annex => annex with { Blocks = [.. annex.Blocks.Select(Signs.Explained)] })],
        Signer = options.Signer,
        Date = options.IssueDate is { } issued ? Wording.Date(issued) : "　　　年　　月　　日",
        CopiedTo = options.CopiedTo,
        Printer = options.Printer,
        PrintDate = options.IssueDate is { } printed ? Wording.Date(printed) + "印发" : "　　　年　月　日印发",
        Notice = options.Simulated ? Notice : "",
        Created = options.IssueDate ?? facts.Quarter.End,
    };

    private static (IReadOnlyList<Block> Body, IReadOnlyList<Annex> Annexes) Body(BulletinFacts facts, BulletinOptions options, FigureReader figures, DateOnly due)
    {
        var quarter = facts.Quarter;
        List<Block> body =
        [
            new ParagraphBlock(
                "根据《中共汕尾市委 汕尾市人民政府关于新时期精准扶贫精准脱贫三年攻坚的实施意见》（汕尾发〔2016〕10号，以下简称《实施意见》）"
                + $"按季度通报扶贫工作动态的要求，现将截至{quarter.Chinese}末（{Wording.Date(quarter.End)}）{facts.Whole}脱贫攻坚进展情况通报如下。"),
            new HeadingBlock(1, "总体进展"),
            .. OverallSection.Compose(facts, figures),
            .. facts.IsUnit ? [] : PlacesSection.Compose(facts, figures),
            .. facts.IsUnit ? [] : RankingSection.Compose(facts, figures),
            .. GuaranteesSection.Compose(facts, figures),
            .. options.Words("总体进展"),
            .. ProjectsSection.Compose(facts, figures),
            .. options.Words("行业部门任务"),
            .. FundSection.Compose(facts, figures),
            .. options.Words("资金"),
            .. HelpSection.Compose(facts, figures),
            .. options.Words("帮扶责任与走访"),
            .. RectificationSection.Compose(facts),
            .. options.Words("上期通报问题整改"),
            new HeadingBlock(1, "存在问题"),
            .. ClaimsSection.Compose(facts, figures),
            .. QualitySection.Quality(facts),
            .. options.Words("存在问题"),
            new HeadingBlock(1, "下一步要求"),
            .. options.Words("下一步要求"),
            .. QualitySection.Steps(facts, options, figures),
        ];
        List<Annex?> annexes =
        [
            TownAnnex.Compose(facts, figures),
            new Annex("附件‹account›", $"{quarter.ShortChinese}动态台账", [.. AccountSection.Compose(facts, figures, quarter.ShortChinese, "季初", "季末")]),
            RectificationSection.Ledger(facts, due),
            RevisionAnnex.Compose(facts),
            MissedTaskAnnex.Compose(facts, options, figures),
        ];
        annexes.Add(IdentityAnnex.Compose(facts, figures.Used));
        return Numbering.Apply(body, [.. annexes.OfType<Annex>()]);
    }
}
