using Analytics.Reports.VisitSheet;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>入户走访记录表, bound by town.</summary>
internal static class VisitSheets
{
    /// <summary>Plans a form for every household on the list.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context, IReadOnlyList<ListedHousehold> listed)
    {
        foreach (var town in listed.GroupBy(household => household.Village.TownFile, StringComparer.Ordinal))
        {
            // a cadre's forms lie together
            var sheets = town.OrderBy(item => item.Household.Helper, StringComparer.Ordinal).ThenBy(item => item.Household.Rank)
                .Select(item => VisitSheetComposer.Compose(item.Household, context.Quarter, context.Expires)).ToList();
            var name = town.First().Village.TownName;
            foreach (var book in context.Books("lists/入户走访记录表", town.Key, $"{name}入户走访记录表", "含个人信息，仅供帮扶责任人入户使用", sheets, $"{name}扶贫办"))
            {
                yield return book;
            }
        }
    }
}
