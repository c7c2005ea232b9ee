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
            var why = figures.Value("verified_exited_people_cum") is 0 ? "目前尚无可供排名的比对达标人口" : $"各镇（街道、场）累计任务均不足{Number(facts.Limits.Of("ranking_minimum_people"))}人或{NoData}";
            yield return new ParagraphBlock(why + "，本期不排名。各镇（街道、场）进度见附件‹towns›。");
            yield break;
        }

        yield return new ParagraphBlock(Rule(towns, ranked, facts.Limits));
        yield return new ParagraphBlock(Words(ranked));
        if (HasTable(ranked))
        {
            yield return Table(ranked, facts);
        }
    }

    // where most are level with the last, ten of them would be named by the order of their codes alone
    private static bool HasTable(List<TownRank> ranked) => ranked.Count > 2 * Shown && ranked[Shown - 1].Share > ranked[^Shown].Share;

    private static string Rule(IReadOnlyList<TownRank> towns, List<TownRank> ranked, Limits limits)
    {
        var small = towns.Count - ranked.Count;
        return $"按累计比对达标人数占累计任务的比例（达标完成率，超过100%的按100%计）对{Number(ranked.Count)}个镇（街道、场）排名。"
            + (small > 0 ? $"累计任务不足{limits.Number("ranking_minimum_people")}人或{NoData}的{Number(small)}个单位不参加排名。" : "")
            + "各镇（街道、场）进度和位次见附件‹towns›" + (HasTable(ranked) ? "，前十位和后十位见表‹ranks›。" : "。");
    }

    // whoever shares a place with others is not named for it
    private static string Words(List<TownRank> ranked)
    {
        var (best, last) = (ranked[0], ranked[^1]);
        var middle = (ranked[(ranked.Count - 1) / 2].Share + ranked[ranked.Count / 2].Share) / 2;
        var (first, lowest) = (ranked.Count(town => town.Share == best.Share), ranked.Count(town => town.Share == last.Share));
        var start = (best.Share, first) switch
        {
            ( >= 1, > 1) => $"达标完成率达到100%的有{Number(first)}个，并列第1位",
            (_, 1) => $"达标完成率最高的为{best.Town.Name}（{Percent(best.Share)}）",
            _ => $"达标完成率最高的有{Number(first)}个，均为{Percent(best.Share)}",
        };
        var end = lowest == 1 ? $"最低的为{last.Town.Name}（{Percent(last.Share)}）" : $"最低的有{Number(lowest)}个，均为{Percent(last.Share)}";
        return best.Share == last.Share
            ? $"各镇（街道、场）达标完成率均为{Percent(best.Share)}。"
            : $"{start}；中位水平为{Percent(middle)}；{end}，与最高的相差{Points(last.Share, best.Share, "", "", "0.0个百分点")}。";
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
