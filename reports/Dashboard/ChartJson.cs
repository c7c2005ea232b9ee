using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Reports.Dashboard;

/// <summary>Chart data inside a page.</summary>
internal static class ChartJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // escapes &lt;, so that no text ends the script element
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>As JSON that may stand in a script element.</summary>
    public static string Text(object data) => JsonSerializer.Serialize(data, s_options);
}
