using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Analytics.Reports.Dashboard;

namespace Analytics.Pipeline.Serve;

/// <summary>The publication that is answered from: its snapshot, and the pages made from it so far. Replaced as a whole when another is published.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="snapshot">Its numbers.</param>
public sealed class ServedPublication(string folder, DashboardSnapshot snapshot)
{
    private const long MostCachedBytes = 32L << 20;

    private readonly ConcurrentDictionary<string, byte[]> _pages = new(StringComparer.Ordinal);
    private long _cachedBytes;

    /// <summary>The run's folder.</summary>
    public string Folder => folder;

    /// <summary>Its numbers.</summary>
    public DashboardSnapshot Snapshot => snapshot;

    /// <summary>A page, gzip-compressed: made once for all readers with equal rights.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="viewer">The reader.</param>
    /// <param name="render">Makes the page.</param>
    /// <returns>Compressed UTF-8.</returns>
    public async Task<byte[]> PageAsync(string path, Viewer viewer, Func<Task<string>> render)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(render);
        var key = $"{viewer.Root.Code}|{viewer.SeesHouseholds}|{viewer.SeesLeads}|{path}";
        if (_pages.TryGetValue(key, out var page))
        {
            return page;
        }

        page = Compress(await render());
        if (Interlocked.Add(ref _cachedBytes, page.Length) > MostCachedBytes)
        {
            ForgetPages(); // the pages asked for now come back at once, the others when they are asked for
            Interlocked.Add(ref _cachedBytes, page.Length);
        }

        _pages[key] = page;
        return page;
    }

    /// <summary>Gives the kept pages back; they are made again when they are asked for.</summary>
    public void ForgetPages()
    {
        _pages.Clear();
        Interlocked.Exchange(ref _cachedBytes, 0);
    }

    /// <summary>Compresses a page that is not kept.</summary>
    /// <param name="html">The page.</param>
    /// <returns>Compressed UTF-8.</returns>
    public static byte[] Compress(string html)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(html));
        }

        return bytes.ToArray();
    }
}
