using System.Globalization;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Charts;
using Analytics.Reports.ModelCard;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>模型说明 of the model that ranked this quarter's households; none where nothing was ranked by a model.</summary>
internal static class ModelCards
{
    private const string Visits = "visits:", Bin = "bin:";

    /// <summary>Plans it.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context)
    {
        var isThere = Query.Rows(
            context.Connection,
            "select count(*) from information_schema.tables where table_schema = 'risk' and table_name in ('model', 'evaluation')",
            row => row.Whole(0))[0] == 2;
        if (!isThere || context.Rows("document_model", row => new { Id = row.Text(0), Learner = row.Text(1), Choice = row.Text(2), To = row.Text(3), Households = row.Whole(4), Events = row.Whole(5) }).FirstOrDefault() is not { } model)
        {
            return [];
        }

        var results = Query.Rows(
            context.Connection,
            EmbeddedSql.Text("document_model_results"),
            row => new Result(row.Text(0), row.Text(1), row.Text(2), row.Text(3), (double?)row.Decimal(4), (double?)row.Decimal(5), (double?)row.Decimal(6), row.Whole(7), row.Whole(8), row.GetBoolean(9)),
            ("model", model.Id));
        var whole = results.Where(result => result is { IsOwn: true, Group: "all" }).ToList();
        var sheet = ModelCardComposer.Compose(
            new ModelFacts
            {
                ModelId = model.Id,
                Learner = model.Learner,
                Choice = model.Choice,
                TrainedTo = model.To,
                Households = model.Households,
                Events = model.Events,
                TestQuarter = whole.Select(result => result.Quarter).FirstOrDefault(""),
                TestHouseholds = whole.Select(result => result.Households).FirstOrDefault(),
                TestEvents = whole.Select(result => result.Events).FirstOrDefault(),
                Results = [.. whole.Select(result => (result.Metric, result.Value, result.Low, result.High))],
                Capacity = [.. results.Where(result => result.Group.StartsWith(Visits, StringComparison.Ordinal)).GroupBy(result => result.Model, StringComparer.Ordinal).Select(Curve)],
                Calibration = [.. results.Where(result => result.IsOwn && result.Group.StartsWith(Bin, StringComparison.Ordinal)).GroupBy(result => result.Group, StringComparer.Ordinal).Select(Point).OfType<RiskPoint>()],
                Drift = Query.Rows(
                    context.Connection, EmbeddedSql.Text("document_model_drift"), row => new RiskBar(row.Text(0), (double)row.Decimal(1)!.Value), ("model", model.Id), ("quarter", context.Quarter.Key)),
                Drivers = context.Rows("document_model_drivers", row => new RiskBar(ModelWords.Reason(row.Text(0)), row.Whole(1))),
            },
            context.Quarter);
        return context.Books("reports", "模型说明", sheet.Title, "内部资料，注意保管", [sheet]);
    }

    private static RiskCurve Curve(IGrouping<string, Result> model) => new(
        ModelWords.Learner(model.Key),
        [.. model.Select(result => new RiskPoint(double.Parse(result.Group[Visits.Length..], CultureInfo.InvariantCulture), result.Value ?? 0)).OrderBy(point => point.X)]);

    private static RiskPoint? Point(IEnumerable<Result> bin)
    {
        var metrics = bin.ToDictionary(result => result.Metric, result => result.Value, StringComparer.Ordinal);
        return metrics.GetValueOrDefault("mean_probability") is { } forecast && metrics.GetValueOrDefault("observed_share") is { } observed ? new RiskPoint(forecast, observed) : null;
    }

    private sealed record Result(string Quarter, string Model, string Group, string Metric, double? Value, double? Low, double? High, long Households, long Events, bool IsOwn);
}
