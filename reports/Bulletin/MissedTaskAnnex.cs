using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>
/// 未完成年度任务单位名单（送审） (Art. 25). Only in the fourth quarter, only against tasks the office set itself, only after the
/// units could comment on frozen data.
/// </summary>
internal static class MissedTaskAnnex
{
    public static Annex? Compose(BulletinFacts facts, BulletinOptions options, FigureReader figures)
    {
        if (facts.IsUnit || facts.Phase != Phase.YearEnd || facts.HasDerivedTargets || !options.AfterComments)
        {
            return null;
        }

        var missed = facts.Zones.Where(zone => figures.Value("verified_completion_share_ytd", zone) < 1).ToList();
        Block block = missed.Count == 0
            ? new ParagraphBlock("各责任单位均完成年度任务。")
            : new TableBlock(
                "",
                "单位：人",
                [new("责任单位", 2, IsNumber: false), new("年度任务", 1), new("比对达标", 1), new("达标完成率", 1)],
                [
                    .. missed.Select(zone => (string[])
                    [
                        zone.Name, Number(figures.Value("exit_target_people_ytd", zone)), Number(figures.Numerator("verified_completion_share_ytd", zone)),
                        Percent(figures.Value("verified_completion_share_ytd", zone)),
                    ]),
                ])
            {
                Note = "注：按市下达的任务和冻结数据，已征求有关单位意见；是否约谈由市扶贫开发领导小组决定。",
            };
        return new Annex("附件‹missed›", "未完成年度任务单位名单（送审）", [block]);
    }
}
