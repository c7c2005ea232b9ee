namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Which documents a run makes, in the order in which they are made.</summary>
internal static class DocumentPlan
{
    /// <summary>Plans them all.</summary>
    /// <param name="context">What they share.</param>
    /// <returns>The plan; lists with identities come with the register of who gets them.</returns>
    public static IReadOnlyList<PlannedDocument> Of(DocumentContext context)
    {
        var review = new ReviewCounts(context);
        var listed = ListedHousehold.Read(context);
        List<PlannedDocument> plan =
        [
            .. TownSheets.Plan(context, review, listed),
            .. VillageCards.Plan(context, review),
            .. Notices.Plan(context),
            .. VisitSheets.Plan(context, listed),
        ];
        return plan;
    }
}
