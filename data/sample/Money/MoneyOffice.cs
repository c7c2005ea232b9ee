using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Truth;

namespace Analytics.Sample.Money;

/// <summary>The money of the city: draws it cluster by cluster, writes its lists and works out its truth.</summary>
internal sealed class MoneyOffice : IDisposable
{
    private readonly Map map;
    private readonly VillageKind[] kinds;
    private readonly SampleOptions options;
    private readonly string folder;
    private readonly DefectLog log;
    private readonly FigureTable figures;
    private readonly ExportCounts counts = new();
    private readonly VillagePeople people;
    private readonly MoneyDrawer drawer;
    private readonly MoneyFiles files;
    private readonly MoneyFindings findings;
    private readonly MoneyOracle oracle;

    /// <summary>Opens the lists by household.</summary>
    public MoneyOffice(string folder, string truthFolder, Map map, VillageKind[] kinds, SampleOptions options, DefectLog log, FigureTable figures)
    {
        (this.folder, this.map, this.kinds, this.options, this.log, this.figures) = (folder, map, kinds, options, log, figures);
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            Directory.CreateDirectory(Path.Combine(folder, SampleQuarter.At(quarter).ToString()));
        }

        people = new VillagePeople(map.Villages.Count);
        drawer = new MoneyDrawer(kinds, options.Seed);
        files = new MoneyFiles(folder, map, options, log, counts);
        findings = new MoneyFindings(truthFolder, options.FirstQuarter.Index, options.LastQuarter.Index);
        oracle = new MoneyOracle(map, figures, findings, options.FirstQuarter.Index, options.LastQuarter.Index);
    }

    /// <summary>The files written.</summary>
    public IReadOnlyList<FileCount> Counts => counts.Files;

    /// <summary>Writes the money of a cluster that has lived, and judges it by what the register's accepted rows show.</summary>
    public void Write(Cluster cluster, IReadOnlyList<Timeline> timelines)
    {
        var money = cluster.Households.ConvertAll(drawer.Draw);
        money.ForEach(files.Write);
        oracle.Judge(timelines, money);
        foreach (var snapshot in cluster.Households.SelectMany(household => household.Snapshots).OfType<Register.HouseholdSnapshot>())
        {
            people.Add(snapshot.Village, snapshot.Quarter, snapshot.Members.Count, snapshot.LabourCount >= 1);
        }
    }

    /// <summary>Writes the lists by place; call once, after the last cluster.</summary>
    public void Close()
    {
        files.Dispose(); // its last rows are counted now
        oracle.Close();
        var funds = new FundStory(map, kinds, people, options.Seed);
        var services = new PlaceServices(map, kinds, funds.Covered, options.Seed);
        var places = new FundFiles(folder, map, options, log, counts);
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            places.Write(quarter, funds, services);
        }

        new FundOracle(map, figures, findings, oracle.People, options.FirstQuarter.Index, options.LastQuarter.Index).Judge(funds, services, kinds);
    }

    public void Dispose()
    {
        files.Dispose();
        findings.Dispose();
    }
}
