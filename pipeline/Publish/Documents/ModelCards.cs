using Analytics.Pipeline.Warehouse;
using Analytics.Reports.ModelCard;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>模型说明 of the model that ranked this quarter's households; none where nothing was ranked by a model.</summary>
internal static class ModelCards
{
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
            context.Connection, EmbeddedSql.Text("document_model_results"), row => (Quarter: row.Text(0), Metric: row.Text(1), Value: (double?)row.Decimal(2), Low: (double?)row.Decimal(3), High: (double?)row.Decimal(4)), ("model", model.Id));
        var sheet = ModelCardComposer.Compose(
            new ModelFacts
            {
                ModelId = model.Id,
                Learner = model.Learner,
                Choice = model.Choice,
                TrainedTo = model.To,
                Households = model.Households,
                Events = model.Events,
                TestQuarter = results.Select(result => result.Quarter).FirstOrDefault(""),
                Results = [.. results.Select(result => (result.Metric, result.Value, result.Low, result.High))],
            },
            context.Quarter);
        return context.Books("reports", "模型说明", sheet.Title, "内部资料，注意保管", [sheet]);
    }
}
