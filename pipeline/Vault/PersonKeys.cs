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
    private readonly KeyCache cache;
    private readonly IncrementalHash hash;
    private byte[] buffer = new byte[256];
    private char[] text = new char[64];

    /// <summary>Makes keys.</summary>
    /// <param name="key">The office's key.</param>
    /// <param name="cache">Keys made before, by any instance under the same office key.</param>
    public PersonKeys(OfficeKey key, KeyCache cache)
    {
        this.cache = cache;
        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Person);
    }

    /// <summary>The key of a person by a valid 18-character ID.</summary>
    /// <param name="id18">The ID, X in upper case.</param>
    /// <returns>24 hex digits.</returns>
    public string Person(ReadOnlySpan<char> id18) => Cached("P|", id18);

    /// <summary>The key of a person whose ID is void.</summary>
    /// <param name="system">G, N or M.</param>
    /// <param name="household">Household code.</param>
    /// <param name="name">Name as written, trimmed.</param>
    /// <param name="relation">Code of the relation to the head; empty when unknown.</param>
    /// <returns>24 hex digits.</returns>
    public string VoidPerson(string system, string household, string name, string relation) =>
        Key($"V|{system}|{household}|{name}|{relation}");

    /// <summary>The key of a household: 户编号 in files of N and M, 户码 in all others.</summary>
    /// <param name="system">Source system of the file.</param>
    /// <param name="code">Household code.</param>
    /// <returns>24 hex digits.</returns>
    public string Household(string system, ReadOnlySpan<char> code) => Cached(system is "N" or "M" ? "H|N|" : "H|G|", code);

    /// <summary>The key of a text that names someone or something: a name, an account, a certificate.</summary>
    /// <param name="normal">The text in its normal writing.</param>
    /// <returns>24 hex digits.</returns>
    public string Text(ReadOnlySpan<char> normal) => Cached("K|", normal);

    public void Dispose() => hash.Dispose();

    private string Cached(string kind, ReadOnlySpan<char> rest)
    {
        var length = kind.Length + rest.Length;
        if (text.Length < length)
        {
            text = new char[length * 2];
        }

        kind.CopyTo(text);
        rest.CopyTo(text.AsSpan(kind.Length));
        var whole = text.AsSpan(0, length);
        return cache.Find(whole) ?? cache.Keep(whole, Key(whole));
    }

    private string Key(ReadOnlySpan<char> identity)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(identity.Length);
        if (buffer.Length < needed)
        {
            buffer = new byte[needed];
        }

        Span<byte> digest = stackalloc byte[32];
        hash.AppendData(buffer.AsSpan(0, Encoding.UTF8.GetBytes(identity, buffer)));
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..KeyBytes]);
    }
}
