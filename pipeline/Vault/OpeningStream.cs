using System.Security.Cryptography;

namespace Analytics.Pipeline.Vault;

/// <summary>Reads a sealed file from start to end; every byte it gives has been authenticated.</summary>
public sealed class OpeningStream : Stream
{
    private readonly Stream source;
    private readonly string name;
    private readonly AesGcm cipher;
    private readonly byte[] plain = new byte[SealedFormat.ChunkLength];
    private readonly byte[] input = new byte[SealedFormat.ChunkLength + SealedFormat.TagLength + 1];
    private int held;
    private int start;
    private int end;
    private long chunk;
    private bool isOver;

    /// <summary>Reads the header.</summary>
    /// <param name="source">The sealed bytes; disposed with this stream.</param>
    /// <param name="key">The office's key.</param>
    /// <param name="name">The file's name, for error messages.</param>
    /// <exception cref="OperatorException">Not a sealed file.</exception>
    public OpeningStream(Stream source, OfficeKey key, string name)
    {
        this.source = source;
        this.name = name;
        Span<byte> header = stackalloc byte[SealedFormat.HeaderLength];
        var read = source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read < header.Length || !header[..SealedFormat.Magic.Length].SequenceEqual(SealedFormat.Magic))
        {
            throw Damaged(null);
        }

        cipher = SealedFormat.FileKey(key, header[SealedFormat.Magic.Length..]);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads on.</summary>
    /// <param name="buffer">Where to.</param>
    /// <returns>Bytes read; 0 at the end.</returns>
    /// <exception cref="OperatorException">Damaged, cut short, or sealed with another key.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (start == end && !isOver)
        {
            Open();
        }

        var take = Math.Min(buffer.Length, end - start);
        plain.AsSpan(start, take).CopyTo(buffer);
        start += take;
        return take;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            source.Dispose();
            CryptographicOperations.ZeroMemory(plain);
        }

        base.Dispose(disposing);
    }

    private void Open()
    {
        // One byte more than a chunk is read, so that the last chunk is known to be the last.
        held += source.ReadAtLeast(input.AsSpan(held), input.Length - held, throwOnEndOfStream: false);
        isOver = held < input.Length;
        var length = isOver ? held : input.Length - 1;
        if (length < SealedFormat.TagLength)
        {
            throw Damaged(null);
        }

        Span<byte> nonce = stackalloc byte[SealedFormat.NonceLength];
        SealedFormat.Nonce(nonce, chunk++, isOver);
        var text = length - SealedFormat.TagLength;
        try
        {
            cipher.Decrypt(
                nonce, input.AsSpan(0, text), input.AsSpan(text, SealedFormat.TagLength), plain.AsSpan(0, text), SealedFormat.Magic);
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw Damaged(mismatch);
        }

        (start, end) = (0, text);
        held -= length;
        input[0] = input[input.Length - 1];
    }

    private OperatorException Damaged(Exception? inner) => new(
        $"Sealed file {name} is damaged, cut short, or was sealed with another key: restore it, or give the key it was sealed with.",
        $"加密文件 {name} 已损坏、不完整，或由其他密钥加密：请恢复该文件或使用原密钥。",
        inner: inner);
}
