using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>The files of the guarantees of all exported quarters, open at once, and what became of each row in them.</summary>
internal sealed class GuaranteeFiles : IDisposable
{
    private readonly Map map;
    private readonly Dictionary<(string Layout, int Quarter), GuaranteeFile> files = [];
    private readonly Dictionary<string, GuaranteeLayout> layouts = GuaranteeLayout.All.ToDictionary(layout => layout.Layout, StringComparer.Ordinal);

    public GuaranteeFiles(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        this.map = map;
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            foreach (var layout in GuaranteeLayout.All.Where(layout => layout.QuartersOfYear.Contains((quarter % 4) + 1)))
            {
                var day = FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));
                var count = counts.Add(quarter, layout.Layout, $"{layout.Title}（{day}）.{(layout.Layout == "dept_inpatient" ? "csv" : "xlsx")}");
                var dirt = options.Dirt == DirtLevel.Real ? new SheetDirt(options, map, layout.Layout, layout.Title, quarter, layout.Headers) : null;
                files.Add((layout.Layout, quarter), new GuaranteeFile(folder, layout, count, log, dirt));
            }
        }
    }

    /// <summary>Writes the rows about a household and, once each, those about its people.</summary>
    public void Write(Household household)
    {
        foreach (var row in household.Sheets)
        {
            Write(row);
        }

        foreach (var row in household.Snapshots.OfType<HouseholdSnapshot>().SelectMany(snapshot => snapshot.Members).Select(member => member.Person).Distinct().SelectMany(person => person.Lists))
        {
            if (ReferenceEquals(row.Snapshot.Household, household))
            {
                Write(row);
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file.Dispose();
        }
    }

    private void Write(GuaranteeRow row)
    {
        var layout = layouts[GuaranteeLayout.Of(row)];
        if (!files.TryGetValue((layout.Layout, row.Quarter), out var file))
        {
            return;
        }

        var planted = file.Write(row.Snapshot, layout.HasPlace ? [.. Place(row.Snapshot), .. GuaranteeCells.Of(row)] : GuaranteeCells.Of(row));
        row.Fate = FateOf(planted);
    }

    private XlsxCell[] Place(HouseholdSnapshot snapshot)
    {
        var village = map.Villages[snapshot.Village];
        return [map.CityName, village.Town.CountyName, village.Town.Name, village.Name, snapshot.Household.Code.ToString(CultureInfo.InvariantCulture), snapshot.HeadName];
    }

    private static RowFate FateOf(IReadOnlyList<Planted>? planted) =>
        planted is null ? RowFate.Accepted
        : planted.Any(thing => thing.Kind == DefectKind.Reject) ? RowFate.Rejected
        : planted.Any(thing => thing.Kind == DefectKind.Note && thing.Rule.StartsWith("id_", StringComparison.Ordinal)) ? RowFate.IdVoid
        : RowFate.Accepted;
}
