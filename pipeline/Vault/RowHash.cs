using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// SipHash-1-3 over the cells of a row, under a key derived from the office's: as a fingerprint of a row it cannot be tried
/// out without the key, and it costs a fraction of an HMAC. One instance for one thread.
/// </summary>
internal sealed class RowHash
{
    private readonly ulong key0;
    private readonly ulong key1;
    private ulong v0;
    private ulong v1;
    private ulong v2;
    private ulong v3;
    private ulong words;

    public RowHash(OfficeKey key)
    {
        Span<byte> secret = stackalloc byte[16];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Person, secret, [], "analytics/row-hash/1"u8);
        key0 = BinaryPrimitives.ReadUInt64LittleEndian(secret);
        key1 = BinaryPrimitives.ReadUInt64LittleEndian(secret[8..]);
        Begin();
    }

    /// <summary>Starts a row.</summary>
    public void Begin()
    {
        v0 = key0 ^ 0x736f6d6570736575;
        v1 = key1 ^ 0x646f72616e646f6d;
        v2 = key0 ^ 0x6c7967656e657261;
        v3 = key1 ^ 0x7465646279746573;
        words = 0;
    }

    /// <summary>A number in a column; together one word, as numbers have at most 55 bits.</summary>
    public void Add(int column, long number) => Add(((ulong)column << 56) | ((ulong)number & 0x00FF_FFFF_FFFF_FFFF));

    /// <summary>A text in a column.</summary>
    public void Add(int column, ReadOnlySpan<char> text)
    {
        Add(((ulong)column << 56) | (uint)text.Length);
        var whole = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in whole)
        {
            Add(word);
        }

        ulong last = 0;
        foreach (var letter in text[(whole.Length * 4)..])
        {
            last = (last << 16) | letter;
        }

        Add(last);
    }

    /// <summary>Ends the row.</summary>
    /// <returns>16 hex digits.</returns>
    public string End()
    {
        Add(words << 56);
        v2 ^= 0xff;
        Round();
        Round();
        Round();
        Span<byte> digest = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(digest, v0 ^ v1 ^ v2 ^ v3);
        return Convert.ToHexStringLower(digest);
    }

    private void Add(ulong word)
    {
        words++;
        v3 ^= word;
        Round();
        v0 ^= word;
    }

    private void Round()
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
