using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// Keyed hashes that stand for people and households: HMAC-SHA-256 under the office's key, the first 24 hex digits. Equal
/// identities give equal keys in every file and quarter; without the office's key nobody can try identities out. One
/// instance for one thread.
/// </summary>
public sealed class PersonKeys : IDisposable
{
    private const int KeyBytes = 12;
    private const int CacheLimit = 1 << 17;
    private readonly IncrementalHash hash;
    private readonly Dictionary<string, string> households = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> householdsBySpan;
    private byte[] buffer = new byte[256];

    public PersonKeys(OfficeKey key)
    {
        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Person);
        householdsBySpan = households.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The key of a person by a valid 18-character ID.</summary>
    /// <param name="id18">The ID, X in upper case.</param>
    /// <returns>24 hex digits.</returns>
    public string Person(ReadOnlySpan<char> id18)
    {
        Span<char> text = stackalloc char[2 + id18.Length];
        "P|".CopyTo(text);
        id18.CopyTo(text[2..]);
        return Key(text);
    }

    /// <summary>The key of a person whose ID is void.</summary>
    /// <param name="system">G, N or M.</param>
    /// <param name="household">Household code.</param>
    /// <param name="name">Name as written, trimmed.</param>
    /// <param name="relation">Code of the relation to the head; empty when unknown.</param>
    /// <returns>24 hex digits.</returns>
    public string VoidPerson(string system, string household, string name, string relation) =>
        Key($"V|{system}|{household}|{name}|{relation}");

    /// <summary>The key of a household in one source system.</summary>
    /// <param name="system">G, N or M.</param>
    /// <param name="code">Household code.</param>
    /// <returns>24 hex digits.</returns>
    public string Household(string system, ReadOnlySpan<char> code)
    {
        if (householdsBySpan.TryGetValue(code, out var known))
        {
            return known;
        }

        if (households.Count >= CacheLimit)
        {
            households.Clear();
        }

        return householdsBySpan[code] = Key($"H|{system}|{code}");
    }

    /// <summary>Keyed hash of a row's normalised cells.</summary>
    /// <param name="cells">The cells in contract order.</param>
    /// <returns>16 hex digits.</returns>
    public string Row(ReadOnlySpan<byte> cells)
    {
        Span<byte> digest = stackalloc byte[32];
        hash.AppendData("R|"u8);
        hash.AppendData(cells);
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..8]);
    }

    public void Dispose() => hash.Dispose();

    private string Key(ReadOnlySpan<char> text)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < needed)
        {
            buffer = new byte[needed];
        }

        Span<byte> digest = stackalloc byte[32];
        hash.AppendData(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..KeyBytes]);
    }
}
