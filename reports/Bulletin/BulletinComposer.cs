namespace Analytics.Reports.Bulletin;

/// <summary>Turns published numbers into the words, tables and charts of one issue. Pure: equal facts give equal words.</summary>
public static class BulletinComposer
{
    private const string Notice = "模拟数据，不代表汕尾实际情况";

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
        List<Block> body =
        [
            new ParagraphBlock(
                "根据《中共汕尾市委 汕尾市人民政府关于新时期精准扶贫精准脱贫三年攻坚的实施意见》（汕尾发〔2016〕10号，以下简称《实施意见》）"
                + $"按季度通报扶贫工作动态的要求，现将截至{quarter.Chinese}末（{Wording.Date(quarter.End)}）全市脱贫攻坚进展情况通报如下。"),
            .. OverallSection.Compose(facts, figures),
            .. PlacesSection.Compose(facts, figures),
            .. RankingSection.Compose(facts, figures),
            .. GuaranteesSection.Compose(facts, figures),
            .. AccountSection.Compose(facts),
            .. ClaimsSection.Compose(facts, figures),
            .. QualitySection.Compose(facts, options, figures),
        ];
        var towns = TownAnnex.Compose(facts, figures);
        var identity = IdentityAnnex.Compose(facts, figures.Used);
        return new BulletinContent
        {
            Head = options.Head,
            Draft = options.IsDraft ? "送审稿" : "",
            DocumentNumber = options.DocumentNumber ?? "〔　　〕　号",
            Title = [$"关于{quarter.Chinese}", "脱贫攻坚进展情况的通报"],
            Addressee = options.Addressee,
            Body = body,
            Annexes = [towns, identity],
            Signer = options.Signer,
            Date = options.IssueDate is { } issued ? Wording.Date(issued) : "　　　年　　月　　日",
            CopiedTo = options.CopiedTo,
            Printer = options.Printer,
            PrintDate = options.IssueDate is { } printed ? Wording.Date(printed) + "印发" : "　　　年　月　日印发",
            Notice = options.Simulated ? Notice : "",
            Created = options.IssueDate ?? quarter.End,
        };
    }
}
