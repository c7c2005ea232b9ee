using System.Globalization;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>附件1: every town, ranked or not.</summary>
internal static class TownAnnex
{
    public static Annex Compose(BulletinFacts facts, FigureReader figures)
    {
        var closes = facts.Quarter.ClosesYear;
        TableColumn[] columns =
        [
            new("序\n号", 0.5), new("镇（街道、场）", 1.8, IsNumber: false), new("责任单位", 1.7, IsNumber: false),
            new("在册\n人口", 0.9), new("未脱贫\n人口", 0.9), new(closes ? "年度登\n记脱贫" : "预脱贫", 0.9), new("累计\n任务", 0.9),
            new("累计登\n记脱贫", 0.9), new("累计比\n对达标", 0.9), new("达标\n完成率", 0.9), new("位次", 0.6),
        ];
        var zones = facts.Zones.ToDictionary(zone => zone.Division, zone => zone.Name, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (town, share, rank) in Ranking.Of(facts, figures))
        {
            rows.Add(
            [
                (rows.Count + 1).ToString(CultureInfo.InvariantCulture),
                town.Name,
                zones.GetValueOrDefault(town.Zone, town.Zone),
                Number(figures.Value("registered_people", town)),
                Number(figures.Value("poor_people", town)),
                Number(closes ? figures.Numerator("exit_completion_share_ytd", town) : figures.Value("pre_exit_people", town)),
                Number(figures.Denominator("verified_completion_share_cum", town)),
                Number(figures.Value("net_exited_people_cum", town)),
                Number(figures.Value("verified_exited_people_cum", town)),
                Percent(share),
                rank?.ToString(CultureInfo.InvariantCulture) ?? NotApplicable,
            ]);
        }

        var table = new TableBlock("", "单位：人", columns, rows)
        {
            IsLong = true,
            Note = "注：达标完成率超过100%的按100%计，比例相同的位次相同；“／”表示累计任务不足100人，不参加排名；“—”表示暂无数据。",
        };
        return new Annex("附件1", $"{facts.Quarter.Chinese}各镇（街道）脱贫进度表", [table]);
    }
}
