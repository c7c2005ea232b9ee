using System.Text;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>A stream of bytes as a stream of characters; undecodable bytes become U+FFFD, a byte order mark is left out.</summary>
internal sealed class TextBlocks(Stream source, bool isUtf8) : IDisposable
{
    public const int BlockBytes = 1 << 17;
    private readonly byte[] bytes = new byte[BlockBytes];
    private readonly Decoder? utf8 = isUtf8 ? Encoding.UTF8.GetDecoder() : null;
    private readonly GbDecoder gb = new();
    private bool isStarted;

    /// <summary>Whether the last byte has been given.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Reads the next block.</summary>
    /// <param name="characters">Room for <see cref="BlockBytes"/> + 8 characters.</param>
    /// <returns>Characters written; may be 0 before the end.</returns>
    public int Read(Span<char> characters)
    {
        var read = source.Read(bytes, 0, bytes.Length);
        IsOver = read == 0;
        var written = utf8 is null
            ? gb.Decode(bytes.AsSpan(0, read), characters, IsOver)
            : utf8.GetChars(bytes.AsSpan(0, read), characters, IsOver);
        if (!isStarted && written > 0)
        {
            isStarted = true;
            if (characters[0] == '\uFEFF')
            {
                characters[1..written].CopyTo(characters);
                written--;
            }
        }

        return written;
    }

    public void Dispose() => source.Dispose();
}
