using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Notice;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>公示: for the village board with heads' names, for the web masked; bound by town.</summary>
internal static class Notices
{
    /// <summary>Plans the notices of every village where somebody enters or leaves.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context)
    {
        var rows = context.Rows("document_notices", row => (Village: row.GetString(0), Matter: row.GetString(2), People: row.Whole(4), Row: new IdentityPlace(row.Text(5), row.Text(6), row.Whole(7)), IsMinor: row.GetBoolean(8)));
        var names = IdentityNames.Open(context.Options, [.. rows.Where(row => !row.IsMinor).Select(row => row.Row)]);
        var byVillage = rows.ToLookup(row => row.Village, row => new NoticeHousehold(names.Of(row.Row, "head_name", "person_name"), row.People, row.Matter, row.IsMinor), StringComparer.Ordinal);
        foreach (var town in context.Villages.Where(village => byVillage.Contains(village.Code)).GroupBy(village => village.TownFile, StringComparer.Ordinal))
        {
            var villages = town.Select(village => new NoticeVillage(village.Name, village.TownName, [.. byVillage[village.Code]])).ToList();
            var name = town.First().TownName;
            foreach (var book in context.Books("lists/公示（村务公开栏）", town.Key, $"{name}公示", "公示期满后收回", [.. villages.Select(village => NoticeComposer.Board(village, context.Quarter, context.OpenUntil))], $"{name}扶贫办"))
            {
                yield return book;
            }

            foreach (var book in context.Books("reports/公示（网上）", town.Key, $"{name}公示", "可公开", [.. villages.Select(village => NoticeComposer.Web(village, context.Quarter, context.OpenUntil))]))
            {
                yield return book;
            }
        }
    }
}
