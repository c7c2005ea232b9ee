using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.TownSheet;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>镇（街道）工作提示单, one file a town.</summary>
internal static class TownSheets
{
    /// <summary>Plans a sheet for every town with registered households.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context, ReviewCounts review, IReadOnlyList<ListedHousehold> listed)
    {
        var work = context.Rows("document_town_work", row => (Town: row.GetString(0), Kind: row.GetString(1), Name: row.GetString(2), Number: row.Whole(3)))
            .ToLookup(row => row.Town, StringComparer.Ordinal);
        var listedBy = listed.CountBy(household => household.Village.Code, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var town in context.Villages.GroupBy(village => village.Town, StringComparer.Ordinal))
        {
            var first = town.First();
            var open = work[town.Key].ToList();
            var sheet = TownSheetComposer.Compose(
                new TownFacts
                {
                    Town = new Place(town.Key, first.TownName, "", first.Zone),
                    Limits = context.Limits,
                    OpenUntil = context.OpenUntil,
                    Figures = context.Figures(town.Key),
                    UnitFigures = context.Figures(first.Zone),
                    Villages =
                    [
                        .. town.Select(village =>
                        {
                            var verdicts = review.Verdicts(village.Code);
                            return new TownVillage(
                                village.Name, village.IsPoorVillage, village.IsStale, verdicts.Sum(count => count.NotMet), verdicts.Sum(count => count.NoData),
                                listedBy.GetValueOrDefault(village.Code), context.Figures(village.Code));
                        }),
                    ],
                    Criteria = review.Criteria(town.Select(village => village.Code)),
                    RejectedRows = open.Where(item => item.Kind == "reject").Sum(item => item.Number),
                    MustFix = [.. open.Where(item => item.Kind == "finding").Select(item => (item.Name, item.Number))],
                    WithoutHelper = open.Where(item => item.Kind == "unhelped").Select(item => (long?)item.Number).FirstOrDefault(),
                },
                context.Quarter,
                context.Due);
            foreach (var book in context.Books("reports/镇工作提示单", first.TownFile, sheet.Title, "内部资料，注意保管", [sheet]))
            {
                yield return book;
            }
        }
    }
}
