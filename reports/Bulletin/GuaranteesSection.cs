using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>四、两不愁三保障与收入.</summary>
internal static class GuaranteesSection
{
    private static readonly (string Figure, string Name, string Column)[] Shares =
    [
        ("income_reached_share", "有劳动能力户收入达标率", "收入\n达标"),
        ("education_secured_share", "义务教育有保障率", "义务\n教育"),
        ("medical_secured_share", "基本医疗有保障率", "基本\n医疗"),
        ("housing_secured_share", "住房安全有保障率", "住房\n安全"),
        ("water_secured_share", "饮水安全有保障率", "饮水\n安全"),
    ];

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(2, "两不愁三保障与收入");
        yield return new ParagraphBlock(Income(facts, figures));
        yield return new ParagraphBlock(Guarantees(facts, figures));
        if (!facts.IsUnit || figures.Has("registered_people_in"))
        {
            yield return new ParagraphBlock(Villages(facts, figures)); // a unit without a poor village has none to speak of
        }

        yield return Table(facts, figures);
    }

    private static string Villages(BulletinFacts facts, FigureReader figures)
    {
        var task = facts.Targets.Select(target => target.Villages).LastOrDefault(villages => villages is not null);
        string Of(string figure, string what, string met, string missing) => figures.Denominator(figure) is > 0 and var known
            ? $"{what}有数据的{Number(known)}个，{met}{Number(figures.Numerator(figure))}个"
            : missing + NoData;
        return (task is null ? "相对贫困村中，" : $"{facts.Whole}{Number(task)}个相对贫困村中，")
            + Of("village_income_reached_share", "全体村民人均可支配收入", "其中达到村级标准的", "村级收入比对") + "；"
            + Of("public_service_gap", "基本公共服务", "其中未达到全省平均水平的", "基本公共服务")
            + (figures.Value("village_verified_cum") is { } verified ? $"；两项均达标（比对达标）的{Number(verified)}个" : "，不据此判定出列")
            + (figures.Value("village_exited_cum") is { } exited ? $"；已认定出列{Number(exited)}个" : "；出列数以认定结果为准，" + NoData)
            + "。";
    }

    private static string Income(BulletinFacts facts, FigureReader figures)
    {
        var mean = figures.Value("income_pc_mean_yuan");
        var median = figures.Value("income_pc_median_yuan");
        var reached = figures.Value("income_reached_share");
        var line = facts.Run.LineYuan is { } yuan ? $"（{Year(facts.Quarter.Year)}年为年人均{Number(yuan)}元，按{Line.Name(facts.Run.Line)}{(facts.Run.LineStatus == "extrapolated" ? "外推" : "")}）" : "";
        var change = Points(
            figures.Value("income_reached_share", quarter: facts.Before), reached, "提高", "下降", "持平");
        return $"在册户年人均可支配收入{(mean is null ? NoData : $"平均{Number(mean)}元")}"
            + (median is null ? "" : $"，中位数{Number(median)}元")
            + "。"
            + Clauses(
                $"有劳动能力的相对贫困户中，收入达到当年标准{line}的占{(reached is null ? "比" + NoData : Percent(reached))}",
                Against(facts.BeforeName, change))
            + "。";
    }

    private static string Guarantees(BulletinFacts facts, FigureReader figures)
    {
        var parts = Shares.Skip(1).Select(share =>
        {
            var now = figures.Value(share.Figure);
            if (now is null)
            {
                return $"{share.Name}{NoData}";
            }

            var change = Points(figures.Value(share.Figure, quarter: facts.Before), now, "提高", "下降", "持平");
            return $"{share.Name}{Percent(now)}" + (change.Length > 0 ? $"（{Against(facts.BeforeName, change)}）" : "");
        });
        return $"三保障和饮水安全方面，{string.Join("，", parts)}。不愁吃、不愁穿以收入达标或兜底保障到位为比对依据，走访、抽查发现问题的从其结果。{(facts.IsUnit ? "具体" : "各单位")}情况见表‹guarantees›。";
    }

    private static TableBlock Table(BulletinFacts facts, FigureReader figures)
    {
        TableColumn[] columns = [new("单位", 2, IsNumber: false), .. Shares.Select(share => new TableColumn(share.Column, 1))];
        IReadOnlyList<string>[] rows =
        [
            Row(facts.City with { Name = facts.Whole }, figures),
            .. facts.Zones.Select(zone => Row(zone, figures)),
        ];
        return new TableBlock("表‹guarantees›　收入与保障达标情况", "单位：%（按户）", columns, rows)
        {
            Totals = [0],
            Note = "注：分母为有数据可比对的户。",
        };
    }

    private static string[] Row(Place place, FigureReader figures) =>
        [place.Name, .. Shares.Select(share => Percent(figures.Value(share.Figure, place)).TrimEnd('%'))];
}
