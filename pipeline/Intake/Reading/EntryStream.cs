using System.IO.Compression;
using System.IO.Hashing;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>One entry of an archive: never longer than declared, and at its end of the declared length and checksum.</summary>
/// <param name="entry">The entry.</param>
/// <param name="archive">What is to be closed with it; null for nothing.</param>
internal sealed class EntryStream(ZipArchiveEntry entry, IDisposable? archive = null) : Stream
{
    private readonly Stream inner = entry.Open();
    private readonly uint declared = entry.Crc32;
    private readonly long length = entry.Length;
    private readonly Crc32 crc = new();
    private long left = entry.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => length - left;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        left -= read;
        if (left < 0)
        {
            throw new RefusedException(Rule.ArchiveUnsafe);
        }

        crc.Append(buffer[..read]);
        var isEnd = left == 0 || (read == 0 && !buffer.IsEmpty);
        return isEnd && (left > 0 || crc.GetCurrentHashAsUInt32() != declared) ? throw new RefusedException(Rule.WorkbookDamaged) : read;
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
            inner.Dispose();
            archive?.Dispose();
        }

        base.Dispose(disposing);
    }
}
