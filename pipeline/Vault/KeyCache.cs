using System.Collections.Concurrent;

namespace Analytics.Pipeline.Vault;

/// <summary>Keys made in this run, by what they stand for: the same people are in every quarter's file. Safe for several threads.</summary>
public sealed class KeyCache
{
    private const int Limit = 1 << 19;
    private readonly ConcurrentDictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int count;

    public KeyCache() => lookup = keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A key made before; null when there is none.</summary>
    internal string? Find(ReadOnlySpan<char> identity) => lookup.TryGetValue(identity, out var key) ? key : null;

    /// <summary>Remembers a key while there is room.</summary>
    internal string Keep(ReadOnlySpan<char> identity, string key)
    {
        if (Volatile.Read(ref count) < Limit && lookup.TryAdd(identity, key))
        {
            Interlocked.Increment(ref count);
        }

        return key;
    }
}
