using System.Text.Json.Nodes;

namespace Analytics.Reports.Typst;

/// <summary>One document to make.</summary>
public sealed record TypstJob
{
    /// <summary>Template name without <c>.typ</c>, such as <c>bulletin</c>.</summary>
    public required string Template { get; init; }

    /// <summary>What the template reads as <c>/data.json</c>. Strings in it become text, never markup.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>SVG images by name; the template reads them as <c>/images/NAME.svg</c>.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Day written into the PDF as its creation date.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>File to write, by way of a temporary name; null compiles and throws the pages away.</summary>
    public string? OutputPath { get; init; }

    /// <summary>One PDF standard, such as <c>a-2a</c>.</summary>
    /// <value><c>a-2a</c>: archival, tagged.</value>
    public string Standard { get; init; } = "a-2a";
}
