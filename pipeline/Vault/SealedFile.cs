using System.Globalization;
using System.IO.Compression;

namespace Analytics.Pipeline.Vault;

/// <summary>A compressed and sealed file on disk, complete or not there at all.</summary>
public sealed class SealedFile : IDisposable
{
    private static int started;

    private readonly string path;
    private readonly string temporary;
    private readonly SealingStream sealing;
    private readonly BrotliStream compression;
    private bool isCommitted;

    private SealedFile(string path, OfficeKey key)
    {
        this.path = path;
        temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Interlocked.Increment(ref started)}.tmp"); // two copies of one file are sealed at once
        PrivateFolder.Ensure(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Delete(temporary);
        sealing = new SealingStream(PrivateFolder.CreateFile(temporary), key);
        compression = new BrotliStream(sealing, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Where to write; nothing shows under the file's name before <see cref="Commit"/>.</summary>
    public Stream Content => compression;

    /// <summary>Starts a new file under a temporary name, 0600.</summary>
    /// <param name="path">Its final path; replaced when it exists.</param>
    /// <param name="key">The office's key.</param>
    /// <returns>The file; dispose without commit to leave nothing.</returns>
    public static SealedFile Create(string path, OfficeKey key) => new(path, key);

    /// <summary>Opens a sealed file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The office's key.</param>
    /// <returns>Its content, read forward only; damage is an <see cref="OperatorException"/> while reading.</returns>
    public static Stream OpenRead(string path, OfficeKey key)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return new BrotliStream(new OpeningStream(file, key, Path.GetFileName(path)), CompressionMode.Decompress);
    }

    /// <summary>Completes the file and gives it its name.</summary>
    public void Commit()
    {
        compression.Dispose();
        sealing.Complete();
        sealing.Dispose();
        File.Move(temporary, path, overwrite: true);
        isCommitted = true;
    }

    public void Dispose()
    {
        if (isCommitted)
        {
            return;
        }

        compression.Dispose();
        sealing.Dispose();
        File.Delete(temporary);
        isCommitted = true;
    }
}
