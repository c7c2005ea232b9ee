namespace Analytics.Pipeline.Vault;

/// <summary>The archive of every file as received: <c>inbox/&lt;sha256&gt;.sealed</c>, never changed once written.</summary>
/// <param name="folder">The inbox folder.</param>
/// <param name="key">The office's key.</param>
public sealed class Inbox(string folder, OfficeKey key)
{
    /// <summary>Archives a file unless it has been seen before.</summary>
    /// <param name="sha256">SHA-256 of its bytes, lower-case hex.</param>
    /// <param name="open">Opens the bytes as received.</param>
    /// <returns>True when it was new.</returns>
    public bool Keep(string sha256, Func<Stream> open)
    {
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return false;
        }

        using var file = SealedFile.Create(path, key);
        using (var source = open())
        {
            source.CopyTo(file.Content, 1 << 20);
        }

        file.Commit();
        return true;
    }

    /// <summary>Opens an archived file.</summary>
    /// <param name="sha256">SHA-256 of its bytes, lower-case hex.</param>
    /// <returns>The bytes as received.</returns>
    public Stream Open(string sha256) => SealedFile.OpenRead(PathOf(sha256), key);

    private string PathOf(string sha256) => Path.Combine(folder, sha256 + ".sealed");
}
