using System.Text;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Departments;

/// <summary>The departments' files of all quarters, open at once: CSV a county where they are large, else one workbook of the city.</summary>
internal sealed class ListFiles : IDisposable
{
    private readonly Map map;
    private readonly SampleOptions options;
    private readonly DefectLog log;
    private readonly Dictionary<(string Layout, int Quarter, string County), CsvFile> texts = [];
    private readonly Dictionary<(string Layout, int Quarter), SheetFile> sheets = [];
    private readonly StreamWriter matches;

    /// <summary>Opens the files of the exported quarters.</summary>
    /// <param name="folder">The exports.</param>
    /// <param name="map">Divisions.</param>
    /// <param name="options">What city.</param>
    /// <param name="log">Where defects are listed.</param>
    /// <param name="counts">Where rows are counted.</param>
    /// <param name="matches">Where the truth of every row is listed; owned from now on.</param>
    public ListFiles(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts, StreamWriter matches)
    {
        (this.map, this.options, this.log, this.matches) = (map, options, log, matches);
        matches.Write("department,file,row,effect,register,person\n");
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            foreach (var layout in ListLayout.All)
            {
                Open(folder, counts, layout, quarter);
            }
        }
    }

    /// <summary>Writes the rows about a household.</summary>
    public void Write(Household household)
    {
        foreach (var listing in household.Listings)
        {
            var shown = household.Snapshots[listing.Quarter]?.Members.FirstOrDefault(member => ReferenceEquals(member.Person, listing.Person));
            Write(listing, shown is null || shown.IsRejected ? "not_shown" : shown.Defect?.Effect == RowEffect.IdVoid ? "void" : "valid");
        }
    }

    /// <summary>Writes a row about someone who was never registered, if its quarter is exported.</summary>
    public void Write(Listing listing) => Write(listing, "never");

    private void Write(Listing listing, string register)
    {
        if (listing.Quarter < options.FirstQuarter.Index || listing.Quarter > options.LastQuarter.Index)
        {
            return;
        }

        var layout = ListLayout.Of(listing.Department);
        var cells = layout.Cells(listing, map);
        Planted[]? planted = null;
        if (listing.Defect is { } defect)
        {
            var column = Array.IndexOf(layout.Headers, defect.Header);
            cells[column] = defect.Write(cells[column]);
            planted = [new Planted(defect.Rule, defect.Kind, defect.Header)];
        }

        if (layout.IsText)
        {
            var file = texts[(layout.Layout, listing.Quarter, map.Villages[listing.Village].Town.CountyCode)];
            file.Add(RowBytes.Gbk.GetBytes(string.Join(',', cells)), planted);
            Remember(listing, register, file.Count, file.Count.In + 1);
        }
        else
        {
            var file = sheets[(layout.Layout, listing.Quarter)];
            file.WritePlanted([.. cells.Select(Cell)], planted);
            Remember(listing, register, file.Count, file.Sheet.Rows);
        }
    }

    public void Dispose()
    {
        foreach (var file in texts.Values)
        {
            file.Dispose();
        }

        foreach (var file in sheets.Values)
        {
            if (options.Dirt == DirtLevel.Real)
            {
                file.WriteOther([["合计"], ["填表单位：样例市有关部门"]]);
            }

            file.Dispose();
        }

        matches.Dispose();
    }

    private static XlsxCell Cell(string text) => text.Length == 0 ? XlsxCell.Blank : text;

    private void Remember(Listing listing, string register, FileCount count, long row) =>
        matches.Write($"{listing.Department},{count.File},{row},{listing.Effect switch { RowEffect.Rejected => "rejected", RowEffect.IdVoid => "id_void", _ => "accepted" }},{register},{listing.Person.Id}\n");

    private void Open(string folder, ExportCounts counts, ListLayout layout, int quarter)
    {
        var day = Exports.FileDates.InName(Exports.FileDates.Taken(SampleQuarter.At(quarter)));
        if (!layout.IsText)
        {
            if (ListCalendar.IsDelivered(layout.Department, ListCalendar.InsuranceCounty, quarter))
            {
                var count = counts.Add(quarter, layout.Layout, $"{layout.Title}（{day}）.xlsx");
                var file = new SheetFile(new XlsxSheet(Path.Combine(folder, count.File), layout.Title), count, log);
                sheets.Add((layout.Layout, quarter), file);
                if (options.Dirt == DirtLevel.Real && quarter % 2 == 1)
                {
                    file.WriteAbove($"汕尾市{layout.Title}");
                    file.WriteAbove($"数据日期：{day}");
                }

                file.WriteAbove([.. layout.Headers.Select(header => (XlsxCell)header)]);
            }

            return;
        }

        foreach (var county in map.Counties.Where(county => ListCalendar.IsDelivered(layout.Department, county, quarter)))
        {
            var name = map.Towns.First(town => town.CountyCode == county).CountyName;
            var count = counts.Add(quarter, layout.Layout, $"{layout.Title}（{day}）_{name}.csv");
            texts.Add((layout.Layout, quarter, county), new CsvFile(new FileStream(Path.Combine(folder, count.File), FileMode.Create, FileAccess.Write), count, log, string.Join(',', layout.Headers)));
        }
    }
}
