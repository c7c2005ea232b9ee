using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Vault;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Staging;

/// <summary>Rows as they were received, read once more: staging took them in, and only the comparison with other files rejects them.</summary>
internal sealed class ReceivedRows : IDisposable
{
    private readonly StageContext context;
    private readonly ILookup<string, InputFile> files;

    /// <summary>Lists the export folder.</summary>
    /// <param name="options">What was staged.</param>
    public ReceivedRows(StageOptions options)
    {
        context = new StageContext(options);
        files = InputFolder.List(options.ExportFolder, options.Limits, NullLogger.Instance).ToLookup(file => file.Name, StringComparer.Ordinal);
    }

    /// <summary>Rows of one file in the sender's own columns.</summary>
    /// <param name="name">Its path below the export folder.</param>
    /// <param name="fileId">Its id, which begins with the hash of its bytes: a file that was changed since has none of the rows.</param>
    /// <param name="wanted">Sheet and physical row of each.</param>
    /// <returns>Those found, in the order of the file.</returns>
    public IEnumerable<RejectedText> Of(string name, string fileId, IReadOnlySet<(string Sheet, long Row)> wanted)
    {
        if (wanted.Count == 0 || files[name].FirstOrDefault(file => file.Hash().StartsWith(fileId.Split('-')[0], StringComparison.Ordinal)) is not { } found)
        {
            yield break;
        }

        using var input = OpenedInput.Open(found, context.Scan, context.Options.Limits);
        foreach (var plan in input.Plan())
        {
            string[] headers = [.. plan.Columns.Select(column => column.Header)];
            var last = wanted.Where(row => row.Sheet == plan.Sheet).Select(row => row.Row).DefaultIfEmpty(0).Max();
            var reader = input.Read(plan);
            while (reader.RowNumber < last && reader.Read())
            {
                if (wanted.Contains((plan.Sheet, reader.RowNumber)))
                {
                    yield return new RejectedText(plan.Sheet, reader.RowNumber, headers, Fields(plan, reader));
                }
            }
        }
    }

    public void Dispose() => context.Dispose();

    private static List<string> Fields(Intake.Sheets.SheetPlan plan, RowReader reader)
    {
        var isWhole = reader.FieldCount == plan.RowWidth;
        var order = isWhole ? plan.Columns.Select((_, column) => Array.IndexOf(plan.ColumnOfField, column)) : Enumerable.Range(0, reader.FieldCount);
        return [.. order.Select(field => field >= 0 && field < reader.FieldCount ? reader.Field(field).ToString() : "")];
    }
}
