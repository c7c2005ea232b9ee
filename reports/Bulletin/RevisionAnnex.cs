using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>修订说明: what earlier issues printed otherwise, and why.</summary>
internal static class RevisionAnnex
{
    private const int MostRows = 60;

    public static Annex Compose(BulletinFacts facts)
    {
        if (facts.Revisions.Count == 0)
        {
            return new Annex("附件‹revisions›", "修订说明", [new ParagraphBlock("与上一次发布相比，以前各期已公布的数字没有修订。")]);
        }

        return new Annex(
            "附件‹revisions›",
            "修订说明",
            [
                new ParagraphBlock($"与上一次发布相比，以前各期已公布的数字有{Number(facts.Revisions.Count)}处修订" + (facts.Revisions.Count > MostRows ? $"，下表列前{MostRows}处，其余见 mart.revision。" : "，列示如下。")),
                new TableBlock(
                    "",
                    "",
                    [new("指标", 2.6, IsNumber: false), new("季度", 0.9, IsNumber: false), new("原数", 1), new("现数", 1), new("原因", 2.2, IsNumber: false)],
                    [.. facts.Revisions.Take(MostRows).Select(item => (string[])[item.Figure, item.Quarter, Plain(item.Was), Plain(item.Is), item.Why])])
                {
                    IsLong = true,
                    IsDense = true,
                },
            ]);
    }

    private static string Plain(decimal? value) => value switch
    {
        null => Missing,
        { } number when decimal.IsInteger(number) => Number(number),
        { } number => Math.Round(number, 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
    };
}
