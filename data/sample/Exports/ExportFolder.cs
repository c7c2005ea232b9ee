using Analytics.Sample.Defects;
using Analytics.Sample.Departments;
using Analytics.Sample.Guarantees;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Exports;

/// <summary>All files of all quarters, open at once, so that households can be written one after the other.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly ExportCounts counts = new();
    private readonly RosterFiles rosters;
    private readonly SheetFiles sheets;
    private readonly GuaranteeFiles guarantees;
    private readonly VillageFiles villageFiles;
    private readonly ListFiles lists;
    private readonly MonitorLists monitoring;
    private readonly int first;
    private readonly int last;

    public ExportFolder(string folder, Map map, VillageKind[] kinds, SampleOptions options, DefectLog log)
    {
        (first, last) = (options.FirstQuarter.Index, options.LastQuarter.Index);
        for (var quarter = first; quarter <= last; quarter++)
        {
            Directory.CreateDirectory(Path.Combine(folder, SampleQuarter.At(quarter).ToString()));
        }

        rosters = new RosterFiles(folder, map, kinds, options, log, counts);
        sheets = new SheetFiles(folder, map, options, log, counts);
        guarantees = new GuaranteeFiles(folder, map, options, log, counts);
        villageFiles = new VillageFiles(folder, map, kinds, options, log, counts);
        lists = new ListFiles(folder, map, options, log, counts, new StreamWriter(Path.Combine(options.Out, "truth", "department_rows.csv")));
        monitoring = new MonitorLists(folder, map, options, log, counts);
        if (options.HasRefusedFile)
        {
            RefusedFile.Write(Path.Combine(folder, SampleQuarter.At(first).ToString()));
        }
    }

    public IReadOnlyList<FileCount> Counts => counts.Files;

    /// <summary>Where further files of this folder are counted.</summary>
    public ExportCounts Counting => counts;

    /// <summary>Writes what the files of the exported quarters show of a household.</summary>
    public void Write(Household household)
    {
        guarantees.Write(household);
        lists.Write(household);
        monitoring.Write(household);
        for (var quarter = first; quarter <= last; quarter++)
        {
            var snapshot = household.Snapshots[quarter];
            if (snapshot is not null)
            {
                rosters.Write(snapshot);
                sheets.Write(snapshot);
            }

            // Who leaves is listed with the cells of the quarter before.
            var known = snapshot ?? (quarter > 0 ? household.Snapshots[quarter - 1] : null);
            if (household.Events[quarter] is { } events && known is not null)
            {
                sheets.WriteChanges(quarter, known, events);
            }
        }
    }

    /// <summary>Writes the list rows of people who were never registered.</summary>
    public void WriteOutsiders(IEnumerable<Listing> rows)
    {
        foreach (var row in rows)
        {
            lists.Write(row);
        }
    }

    /// <summary>Writes the village sheets, which need the totals of all households.</summary>
    public void WriteVillages(VillageSheet villages)
    {
        for (var quarter = first; quarter <= last; quarter++)
        {
            if (quarter % 4 == 3)
            {
                sheets.WriteVillages(quarter, villages);
                villageFiles.Write(quarter, villages);
            }
        }
    }

    public void Dispose()
    {
        rosters.Dispose();
        sheets.Dispose();
        guarantees.Dispose();
        lists.Dispose();
        monitoring.Dispose();
    }
}
