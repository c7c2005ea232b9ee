using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Reports.Charts;
using Analytics.Reports.Typst;

namespace Analytics.Reports.Bulletin;

/// <summary>The bulletin as a PDF after GB/T 9704.</summary>
public static class BulletinDocument
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one issue: PDF/A-2a, tagged, all fonts embedded; equal content gives equal bytes.</summary>
    /// <param name="content">The composed issue.</param>
    /// <param name="pool">The engine.</param>
    /// <param name="outputPath">File to write; replaced as a whole or not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Pages and size.</returns>
    /// <exception cref="TypstException">What failed; nothing was written.</exception>
    public static async Task<TypstResult> WriteAsync(
        BulletinContent content, TypstPool pool, string outputPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        ChartFont.Register(pool.FontFolder);
        var charts = content.Body.OfType<ChartBlock>()
            .ToDictionary(block => block.Name, block => ExitChart.Draw(block.Years), StringComparer.Ordinal);
        var data = JsonSerializer.SerializeToNode(content, Json)!.AsObject();
        await pool.ProbeAsync(Strings(data), string.Concat(charts.Values.Select(chart => chart.Text)), cancellationToken);
        return await pool.RenderAsync(
            new TypstJob
            {
                Template = "bulletin",
                Data = data,
                Images = charts.ToDictionary(chart => chart.Key, chart => chart.Value.Svg, StringComparer.Ordinal),
                Created = content.Created,
                OutputPath = outputPath,
            },
            cancellationToken);
    }

    private static string Strings(JsonNode? node) => node switch
    {
        JsonObject record => string.Concat(record.Select(property => Strings(property.Value))),
        JsonArray list => string.Concat(list.Select(Strings)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };
}
