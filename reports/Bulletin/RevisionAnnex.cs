using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>修订说明: what earlier issues printed otherwise, and why.</summary>
internal static class RevisionAnnex
{
    private const int MostRows = 60;

    public static Annex Compose(BulletinFacts facts)
    {
        // what prints as it did before is no revision to a reader
        List<string[]> rows =
        [
            .. facts.Revisions.Select(item => (string[])[item.Figure, ReportQuarter.LabelOf(item.Quarter), Printed(item.Was, item.Unit), Printed(item.Is, item.Unit), item.Why])
                .Where(row => row[2] != row[3]),
        ];
        if (rows.Count == 0)
        {
            return new Annex("附件‹revisions›", "修订说明", [new ParagraphBlock("与上一次发布相比，以前各期已公布的数字没有修订。")]);
        }

        return new Annex(
            "附件‹revisions›",
            "修订说明",
            [
                new ParagraphBlock($"与上一次发布相比，以前各期已公布的数字有{Number(rows.Count)}处修订" + (rows.Count > MostRows ? $"，下表列前{MostRows}处，其余见统计页面“修订”。" : "，列示如下。")),
                new TableBlock(
                    "",
                    "",
                    [new("指标", 2.9, IsNumber: false), new("季度", 1.1, IsNumber: false), new("原数", 1), new("现数", 1), new("原因", 0.9, IsNumber: false)],
                    [.. rows.Take(MostRows)])
                {
                    IsLong = true,
                    IsDense = true,
                },
            ]);
    }

    private static string Printed(decimal? value, string unit) => unit switch
    {
        "share" => Percent(value),
        "yuan" => Money(value),
        _ => Number(value),
    };
}
