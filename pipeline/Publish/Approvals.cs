using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish;

/// <summary>Which runs two named officials approved: <c>approvals.json</c> in the output folder, by the key of the run.</summary>
public static class Approvals
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Who approved a run.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="key">The run's key before approval.</param>
    /// <returns>Both names; null when nobody did.</returns>
    public static string? Of(OutFolder folder, string key) => Read(folder).GetValueOrDefault(key);

    /// <summary>Records an approval.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="key">The run's key.</param>
    /// <param name="officials">Two different names.</param>
    public static void Add(OutFolder folder, string key, IReadOnlyList<string> officials)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var all = Read(folder);
        all[key] = string.Join('、', officials);
        var temporary = PathOf(folder) + ".tmp";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(all, s_json));
        PrivateFolder.Restrict(temporary);
        File.Move(temporary, PathOf(folder), overwrite: true);
    }

    private static SortedDictionary<string, string> Read(OutFolder folder) => File.Exists(PathOf(folder))
        ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllBytes(PathOf(folder)), s_json) ?? new(StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private static string PathOf(OutFolder folder) => Path.Combine(folder.Root, "approvals.json");
}
