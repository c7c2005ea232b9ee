using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Serve;

/// <summary>Sessions that were left: a copy of their cookie opens nothing more, on this server or the next. One empty file a session, in <c>accounts/ended-sessions</c>.</summary>
internal sealed class EndedSessions(OutFolder folder, TimeProvider clock)
{
    /// <summary>How long a cookie holds. Who has left is never given a fresh one, so an older end need not be remembered.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private readonly string _folder = PrivateFolder.Ensure(Path.Combine(folder.Root, "accounts", "ended-sessions"));

    /// <summary>Ends a session.</summary>
    /// <param name="id">Its id, from a cookie of ours.</param>
    public void Add(string id)
    {
        File.WriteAllBytes(PlaceOf(id), []);
        var oldest = clock.GetUtcNow().UtcDateTime - (2 * Longest);
        foreach (var over in new DirectoryInfo(_folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest).ToList())
        {
            over.Delete();
        }
    }

    /// <summary>Whether it was ended.</summary>
    /// <param name="id">Its id, from a cookie of ours.</param>
    /// <returns>True also for another server of the same folder.</returns>
    public bool Contains(string id) => File.Exists(PlaceOf(id));

    private string PlaceOf(string id) => Path.Combine(_folder, id);
}
