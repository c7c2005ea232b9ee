using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>
/// 未完成年度任务单位名单（送审） (Art. 25). Only in the fourth quarter, only places whose task the office set itself, only after the
/// units could comment on frozen data.
/// </summary>
internal static class MissedTaskAnnex
{
    public static Annex? Compose(BulletinFacts facts, BulletinOptions options, FigureReader figures)
    {
        if (facts.IsUnit || facts.Phase != Phase.YearEnd || !options.AfterComments)
        {
            return null;
        }

        // a county and the responsible unit of its name are two places: the unit stands for both
        var units = facts.Zones.Concat(facts.Counties.Where(county => !facts.Zones.Any(zone => zone.Name == county.Name && facts.OwnTargets.Contains(zone.Division))))
            .Where(place => facts.OwnTargets.Contains(place.Division)).ToList();
        var towns = facts.Towns.Where(town => facts.OwnTargets.Contains(town.Division)).ToList();
        if (units.Count + towns.Count == 0)
        {
            return null;
        }

        List<Block> blocks = [.. Part(units, "县（市、区）和管委会", "各县（市、区）和管委会均完成年度任务。"), .. Part(towns, "镇（街道）", "各镇（街道）均完成年度任务。")];
        return new Annex("附件‹missed›", "未完成年度任务单位名单（送审）", blocks);

        IEnumerable<Block> Part(List<Place> places, string caption, string done)
        {
            var missed = places.Where(place => figures.Value("verified_completion_share_ytd", place) < 1).ToList();
            if (places.Count > 0)
            {
                yield return missed.Count == 0 ? new ParagraphBlock(done) : Table(missed, caption, facts, figures);
            }
        }
    }

    private static TableBlock Table(List<Place> missed, string caption, BulletinFacts facts, FigureReader figures)
    {
        var isTown = missed[0].Zone.Length > 0;
        var zones = facts.Zones.ToDictionary(zone => zone.Division, zone => zone.Name, StringComparer.Ordinal);
        return new TableBlock(
            caption,
            "单位：人",
            [new("单位", 2, IsNumber: false), .. isTown ? (TableColumn[])[new("责任单位", 2, IsNumber: false)] : [], new("年度任务", 1), new("比对达标", 1), new("达标完成率", 1)],
            [
                .. missed.Select(place => (string[])
                [
                    place.Name, .. isTown ? (string[])[zones.GetValueOrDefault(place.Zone, place.Zone)] : [],
                    Number(figures.Value("exit_target_people_ytd", place)), Number(figures.Numerator("verified_completion_share_ytd", place)),
                    Percent(figures.Value("verified_completion_share_ytd", place)),
                ]),
            ])
        {
            IsLong = true,
            Note = "注：按市下达的任务和冻结数据，已征求有关单位意见；任务由市内推算的和人数过少、不予公布的不列。是否约谈由市扶贫开发领导小组决定。",
        };
    }
}
