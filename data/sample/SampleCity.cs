using System.Text;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;
using Analytics.Sample.Truth;

namespace Analytics.Sample;

/// <summary>
/// Writes the synthetic city: the registers' exports of every quarter in their real formats, and beside them the truth.
/// Households are lived, written and judged one cluster at a time, so memory does not grow with the city.
/// </summary>
public static class SampleCity
{
    /// <summary>Writes <c>exports/</c> and <c>truth/</c> below <see cref="SampleOptions.Out"/>.</summary>
    /// <param name="options">What city.</param>
    /// <param name="progress">Called now and then with the step's name, households done and households in all.</param>
    /// <param name="cancellationToken">Stops between two households; half-written files stay.</param>
    /// <exception cref="ArgumentException">The options have faults.</exception>
    public static void Write(SampleOptions options, Action<string, long, long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        var map = new Map(options.ReferenceFolder);
        var kinds = PoorVillages.Choose(map, options.Seed);
        var settled = Settlement.Spread(map, kinds, options.Households, options.Seed);
        var people = new PersonMaker(new IdNumbers());
        var maker = new HouseholdMaker(people);
        var life = new ClusterLife(map, options.Seed, maker, people);
        var exportFolder = Path.Combine(options.Out, "exports");
        var truthFolder = Path.Combine(options.Out, "truth");
        Directory.CreateDirectory(exportFolder);
        Directory.CreateDirectory(truthFolder);
        File.WriteAllText(Path.Combine(exportFolder, ".simulated"), "模拟数据：人员均为虚构，不代表汕尾实际情况。Synthetic: nobody in these files exists.\n");
        using var log = new DefectLog(new StreamWriter(Path.Combine(truthFolder, "defects.csv"), append: false, new UTF8Encoding(false)));
        log.WriteHeader();
        var villages = new VillageSheet(map, kinds, options.Seed);
        var exports = new ExportFolder(exportFolder, map, kinds, options, log);
        using var truth = new TruthFolder(truthFolder, map, options);
        var oracle = new Oracle(map, options.FirstQuarter.Index, options.LastQuarter.Index);
        var done = 0L;
        foreach (var cluster in new ClusterMaker(map, settled, options, maker).Draw())
        {
            cancellationToken.ThrowIfCancellationRequested();
            life.Live(cluster);
            foreach (var household in cluster.Households)
            {
                exports.Write(household);
                foreach (var snapshot in household.Snapshots)
                {
                    if (snapshot is not null)
                    {
                        villages.Add(snapshot);
                    }
                }
            }

            truth.Write(oracle.Judge(cluster));
            if (++done % 500 == 0)
            {
                progress?.Invoke("households", done, options.Households);
            }
        }

        exports.WriteVillages(villages);
        exports.Dispose();
        oracle.Close();
        truth.WriteTables(oracle, exports.Counts, kinds);
        progress?.Invoke("households", options.Households, options.Households);
    }
}
