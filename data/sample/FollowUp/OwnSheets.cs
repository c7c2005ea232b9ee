using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.FollowUp;

/// <summary>Opens the workbooks of our own layouts, as a clerk fills them in, and remembers those that stay open.</summary>
internal sealed class OwnSheets(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts) : IDisposable
{
    private readonly Dictionary<(string Layout, int Quarter), SheetFile> files = [];

    /// <summary>Date in the column 数据日期 of a quarter's files.</summary>
    public static string Day(int quarter) => Iso(SampleQuarter.At(quarter).End);

    /// <summary>As 2017-12-31.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A workbook of a quarter; opened at its first row.</summary>
    public SheetFile At(string layout, string title, int quarter, string[] headers)
    {
        if (!files.TryGetValue((layout, quarter), out var file))
        {
            var count = counts.Add(quarter, layout, $"{title}（{FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)))}）.xlsx");
            var dirt = options.Dirt == DirtLevel.Real ? new SheetDirt(options, map, layout, title, quarter, headers) : null;
            file = new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), title), count, log, headers, dirt);
            files.Add((layout, quarter), file);
        }

        return file;
    }

    /// <summary>Writes a household's row.</summary>
    /// <returns>Whether the program must accept it.</returns>
    public static bool Write(SheetFile file, HouseholdSnapshot snapshot, XlsxCell[] cells) => IsAccepted(file.Write(snapshot, cells));

    /// <summary>Whether the program must accept a row in which something is planted.</summary>
    public static bool IsAccepted(IReadOnlyList<Planted>? planted) =>
        planted is null || planted.All(thing => thing.Kind is not (DefectKind.Reject or DefectKind.Duplicate));

    /// <summary>County, town and village as our own layouts have them.</summary>
    public XlsxCell[] Place(int village)
    {
        var place = map.Villages[village];
        return [place.Town.CountyName, place.Town.Name, place.Name];
    }

    /// <summary>The place of a household, its code and head.</summary>
    public XlsxCell[] Place(HouseholdSnapshot snapshot) =>
        [.. Place(snapshot.Village), snapshot.Household.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), snapshot.HeadName];

    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file.Dispose();
        }
    }
}
