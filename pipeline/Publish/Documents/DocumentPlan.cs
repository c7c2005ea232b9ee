namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Which documents a run makes, in the order in which they are made.</summary>
internal static class DocumentPlan
{
    /// <summary>Plans them all.</summary>
    /// <param name="context">What they share.</param>
    /// <param name="quarter">The quarter reported.</param>
    /// <returns>The plan; lists with identities come with the register of who gets them.</returns>
    public static IReadOnlyList<PlannedDocument> Of(DocumentContext context, Quarter quarter)
    {
        List<PlannedDocument> plan = [];
        if (context.Options.Only is null or "report")
        {
            plan.AddRange(Bulletins.Plan(context, quarter));
        }

        var review = new ReviewCounts(context);
        var listed = ListedHousehold.Read(context);
        plan.AddRange(
        [
            .. TownSheets.Plan(context, review, listed),
            .. VillageCards.Plan(context, review),
            .. Notices.Plan(context),
            .. ModelCards.Plan(context),
            .. VisitSheets.Plan(context, listed),
            .. Lists.Visits(context, listed),
            .. Lists.Findings(context),
            .. RejectWorkbooks.Plan(context),
            .. VoidNumbers.Plan(context),
        ]);
        plan.Add(ListRegister.Plan(context, plan));
        return context.Options.Only switch
        {
            "report" => [.. plan.Where(document => document.Recipient is null)],
            "lists" => [.. plan.Where(document => document.Recipient is not null)],
            _ => plan,
        };
    }
}
