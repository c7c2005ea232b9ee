using Analytics.Reports.Charts;
using Analytics.Reports.Typst;

namespace Analytics.Reports.Bulletin;

/// <summary>The bulletin as a PDF after GB/T 9704.</summary>
public static class BulletinDocument
{
    /// <summary>The job of one issue: PDF/A-2a, tagged, all fonts embedded; equal content gives equal bytes.</summary>
    /// <param name="content">The composed issue.</param>
    /// <param name="outputPath">File to write; replaced as a whole or not at all.</param>
    /// <returns>What the pool renders. The chart font must be registered.</returns>
    public static TypstJob Job(BulletinContent content, string outputPath)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        var charts = Charts(content);
        return new TypstJob
        {
            Template = "bulletin",
            Data = DocumentJson.Of(content).AsObject(),
            Images = charts.ToDictionary(chart => chart.Key, chart => chart.Value.Svg, StringComparer.Ordinal),
            Created = content.Created,
            OutputPath = outputPath,
        };
    }

    /// <summary>Writes one issue after a look at its characters.</summary>
    /// <param name="content">The composed issue.</param>
    /// <param name="pool">The engine.</param>
    /// <param name="outputPath">File to write; replaced as a whole or not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Pages and size.</returns>
    /// <exception cref="TypstException">What failed; nothing was written.</exception>
    public static async Task<TypstResult> WriteAsync(
        BulletinContent content, TypstPool pool, string outputPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ChartFont.Register(pool.FontFolder);
        var job = Job(content, outputPath);
        await pool.ProbeAsync(DocumentJson.Strings(job.Data), string.Concat(Charts(content).Values.Select(chart => chart.Text)), cancellationToken);
        return await pool.RenderAsync(job, cancellationToken);
    }

    private static Dictionary<string, Chart> Charts(BulletinContent content) => content.Body.OfType<ChartBlock>()
        .ToDictionary(block => block.Name, block => ExitChart.Draw(block.Years), StringComparer.Ordinal);
}
