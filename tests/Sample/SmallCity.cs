using System.Text;
using Analytics.Sample;

namespace Analytics.Tests.Sample;

/// <summary>Makes small synthetic cities in a temporary folder and reads them back as plain text.</summary>
public sealed class SmallCity : IDisposable
{
    static SmallCity() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public SmallCity()
        : this(new SampleOptions { Out = "", ReferenceFolder = Reference, Households = 200 })
    {
    }

    private SmallCity(SampleOptions options)
    {
        Folder = Path.Combine(Path.GetTempPath(), "sample-" + Guid.NewGuid().ToString("N"));
        SampleCity.Write(options with { Out = Folder }, progress: null, CancellationToken.None);
    }

    public static string Reference => Path.Combine(AppContext.BaseDirectory, "data", "reference");

    public string Folder { get; }

    public string Exports => Path.Combine(Folder, "exports");

    /// <summary>Detail lists that are plain GBK files, with their quarter.</summary>
    public IEnumerable<(string Quarter, string Path)> Rosters => Directory
        .EnumerateFiles(Exports, "贫困人口明细表*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileName(Path.GetDirectoryName(path)!), path));

    public static SmallCity Make(int households = 200, DirtLevel dirt = DirtLevel.None, int seed = 2016, SampleQuarter? last = null, bool hasRefusedFile = false) =>
        new(new SampleOptions
        {
            Out = "", ReferenceFolder = Reference, Households = households, Dirt = dirt, Seed = seed, LastQuarter = last ?? new SampleQuarter(2018, 4), HasRefusedFile = hasRefusedFile,
        });

    public static string[] ReadGbk(string path) => Encoding.GetEncoding("GB18030").GetString(File.ReadAllBytes(path)).Split("\r\n")[..^1];

    /// <summary>Rows of a truth file by column name.</summary>
    public IReadOnlyList<Dictionary<string, string>> Truth(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "truth", name));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>Every exported and true file as text of its hash, by path.</summary>
    public IReadOnlyDictionary<string, string> Hashes() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(
        path => Path.GetRelativePath(Folder, path),
        path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        return parts.Length == 1 ? line.Split(',') : [.. parts[0].TrimEnd(',').Split(','), parts[1], .. parts[2].TrimStart(',').Split(',')];
    }
}
