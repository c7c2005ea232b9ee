using System.Text.Json.Nodes;

namespace Analytics.Reports.Typst;

/// <summary>
/// Documents in spite of a character that no font has, such as one of a rare name: 〓 stands in its place, as printers have it,
/// to be filled in by hand. One name would else take the forms of a whole town with it.
/// </summary>
public static class GetaMark
{
    /// <summary>What stands for the character; every font of ours has it.</summary>
    public const string Mark = "〓";

    /// <summary>Makes one document, with the mark where a character of its record is in no font.</summary>
    /// <param name="pool">The engine.</param>
    /// <param name="job">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Pages, size and the code points replaced.</returns>
    /// <exception cref="TypstException">What failed; nothing was written. A character of the template itself is not replaced.</exception>
    public static async Task<TypstResult> RenderAsync(TypstPool pool, TypstJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(job);
        List<string> replaced = [];
        while (true)
        {
            try
            {
                var made = await pool.RenderAsync(job, cancellationToken);
                return made with { Replaced = FontFailure.CodePoints(replaced) };
            }
            catch (TypstException failure) when (failure.Undisplayed.Any(text => text != Mark && DocumentJson.Strings(job.Data).Contains(text, StringComparison.Ordinal)))
            {
                replaced.AddRange(failure.Undisplayed);
                job = job with { Data = Marked(job.Data, failure.Undisplayed)!.AsObject() };
            }
        }
    }

    private static JsonNode? Marked(JsonNode? node, IReadOnlyList<string> undisplayed) => node switch
    {
        JsonObject record => new JsonObject(record.Select(property => KeyValuePair.Create(property.Key, Marked(property.Value, undisplayed)))),
        JsonArray list => new JsonArray([.. list.Select(item => Marked(item, undisplayed))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(undisplayed.Aggregate(text, (kept, gone) => kept.Replace(gone, Mark, StringComparison.Ordinal))),
        _ => node?.DeepClone(),
    };
}
