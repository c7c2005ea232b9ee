using System.Security.Cryptography;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// Seals what is written to it (see <see cref="SealedFormat"/>). Only <see cref="Complete"/> writes the final chunk: a stream
/// that is disposed before leaves a file that nobody can open.
/// </summary>
public sealed class SealingStream : Stream
{
    private readonly Stream target;
    private readonly AesGcm cipher;
    private readonly byte[] plain = new byte[SealedFormat.ChunkLength];
    private readonly byte[] output = new byte[SealedFormat.ChunkLength + SealedFormat.TagLength];
    private int used;
    private long chunk;
    private bool isComplete;

    /// <summary>Writes the header at once.</summary>
    /// <param name="target">Where the sealed bytes go; disposed with this stream.</param>
    /// <param name="key">The office's key.</param>
    public SealingStream(Stream target, OfficeKey key)
    {
        this.target = target;
        var salt = RandomNumberGenerator.GetBytes(SealedFormat.SaltLength);
        cipher = SealedFormat.FileKey(key, salt);
        target.Write(SealedFormat.Magic);
        target.Write(salt);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes the final chunk and flushes to disk.</summary>
    public void Complete()
    {
        if (isComplete)
        {
            return;
        }

        Seal(isFinal: true);
        isComplete = true;
        target.Flush();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (used == plain.Length)
            {
                Seal(isFinal: false);
            }

            var take = Math.Min(buffer.Length, plain.Length - used);
            buffer[..take].CopyTo(plain.AsSpan(used));
            used += take;
            buffer = buffer[take..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            target.Dispose();
            CryptographicOperations.ZeroMemory(plain);
        }

        base.Dispose(disposing);
    }

    private void Seal(bool isFinal)
    {
        Span<byte> nonce = stackalloc byte[SealedFormat.NonceLength];
        SealedFormat.Nonce(nonce, chunk++, isFinal);
        cipher.Encrypt(
            nonce, plain.AsSpan(0, used), output.AsSpan(0, used), output.AsSpan(used, SealedFormat.TagLength), SealedFormat.Magic);
        target.Write(output, 0, used + SealedFormat.TagLength);
        used = 0;
    }
}
