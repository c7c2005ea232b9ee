using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.VillageCard;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>村情卡, bound by town.</summary>
internal static class VillageCards
{
    /// <summary>Plans a card for every village with registered households.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context, ReviewCounts review)
    {
        var trend = context.Rows("document_trend", row => (Village: row.GetString(0), Quarter: row.GetString(1), Figure: row.GetString(2), Value: row.Decimal(3)))
            .ToLookup(row => row.Village, StringComparer.Ordinal);
        var causes = Query.Rows(
            context.Connection,
            "select code, min(label order by label) from reference.code_list where code_list = 'poverty_cause' group by code order by code",
            row => (Figure: "cause_households_" + row.Text(0), Label: row.Text(1)));
        foreach (var town in context.Villages.GroupBy(village => village.TownFile, StringComparer.Ordinal))
        {
            var cards = town.Select(village => VillageCardComposer.Compose(
                new VillageFacts
                {
                    Code = village.Code,
                    Name = village.Name,
                    Town = village.TownName,
                    Unit = village.Zone,
                    IsPoorVillage = village.IsPoorVillage,
                    OpenUntil = context.OpenUntil,
                    StaleSince = village.IsStale ? village.SnapshotQuarter : null,
                    Figures = context.Figures(village.Code),
                    TownFigures = context.Figures(village.Town),
                    Causes = [.. causes.Select(cause => (cause.Label, Households: context.Figures(village.Code).Value(cause.Figure) ?? 0))
                        .Where(cause => cause.Households > 0).OrderByDescending(cause => cause.Households).ThenBy(cause => cause.Label, StringComparer.Ordinal)],
                    Trend = Trend(trend[village.Code]),
                    Criteria = review.Criteria(village.Code),
                    Verdicts = review.Verdicts(village.Code),
                },
                context.Quarter)).ToList();
            foreach (var book in context.Books("reports/村情卡", town.Key, $"{town.First().TownName}村情卡", "内部资料，注意保管", cards))
            {
                yield return book;
            }
        }
    }

    private static List<(ReportQuarter Quarter, decimal? Registered, decimal? Poor, decimal? Exited)> Trend(
        IEnumerable<(string Village, string Quarter, string Figure, decimal? Value)> rows) =>
    [
        .. rows.GroupBy(row => row.Quarter, StringComparer.Ordinal).Select(quarter =>
        {
            decimal? Of(string figure) => quarter.FirstOrDefault(row => row.Figure == figure).Value;
            var at = Quarter.TryParse(quarter.Key, out var parsed) ? parsed : throw new InvalidOperationException($"quarter {quarter.Key}");
            return (new ReportQuarter(at.Year, at.Number), Of("registered_people"), Of("poor_people"), Of("net_exited_people_cum"));
        }),
    ];
}
