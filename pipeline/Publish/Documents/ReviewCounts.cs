using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>The household review, counted by village.</summary>
internal sealed class ReviewCounts
{
    private readonly ILookup<string, (ReviewGroup Group, string Criterion, string Outcome, long Households)> counts;

    public ReviewCounts(DocumentContext context) => counts = context
        .Rows("document_review", row => (Village: row.GetString(0), Group: BulletinSource.Group(row.GetString(1)), Criterion: row.GetString(2), Outcome: row.GetString(3), Households: row.Whole(4)))
        .ToLookup(row => row.Village, row => (row.Group, row.Criterion, row.Outcome, row.Households), StringComparer.Ordinal);

    /// <summary>By criterion, over some villages.</summary>
    public IReadOnlyList<CriterionCount> Criteria(params IEnumerable<string> villages) =>
    [
        .. villages.SelectMany(village => counts[village]).Where(count => count.Criterion != "verdict")
            .GroupBy(count => (count.Group, count.Criterion)).OrderBy(group => group.Key)
            .Select(group => new CriterionCount(group.Key.Group, group.Key.Criterion, Sum(group, "pass"), Sum(group, "fail"), Sum(group, "no_data"))),
    ];

    /// <summary>By verdict, over some villages.</summary>
    public IReadOnlyList<VerdictCount> Verdicts(params IEnumerable<string> villages) =>
    [
        .. villages.SelectMany(village => counts[village]).Where(count => count.Criterion == "verdict")
            .GroupBy(count => count.Group).OrderBy(group => group.Key)
            .Select(group => new VerdictCount(group.Key, Sum(group, "met"), Sum(group, "not_met"), Sum(group, "no_data"))),
    ];

    private static long Sum(IEnumerable<(ReviewGroup Group, string Criterion, string Outcome, long Households)> group, string outcome) =>
        group.Where(count => count.Outcome == outcome).Sum(count => count.Households);
}
