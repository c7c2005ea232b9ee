using System.Collections.Concurrent;

namespace Analytics.Pipeline.Serve;

/// <summary>Sessions that were left: a copy of their cookie opens nothing more while this server runs.</summary>
internal sealed class EndedSessions
{
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>Ends a session.</summary>
    public void Add(string id) => _ids[id] = true;

    /// <summary>Whether it was ended.</summary>
    public bool Contains(string id) => _ids.ContainsKey(id);
}
