using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Typst;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Publish;

/// <summary>Everything a run publishes beside its database: Parquet, CSV and documents.</summary>
public static partial class Outputs
{
    /// <summary>Path of the bulletin below a run's folder.</summary>
    public const string BulletinPath = "reports/季度通报.pdf";

    /// <summary>Path of the figures as CSV below a run's folder: city to town, for Excel.</summary>
    public const string FiguresPath = "csv/figure.csv";

    /// <summary>Hashes of all files of a run.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <returns>SHA-256 by path; a database by a hash of its Parquet, which holds the same rows.</returns>
    public static SortedDictionary<string, string> Hashes(string folder)
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            hashes[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = Manifest.HashFile(file);
        }

        return hashes;
    }
}
