using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Sample;
using DuckDB.NET.Data;

namespace Analytics.Tests.EndToEnd;

/// <summary>A small synthetic city with its truth, and the folder it was published to.</summary>
public sealed class City : IDisposable
{
    private readonly string _root;

    private City(string root) => _root = root;

    /// <summary>The exports, in the real formats.</summary>
    public string Exports => Path.Combine(_root, "sample", "exports");

    /// <summary>The exact answers.</summary>
    public string Truth => Path.Combine(_root, "sample", "truth");

    /// <summary>What the office has set.</summary>
    public string Settings => Path.Combine(_root, "sample", SampleCity.SettingsFile);

    /// <summary>The office's key, outside the output folders.</summary>
    public string Key => Path.Combine(_root, "office.key");

    /// <summary>Writes a city of 200 households.</summary>
    /// <param name="dirt">With or without the habits of real files.</param>
    /// <param name="households">Households at the start.</param>
    /// <param name="firstYear">Year of the first export.</param>
    /// <param name="hasRefusedFile">Whether one more file is written that must be refused.</param>
    /// <param name="last">Quarter of the last export; null for 2018Q4.</param>
    /// <returns>The city; dispose it to remove all of it.</returns>
    public static City Write(DirtLevel dirt, int households = 200, bool hasRefusedFile = false, int firstYear = 2016, SampleQuarter? last = null)
    {
        var city = new City(Directory.CreateTempSubdirectory("analytics-city-").FullName);
        SampleCity.Write(
            new SampleOptions { Out = Path.Combine(city._root, "sample"), Households = households, Dirt = dirt, FirstQuarter = new SampleQuarter(firstYear, 1), LastQuarter = last ?? new SampleQuarter(2018, 4), HasRefusedFile = hasRefusedFile, ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference") },
            null,
            CancellationToken.None);
        return city;
    }

    /// <summary>An output folder of this city.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its path; it need not exist.</returns>
    public string Out(string name) => Path.Combine(_root, name);

    /// <summary>Runs the main job into an output folder.</summary>
    /// <param name="name">The output folder's name.</param>
    /// <param name="more">Further arguments.</param>
    /// <returns>How the process ended.</returns>
    internal Cli Run(string name, params string[] more) => Cli.Run(["run", "--exports", Exports, "--out", Out(name), "--key", Key, .. more]);

    /// <summary>Asks a publication together with the truth: <c>truth('figures')</c> reads truth/figures.csv.</summary>
    /// <param name="name">The output folder's name.</param>
    /// <param name="query">One query.</param>
    /// <returns>Rows as text, columns joined by " | ".</returns>
    public IReadOnlyList<string> Ask(string name, string query)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"attach '{Path.Combine(Out(name), "current", "analytics.duckdb")}' as run (read_only); use run; create temp macro truth(name) as table select * from read_csv('{Truth}/' || name || '.csv', header = true, all_varchar = true);");
        command.ExecuteNonQuery();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        List<string> texts = [];
        while (rows.Read())
        {
            texts.Add(string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "null" : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))));
        }

        return texts;
    }

    /// <summary>Hashes of every published file of the current run, databases left out.</summary>
    /// <param name="name">The output folder's name.</param>
    /// <returns>"path hash" lines, sorted.</returns>
    public IReadOnlyList<string> Hashes(string name) =>
        [.. Manifest.Read(OutFolder.Of(Out(name)).Publication(null)).Outputs.Where(output => !output.Key.EndsWith(".duckdb", StringComparison.Ordinal)).Select(output => $"{output.Key} {output.Value}")];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
