using System.Globalization;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>三、镇（街道）排名.</summary>
internal static class RankingSection
{
    private const int Shown = 10;

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(2, "镇（街道）排名");
        var towns = Ranking.Of(facts, figures);
        var ranked = towns.Where(town => town.Rank is not null).OrderBy(town => town.Rank).ToList();
        if (ranked.Count == 0)
        {
            yield return new ParagraphBlock("目前尚无可供排名的比对达标人口，本期不排名。各镇（街道、场）进度见附件‹towns›。");
            yield break;
        }

        yield return new ParagraphBlock(Rule(towns, ranked.Count, facts.Limits));
        yield return new ParagraphBlock(Words(ranked));
        if (ranked.Count > 2 * Shown)
        {
            yield return Table(ranked, facts);
        }
    }

    private static string Rule(IReadOnlyList<TownRank> towns, int ranked, Limits limits)
    {
        var small = towns.Count - ranked;
        return $"按累计比对达标人数占累计任务的比例（达标完成率，超过100%的按100%计）对{Number(ranked)}个镇（街道、场）排名。"
            + (small > 0 ? $"累计任务不足{limits.Number("ranking_minimum_people")}人或{NoData}的{Number(small)}个单位不参加排名。" : "")
            + "各镇（街道、场）进度和位次见附件‹towns›" + (ranked > 2 * Shown ? "，前十位和后十位见表‹ranks›。" : "。");
    }

    private static string Words(List<TownRank> ranked)
    {
        var full = ranked.Count(town => town.Share >= 1);
        var best = ranked[0];
        var last = ranked[^1];
        var middle = (ranked[(ranked.Count - 1) / 2].Share + ranked[ranked.Count / 2].Share) / 2;
        var start = full > 1
            ? $"达标完成率达到100%的有{Number(full)}个，并列第1位"
            : $"达标完成率最高的为{best.Town.Name}（{Percent(best.Share)}）";
        return best.Share == last.Share
            ? $"各镇（街道、场）达标完成率均为{Percent(best.Share)}。"
            : $"{start}；中位水平为{Percent(middle)}；最低的为{last.Town.Name}（{Percent(last.Share)}），与最高的相差{Points(last.Share, best.Share, "", "", "0.0个百分点")}。";
    }

    private static TableBlock Table(List<TownRank> ranked, BulletinFacts facts)
    {
        var zones = facts.Zones.ToDictionary(zone => zone.Division, zone => zone.Name, StringComparer.Ordinal);
        string[] Half(TownRank town) =>
        [
            town.Rank!.Value.ToString(CultureInfo.InvariantCulture),
            town.Town.Name,
            zones.GetValueOrDefault(town.Town.Zone, town.Town.Zone),
            Percent(town.Share),
        ];
        var last = ranked.Skip(ranked.Count - Shown).ToList();
        IReadOnlyList<string>[] rows = [.. Enumerable.Range(0, Shown).Select(i => (string[])[.. Half(ranked[i]), .. Half(last[i])])];
        TableColumn[] half = [new("位次", 0.5), new("镇（街道、场）", 1.72, IsNumber: false), new("责任单位", 1.8, IsNumber: false), new("达标\n完成率", 0.8)];
        var tied = ranked.Count(town => town.Share >= ranked[Shown - 1].Share) > Shown;
        return new TableBlock("表‹ranks›　镇（街道）达标完成率前十位和后十位", "", [.. half, .. half], rows)
        {
            IsDense = true,
            Note = "注：左为前十位，右为后十位。比例相同的位次相同"
                + (tied ? "，按责任单位和区划代码顺序列示，其余并列单位见附件‹towns›" : "")
                + "。",
        };
    }
}
