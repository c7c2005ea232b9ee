using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Reports.Typst;

/// <summary>The lines that go to and from <c>worker.mjs</c>: one JSON object a line.</summary>
internal static class TypstProtocol
{
    /// <summary>Must equal <c>protocol</c> in the worker.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(long id, TypstJob job, JsonObject fonts)
    {
        var data = job.Data.DeepClone().AsObject();
        data["fonts"] = fonts.DeepClone();
        var images = new JsonObject();
        foreach (var (name, svg) in job.Images.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            images[name] = svg;
        }

        return new JsonObject
        {
            ["op"] = "render",
            ["id"] = id,
            ["template"] = job.Template,
            ["standard"] = job.Standard,
            ["created"] = new DateTimeOffset(job.Created, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds(),
            ["output"] = job.OutputPath is null ? null : Path.GetFullPath(job.OutputPath),
            ["images"] = images,
            ["data"] = data,
        }.ToJsonString(Relaxed);
    }

    public static string Families(long id, IEnumerable<string> names) => new JsonObject
    {
        ["op"] = "families",
        ["id"] = id,
        ["names"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
    }.ToJsonString(Relaxed);

    public static TypstException Failed(JsonNode answer)
    {
        var messages = string.Join("; ", answer["messages"]!.AsArray().Select(message => message!.GetValue<string>()));
        return answer["failure"]!.GetValue<string>() switch
        {
            "font" => FontFailure.Describe(messages),
            "data" => new TypstException(TypstFailure.Data, $"the template misses something in its record: {messages}", $"模板所需的数据缺失：{messages}"),
            "output" => new TypstException(TypstFailure.Output, $"the PDF could not be written: {messages}", $"无法写入PDF文件：{messages}"),
            _ => new TypstException(TypstFailure.Template, $"the template does not compile: {messages}", $"模板无法编译：{messages}"),
        };
    }
}
