using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>上期通报问题整改, and the ledger 整改清单: 问题、责任单位、责任人、时限 (Art. 25).</summary>
internal static class RectificationSection
{
    public static IEnumerable<Block> Compose(BulletinFacts facts)
    {
        yield return new HeadingBlock(1, facts.IsYear ? "问题整改" : "上期通报问题整改");
        var before = facts.Rectification.Sum(item => item.Before);
        if (before == 0)
        {
            yield return new ParagraphBlock(facts.Rectification.Count == 0 ? $"{Before(facts)}没有列入整改清单的问题。" : $"{Before(facts)}没有列入整改清单的问题，{Now(facts)}新列问题见附件‹rectification›。");
            yield break;
        }

        var done = facts.Rectification.Sum(item => item.Fixed);
        var overdue = before - done;
        var worst = facts.Rectification.GroupBy(item => item.Unit, StringComparer.Ordinal).Select(unit => (Unit: unit.Key, Overdue: unit.Sum(item => item.Overdue)))
            .Where(unit => unit.Overdue > 0).OrderByDescending(unit => unit.Overdue).ThenBy(unit => unit.Unit, StringComparer.Ordinal).Take(3).ToList();
        var where = worst.Count == 1 ? $"，均在{Named(facts, worst[0].Unit)}" : $"，较多的是{List(worst.Select(unit => $"{Named(facts, unit.Unit)}{Number(unit.Overdue)}条"))}";
        yield return new ParagraphBlock(
            $"{Before(facts)}列入整改清单的须整改线索{Number(before)}条，至{(facts.IsYear ? "本年末" : "本期")}已整改{Number(done)}条，整改率{Percent((decimal)done / before)}"
            + (overdue > 0 ? $"；逾期未整改{Number(overdue)}条" + (facts.IsUnit ? "" : where) : "，全部按期完成")
            + $"。{Now(facts)}新列{Number(facts.Rectification.Sum(item => item.New))}条，见附件‹rectification›。线索均待核实，不作为对个人和单位的结论。");
    }

    private static string Before(BulletinFacts facts) => facts.IsYear ? "上年末" : "上期";

    private static string Now(BulletinFacts facts) => facts.IsYear ? "本年" : "本期";

    // the units in the order of every other table, what is nobody's among them last
    private static int Order(BulletinFacts facts, string unit)
    {
        for (var i = 0; i < facts.Zones.Count; i++)
        {
            if (facts.Zones[i].Name == unit)
            {
                return i;
            }
        }

        return facts.Zones.Count;
    }

    private static string Named(BulletinFacts facts, string unit) => !facts.IsUnit && unit == facts.City.Name ? "市直有关单位" : unit;

    public static Annex? Ledger(BulletinFacts facts, DateOnly due) => facts.Rectification.Count == 0 ? null : new Annex(
        "附件‹rectification›",
        "整改清单",
        [
            new TableBlock(
                "",
                "单位：条",
                [
                    new("责任单位", 8.3, IsNumber: false), new("问题（需核查线索）", 11.5, IsNumber: false), new(facts.IsYear ? "上年末" : "上期", facts.IsYear ? 3.7 : 2.6), new("已整改", 3.7), new("逾期", 2.6), new("新列", 2.6),
                    new("责任人", 6.1, IsNumber: false), new("时限", 7.4, IsNumber: false),
                ],
                [
                    .. facts.Rectification.Where(item => item.Before + item.New > 0).OrderBy(item => Order(facts, item.Unit)).Select(item => (string[])
                    [
                        Named(facts, item.Unit), item.Problem, Number(item.Before), Number(item.Fixed), Number(item.Overdue), Number(item.New), "主要负责人", item.Open > 0 ? Date(due) : "已办结",
                    ]),
                ])
            {
                IsLong = true,
                IsDense = true,
                Note = "注：责任人为责任单位主要负责人，具体人员由责任单位确定并报市扶贫办备案。",
            },
        ]);
}
