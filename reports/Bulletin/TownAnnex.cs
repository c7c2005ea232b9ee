using System.Globalization;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>附件1: every town, ranked or not.</summary>
internal static class TownAnnex
{
    public static Annex Compose(BulletinFacts facts, FigureReader figures)
    {
        (string Title, Func<Place, decimal?> People) year = facts.Phase switch
        {
            Phase.OpenYear => ("预\n脱贫", town => figures.Value("pre_exit_people", town)),
            Phase.YearEnd => ("年度\n登记", town => figures.Numerator("exit_completion_share_ytd", town)),
            _ => ("本年\n返贫", town => figures.Value("relapsed_people_ytd", town)),
        };
        TableColumn[] columns =
        [
            new("序\n号", 0.5), new("镇（街道、场）", 2.02, IsNumber: false), new("责任单位", 2.14, IsNumber: false),
            new("在册\n人口", 0.85), new("未脱贫\n人口", 0.95), new(year.Title, 0.85), new("累计\n任务", 0.85),
            new("现有\n登记", 0.85), new("累计\n达标", 0.85), new("达标\n完成率", 0.95), new("位\n次", 0.55),
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
                Number(year.People(town)),
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
            IsDense = true,
            Note = "注：现有登记指现有登记脱贫人数，累计达标指比对达标人数，达标完成率为累计达标占累计任务的比例，超过100%的按100%计，比例相同的位次相同；“／”表示不参加排名。",
        };
        return new Annex("附件‹towns›", $"{(facts.IsYear ? Year(facts.Quarter.Year) + "年" : facts.Quarter.Chinese)}各镇（街道）脱贫进度表", [table]);
    }
}
