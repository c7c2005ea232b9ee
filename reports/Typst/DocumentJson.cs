using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Reports.Typst;

/// <summary>Records as the templates read them.</summary>
internal static class DocumentJson
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A record as JSON, in camel case.</summary>
    public static JsonNode Of<T>(T record) => JsonSerializer.SerializeToNode(record, s_json)!;

    /// <summary>All text in it, for the font probe.</summary>
    public static string Strings(JsonNode? node) => node switch
    {
        JsonObject record => string.Concat(record.Select(property => Strings(property.Value))),
        JsonArray list => string.Concat(list.Select(Strings)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };
}
