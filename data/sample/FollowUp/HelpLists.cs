using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.FollowUp;

/// <summary>The large lists of help as CSV of the provincial platform: 帮扶 of every second year, 走访 of every year.</summary>
internal sealed class HelpLists : IDisposable
{
    private static readonly string[] HelperHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "帮扶单位", "驻村干部", "帮扶责任人", "走访次数(次)"];
    private static readonly string[] VisitHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "驻村队长", "帮扶责任人", "当年走访次数", "累计走访次数"];
    private readonly Dictionary<(string Layout, int Quarter), (CsvFile File, SheetDirt? Dirt)> files = [];

    public HelpLists(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            if (quarter % 8 == 3)
            {
                Open("g_helper", "帮扶", quarter, HelperHeaders);
            }

            if (quarter % 4 == 3)
            {
                Open("g_visit", "走访", quarter, VisitHeaders);
            }
        }

        void Open(string layout, string title, int quarter, string[] headers)
        {
            var count = counts.Add(quarter, layout, $"{title}（{FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)))}）.csv");
            var dirt = options.Dirt == DirtLevel.Real ? new SheetDirt(options, map, layout, title, quarter, headers) : null;
            var stream = new FileStream(Path.Combine(folder, count.File), FileMode.Create, FileAccess.Write);
            files.Add((layout, quarter), (new CsvFile(stream, count, log, string.Join(',', headers), Prng.For(options.Seed, RandomStream.RowOrder, 900 + quarter, layout.Length)), dirt));
        }
    }

    /// <summary>Writes the rows of a household in the lists of a quarter, and notes what an accepted row says.</summary>
    public void Write(Register.HouseholdSnapshot snapshot, HouseholdHelp help, XlsxCell[] place, int visits, int total)
    {
        if (help.IsUnlisted || snapshot.Quarter % 4 != 3)
        {
            return;
        }

        var named = snapshot.Quarter >= help.BlankFrom ? null : help.Slot.Named(snapshot.Quarter);
        var name = named?.Name ?? "";
        var isNamed = files.ContainsKey(("g_helper", snapshot.Quarter)) && Write("g_helper", snapshot, [.. place, help.Slot.Unit, "", name, total]);
        var isVisited = Write("g_visit", snapshot, [.. place, "", name, visits, total]);
        help.Named[snapshot.Quarter] = isNamed || isVisited ? named : null;
        help.Visits[snapshot.Quarter] = isVisited ? visits : 0;
    }

    public void Dispose()
    {
        foreach (var (file, _) in files.Values)
        {
            file.Dispose();
        }
    }

    private bool Write(string layout, Register.HouseholdSnapshot snapshot, XlsxCell[] cells)
    {
        var (file, dirt) = files[(layout, snapshot.Quarter)];
        var planted = dirt?.Damage(snapshot, cells);
        file.Add(RowBytes.Gbk.GetBytes(string.Join(',', cells.Select(cell => cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? ""))), planted);
        return OwnSheets.IsAccepted(planted);
    }
}
