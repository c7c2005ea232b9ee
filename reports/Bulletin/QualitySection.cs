using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>数据质量 and 下一步要求: what was handed in, and what has to be done by whom and when.</summary>
internal static class QualitySection
{
    private const int MostNamed = 10; // refused files, in a paragraph that people read
    private static readonly string[] Numerals = ["（一）", "（二）", "（三）", "（四）", "（五）"];

    /// <summary>Under 存在问题: what was handed in.</summary>
    public static IEnumerable<Block> Quality(BulletinFacts facts)
    {
        yield return new HeadingBlock(2, "数据质量");
        yield return new ParagraphBlock(Words(facts));
        if (facts.Senders.Count > 0)
        {
            yield return Table(facts);
        }
    }

    /// <summary>下一步要求: who does what by when.</summary>
    public static IEnumerable<Block> Steps(BulletinFacts facts, BulletinOptions options, FigureReader figures)
    {
        var due = Date(options.DueDate ?? facts.Quarter.End.AddDays(1).AddMonths(1).AddDays(-1));
        return Steps(facts, figures, due).Select((step, i) => new ParagraphBlock(step.What) { Lead = Numerals[i] + step.Lead });
    }

    private static string Words(BulletinFacts facts)
    {
        if (facts.Senders.Count == 0)
        {
            return (facts.IsUnit ? $"{facts.Period}没有以本单位名义单独报送的数据文件，数据取自市级部门报送的文件。" : $"{facts.Period}没有收到数据文件。") + Stale(facts);
        }

        var rowsIn = facts.Senders.Sum(sender => sender.RowsIn);
        var accepted = facts.Senders.Sum(sender => sender.RowsAccepted);
        return $"{facts.Period}收到数据文件{Number(facts.Senders.Sum(sender => sender.Files))}个、{Number(rowsIn)}行，"
            + $"采用{Number(accepted)}行" + (rowsIn > 0 ? $"（{Percent((decimal)accepted / rowsIn)}）" : "")
            + $"，退回{Number(facts.Senders.Sum(sender => sender.RowsRejected))}行，"
            + $"重复{Number(facts.Senders.Sum(sender => sender.RowsDuplicate))}行，"
            + $"空行、合计行等{Number(facts.Senders.Sum(sender => sender.RowsOther))}行（见表‹senders›）。{Stale(facts)}{Refused(facts)}";
    }

    // a report of the year speaks of its end: villages late in between have caught up by then
    private static string Stale(BulletinFacts facts) => facts.StaleVillages switch
    {
        null => "",
        0 => facts.Senders.Count == 0 || facts.IsYear ? "" : "各村数据均为本季度报送。",
        var villages => $"有{Number(villages)}个村{(facts.IsYear ? "年末" : "本季度")}未报送可用数据，沿用上期数据"
            + (facts.Villages is > 0 and var all ? $"，占有在册户村数的{Percent((decimal)villages!.Value / all)}" : "")
            + "。",
    };

    private static string Refused(BulletinFacts facts) => facts.RefusedFiles.Count == 0
        ? ""
        : $"有{Number(facts.RefusedFiles.Count)}个文件不予受理：{string.Join("；", facts.RefusedFiles.Take(MostNamed).Select(file => $"{file.File}（{file.Reason}）"))}"
            + (facts.RefusedFiles.Count > MostNamed ? $"；另有{Number(facts.RefusedFiles.Count - MostNamed)}个见统计页面“数据质量”。" : "。");

    private static TableBlock Table(BulletinFacts facts)
    {
        TableColumn[] columns =
        [
            new("报送单位", 2.4, IsNumber: false), new("文件", 0.7), new("收到\n行数", 1), new("采用", 1), new("退回", 0.9), new("重复", 0.9), new("退回率", 0.9),
        ];
        IReadOnlyList<string>[] rows =
        [
            .. facts.Senders.Select(sender => (string[])
            [
                sender.Sender,
                Number(sender.Files),
                Number(sender.RowsIn),
                Number(sender.RowsAccepted),
                Number(sender.RowsRejected),
                Number(sender.RowsDuplicate),
                Percent(sender.RowsIn > 0 ? (decimal)sender.RowsRejected / sender.RowsIn : null),
            ]),
        ];
        return new TableBlock($"表‹senders›　{facts.Period}数据报送情况", "单位：个、行", columns, rows);
    }

    private static IEnumerable<(string Lead, string What)> Steps(BulletinFacts facts, FigureReader figures, string due)
    {
        var notMet = facts.Verdicts.FirstOrDefault(count => count.Group == ReviewGroup.Exited)?.NotMet ?? 0;
        if (notMet > 0)
        {
            yield return ("核查差异户。", $"{(facts.IsUnit ? "组织各镇（街道）" : "各县（市、区）、管委会组织镇（街道）")}对登记脱贫而比对未达标的{Number(notMet)}户逐户入户核实，{due}前在系统中更正或补齐佐证，并报市扶贫办。");
        }

        var isBehind = facts.Zones.Prepend(facts.City).Any(place => figures.Value("exit_gap_people_cum", place) > 0);
        if (isBehind && facts.Phase != Phase.AfterPlan)
        {
            yield return facts.Phase == Phase.YearEnd
                ? ("补齐任务差距。", $"{(facts.IsUnit ? "对照累计任务的差距" : "未完成累计任务的单位对照差距")}制定补齐措施，{due}前报市扶贫开发领导小组。")
                : ("补齐保障短板。", $"{(facts.IsUnit ? "会同" : "各县（市、区）、管委会会同")}教育、卫计、住建、民政等部门，对尚未脱贫户的未达标项目逐项销号，{due}前报送进展。");
        }

        var rejected = facts.Senders.Sum(sender => sender.RowsRejected);
        if (rejected > 0)
        {
            yield return ("更正退回数据。", $"报送单位按问题数据清单更正退回的{Number(rejected)}行，{due}前重报。");
        }

        if (facts.StaleVillages > 0)
        {
            yield return ("补报缺报数据。", $"{Number(facts.StaleVillages)}个未报送可用数据的村，由所在镇（街道）{due}前补报。");
        }

        yield return ("保持政策稳定。", "已脱贫户在规定期限内继续享受扶贫相关政策，帮扶责任人和帮扶单位定期回访，防止返贫。");
    }
}
