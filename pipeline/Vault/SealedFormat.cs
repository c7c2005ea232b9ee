using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// A sealed file: 8 bytes magic, 32 bytes salt, then chunks of 64 KiB of text with a 16-byte tag each (AES-256-GCM). The key
/// of a file is derived from the salt, so a nonce never repeats under a key; the nonce counts the chunks and its last byte
/// marks the final one, so that a cut, a swap or a flipped bit is noticed.
/// </summary>
internal static class SealedFormat
{
    public const int ChunkLength = 1 << 16;
    public const int TagLength = 16;
    public const int NonceLength = 12;
    public const int SaltLength = 32;

    public static ReadOnlySpan<byte> Magic => "ANSEAL1\n"u8;

    public static int HeaderLength => Magic.Length + SaltLength;

    public static AesGcm FileKey(OfficeKey key, ReadOnlySpan<byte> salt)
    {
        Span<byte> secret = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Sealing, secret, salt, "analytics/file/1"u8);
        return new AesGcm(secret, TagLength);
    }

    public static void Nonce(Span<byte> nonce, long chunk, bool isFinal)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[3..], chunk);
        nonce[11] = isFinal ? (byte)1 : (byte)0;
    }
}
