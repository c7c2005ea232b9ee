using System.Globalization;
using Analytics.Models.Panels;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Risk;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Bench;

/// <summary>A synthetic city with all that is known and all that is true of its households' risk.</summary>
/// <param name="Panel">What the register shows: scored households and quarters.</param>
/// <param name="Reference">Settings and rule list.</param>
/// <param name="Chances">True chance of a noticed fall within four quarters, by household and quarter.</param>
internal sealed record RiskCity(Panel Panel, RiskReference Reference, IReadOnlyDictionary<(string Household, string Quarter), double> Chances)
{
    private static readonly string[] s_tables = ["risk.feature", "risk.outcome", "risk.capacity", "reference.parameter", "reference.risk_feature", "reference.risk_rule"];

    /// <summary>The true chance behind a row; null where the household was no longer followed.</summary>
    public double? Chance(PanelRow row) => Chances.TryGetValue((row.Entity, row.Period), out var chance) ? chance : null;

    /// <summary>Makes the city where the folder has none, followed to the end of the simulated time, and builds the tables of risk alone.</summary>
    public static RiskCity Of(SamplePreset preset, string folder, int households, int seed)
    {
        var city = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"risk-{preset}-{households}-{seed}").ToLowerInvariant());
        var options = new RunOptions { Exports = Path.Combine(city, "exports"), Out = new OutFolder(Path.Combine(city, "out")), KeyFile = Path.Combine(folder, "office.key") };
        var done = Path.Combine(city, "written");
        if (!File.Exists(done))
        {
            SampleCity.Write(
                new SampleOptions
                {
                    Out = city, ReferenceFolder = options.ReferenceFolder, Households = households, Seed = seed, Preset = preset, HasSoftLabels = true,
                    LastQuarter = new SampleQuarter(2019, 4),
                },
                null, CancellationToken.None);
            File.WriteAllText(done, string.Empty);
        }

        var files = StageFiles.Run(MakePublication.StageOptionsOf(options), null, NullLogger.Instance, CancellationToken.None);
        var (panel, reference) = Build(options, files, city);
        return new RiskCity(panel, reference, ReadChances(Path.Combine(city, "truth", "risk_soft_label.csv"), options.KeyFile));
    }

    private static (Panel Panel, RiskReference Reference) Build(RunOptions options, IReadOnlyList<StagedFile> files, string city)
    {
        var path = Path.Combine(city, "bench.duckdb");
        var work = path + ".work";
        File.Delete(path);
        Directory.CreateDirectory(work);
        try
        {
            var sql = SqlFile.LoadAll();
            var build = MakePublication.BuildOptionsOf(options, files.Max(file => file.Quarter)!.Value, path, "bench", "bench");
            using var connection = BuildWarehouse.Open(build, files, sql, work);
            RunSql.RunBelow(connection, sql, sql.Where(file => s_tables.Contains(file.FullName, StringComparer.Ordinal)), build);
            return (RiskPanel.Read(connection), RiskReference.Read(connection));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static Dictionary<(string Household, string Quarter), double> ReadChances(string path, string keyFile)
    {
        using var keys = new PersonKeys(OfficeKey.Load(keyFile), new KeyCache());
        return File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToDictionary(
            cells => (keys.Household("G", cells[0]), cells[1]), cells => double.Parse(cells[2], CultureInfo.InvariantCulture));
    }
}
