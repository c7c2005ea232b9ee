using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Serve;

/// <summary>Who did what: one JSON line an act, in <c>audit/YYYY-MM.jsonl</c>, only ever appended to. It holds keys, never a name of a registered person.</summary>
public sealed class AuditLog
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();

    /// <summary>Opens the log.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="clock">Time of each act.</param>
    public AuditLog(OutFolder folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = PrivateFolder.Ensure(Path.Combine(folder.Root, "audit"));
        _clock = clock;
    }

    /// <summary>Writes one act to disk before it is answered.</summary>
    /// <param name="user">Account; for a failed login the name as typed.</param>
    /// <param name="act">What was done, such as <c>household_opened</c>.</param>
    /// <param name="subject">Key of the household, or empty.</param>
    /// <param name="run">Publication shown, or empty.</param>
    public void Write(string user, string act, string subject = "", string run = "")
    {
        var now = _clock.GetUtcNow();
        var line = JsonSerializer.SerializeToUtf8Bytes(new { Time = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), User = user, Act = act, Subject = subject, Run = run }, s_json);
        lock (_gate)
        {
            using var file = new FileStream(Path.Combine(_folder, now.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl"), FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write([.. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
        }
    }
}
