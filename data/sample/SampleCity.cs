using System.Text;
using Analytics.Sample.Defects;
using Analytics.Sample.Departments;
using Analytics.Sample.Exports;
using Analytics.Sample.FollowUp;
using Analytics.Sample.Forgeries;
using Analytics.Sample.Guarantees;
using Analytics.Sample.Life;
using Analytics.Sample.Money;
using Analytics.Sample.People;
using Analytics.Sample.Places;
using Analytics.Sample.Truth;

namespace Analytics.Sample;

/// <summary>
/// Writes the synthetic city: the registers' exports of every quarter in their real formats, and beside them the truth.
/// Households are lived, written and judged one cluster at a time, so memory hardly grows with the city.
/// </summary>
public static class SampleCity
{
    /// <summary>Name of the office's settings below <see cref="SampleOptions.Out"/>.</summary>
    public const string SettingsFile = "settings.csv";

    private const int ProgressStep = 500;

    /// <summary>Writes <c>exports/</c>, <c>truth/</c> and the office's settings below <see cref="SampleOptions.Out"/>.</summary>
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
        var exportFolder = Path.Combine(options.Out, "exports");
        var truthFolder = Path.Combine(options.Out, "truth");
        Directory.CreateDirectory(exportFolder);
        Directory.CreateDirectory(truthFolder);
        File.WriteAllText(Path.Combine(exportFolder, ".simulated"), "模拟数据：人员均为虚构，不代表汕尾实际情况。Synthetic: nobody in these files exists.\n");
        OfficeSettings.Write(Path.Combine(options.Out, SettingsFile), Enumerable.Range(options.FirstQuarter.Year, options.LastQuarter.Year - options.FirstQuarter.Year + 1));
        using var log = new DefectLog(new StreamWriter(Path.Combine(truthFolder, "defects.csv"), append: false, new UTF8Encoding(false)));
        using var truth = new TruthFolder(truthFolder, map, options);
        var oracle = new Oracle(map, options.FirstQuarter.Index, options.LastQuarter.Index);
        var names = new PlaceWriting(map, options.ReferenceFolder);
        var settled = Settlement.Spread(
            map, kinds, options.Households, options.Seed, village => names.Alias(village) is not null || names.Shared(village) is not null);
        var forger = options.ForgedShare > 0 ? new Forger(map, settled, options.ForgedShare, options.Seed) : null;
        using var soft = options.HasSoftLabels ? new SoftLabels(truthFolder, map, options) : null;
        using var money = new MoneyOffice(exportFolder, truthFolder, map, kinds, options, log, oracle.Figures);
        var people = new PersonMaker(new IdNumbers());
        var outsiders = new Outsiders(map, options, people);
        var files = WriteHouseholds(
            options, map, kinds, settled, people, outsiders, forger, soft, exportFolder, log, progress, oracle, truth, money,
            villages => VillageOracle.Add(oracle.Figures, villages, kinds, options.FirstQuarter.Index, options.LastQuarter.Index), cancellationToken);
        foreach (var household in outsiders.DibaoHouseholds)
        {
            oracle.Lists.AddDibaoHouseholds(household);
        }

        oracle.Close();
        money.Close();
        truth.WriteForgeries(forger?.Forged ?? []);
        truth.WriteTables(oracle, [.. files, .. money.Counts], kinds);
        progress?.Invoke("truth", options.Households, options.Households);
    }

    private static IReadOnlyList<FileCount> WriteHouseholds(
        SampleOptions options,
        Map map,
        VillageKind[] kinds,
        int[] settled,
        PersonMaker people,
        Outsiders outsiders,
        Forger? forger,
        SoftLabels? soft,
        string folder,
        DefectLog log,
        Action<string, long, long>? progress,
        Oracle oracle,
        TruthFolder truth,
        MoneyOffice money,
        Action<VillageSheet> judgeVillages,
        CancellationToken cancellationToken)
    {
        var maker = new HouseholdMaker(people);
        var life = new ClusterLife(map, options.Seed, Story.Of(options.Preset), maker, people) { Lived = soft is null ? null : soft.Add };
        var villages = new VillageSheet(map, kinds, options.Seed);
        var defects = options.Dirt == DirtLevel.Real ? new RosterDefectPlanner(options, map) : null;
        var lists = new ListPlanner(map, options);
        var done = 0L;
        using var exports = new ExportFolder(folder, map, kinds, options, log);
        using var followUp = new FollowUpExports(folder, map, kinds, settled, options, log, exports.Counting, oracle.Figures);
        foreach (var cluster in new ClusterMaker(map, settled, options, maker).Draw())
        {
            cancellationToken.ThrowIfCancellationRequested();
            life.Live(cluster);
            forger?.Forge(cluster);
            defects?.Plan(cluster);
            GuaranteePlanner.Plan(cluster, options.Seed);
            lists.Plan(cluster);
            foreach (var household in cluster.Households)
            {
                exports.Write(household);
                villages.Add(household);
                followUp.Write(household);
            }

            var judged = oracle.Judge(cluster);
            truth.Write(judged);
            money.Write(cluster, [.. judged.Select(one => one.Timeline)]);
            foreach (var (timeline, _) in judged)
            {
                followUp.Judge(timeline);
            }

            if (++done % ProgressStep == 0)
            {
                progress?.Invoke("households", Math.Min(done, options.Households), options.Households);
            }
        }

        exports.WriteVillages(villages);
        judgeVillages(villages);
        exports.WriteOutsiders(outsiders.Draw([.. map.Villages.Where(village => settled[village.Index] > 0).Select(village => village.Index)]));
        followUp.Finish();
        followUp.Truth.Write(Path.Combine(options.Out, "truth"));
        return exports.Counts;
    }
}
