using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>登记脱贫与比对达标差异: what the register claims against what the data show. Never a verdict on a person or a place.</summary>
internal static class ClaimsSection
{
    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(2, "登记脱贫与比对达标差异");
        yield return new ParagraphBlock(People(facts, figures));
        yield return new ParagraphBlock(Households(facts));
        yield return Table(facts, figures);
    }

    private static string People(BulletinFacts facts, FigureReader figures)
    {
        var claimed = figures.Value("exited_people_cum");
        var verified = figures.Value("verified_exited_people_cum");
        var difference = claimed - verified;
        return $"截至{(facts.IsYear ? "年末" : "季末")}，{Counted("累计登记脱贫", claimed, "人")}，{Counted("其中登记当期比对达标", verified, "人")}"
            + (difference is null ? "" : difference == 0 ? "，两者一致" : $"，相差{Number(difference)}人，需核查（见表‹claims›）")
            + "。";
    }

    private static string Households(BulletinFacts facts)
    {
        var verdict = facts.Verdicts.FirstOrDefault(count => count.Group == ReviewGroup.Exited);
        if (verdict is null || verdict.Households == 0)
        {
            return $"{Now(facts)}登记脱贫户的保障比对" + (verdict is null ? NoData : "无对象") + "。";
        }

        var failing = Criteria.Failing(facts, ReviewGroup.Exited)
            .OrderByDescending(item => item.Households)
            .Select(item => $"{item.Name}{Number(item.Households)}户")
            .ToList();
        return $"按{Now(facts)}数据比对，登记脱贫的{Number(verdict.Households)}户中，达标{Number(verdict.Met)}户，"
            + $"占{Percent((decimal)verdict.Met / verdict.Households)}，未达标{Number(verdict.NotMet)}户，数据不全{Number(verdict.NoData)}户。"
            + failing.Count switch { 0 => "", 1 => $"未达标涉及的项目为{failing[0]}。", _ => $"未达标涉及的项目依次为{List(failing)}（一户可有多项）。" }
            + (verdict.NotMet > 0
                ? "上述差异可能由数据更新滞后、口径不一或情况变化造成，由所在镇（街道）逐户入户核实后更正；核实前不得停发、不得清退。"
                : "");
    }

    private static string Now(BulletinFacts facts) => facts.IsYear ? "本年末" : "本季末";

    private static TableBlock Table(BulletinFacts facts, FigureReader figures)
    {
        TableColumn[] columns = [new("单位", 2, IsNumber: false), new("累计登\n记脱贫", 1), new("累计比\n对达标", 1), new("差异\n（需核查）", 1.1), new("差异占\n登记", 1)];
        IReadOnlyList<string>[] rows =
        [
            Row(facts.City with { Name = facts.Whole }, figures),
            .. facts.Zones.Select(zone => Row(zone, figures)),
        ];
        return new TableBlock("表‹claims›　累计登记脱贫与比对达标", "单位：人", columns, rows) { Totals = [0] };
    }

    private static string[] Row(Place place, FigureReader figures)
    {
        var claimed = figures.Value("exited_people_cum", place);
        var verified = figures.Value("verified_exited_people_cum", place);
        var difference = claimed - verified;
        return [place.Name, Number(claimed), Number(verified), Number(difference), Percent(claimed is > 0 ? difference / claimed : null)];
    }
}
