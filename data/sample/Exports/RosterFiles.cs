using System.Globalization;
using System.IO.Compression;
using Analytics.Sample.Defects;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>The detail lists of all quarters and counties, open at once.</summary>
internal sealed class RosterFiles : IDisposable
{
    private static readonly DateTimeOffset Stamp = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Map map;
    private readonly DefectLog log;
    private readonly SampleOptions options;
    private readonly Dictionary<(int Quarter, string County), CsvFile> files = [];
    private readonly List<ZipArchive> archives = [];
    private readonly GRosterRow row;

    public RosterFiles(string folder, Map map, VillageKind[] kinds, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        (this.map, this.options, this.log) = (map, options, log);
        row = new GRosterRow(map, kinds);
        for (var quarter = options.FirstQuarter.Index; quarter <= options.LastQuarter.Index; quarter++)
        {
            for (var county = 0; county < map.Counties.Count; county++)
            {
                files.Add((quarter, map.Counties[county]), Open(folder, quarter, county, counts));
            }
        }
    }

    public void Write(HouseholdSnapshot snapshot)
    {
        var file = files[(snapshot.Quarter, map.Villages[snapshot.Village].Town.CountyCode)];
        foreach (var member in snapshot.Members)
        {
            var clean = row.Write(snapshot, member);
            if (member.Defect is not { } defect)
            {
                file.Add(clean);
                continue;
            }

            var cells = RowBytes.Gbk.GetString(clean).Split(',').ToList();
            defect.Apply(cells);
            var damaged = Encode(cells);
            if (defect.IsCopy)
            {
                file.AddTwice(clean, damaged, defect.Planted);
            }
            else
            {
                file.Add(damaged, defect.Planted);
            }
        }
    }

    public void Dispose()
    {
        foreach (var ((quarter, _), file) in files)
        {
            if (options.Dirt == DirtLevel.Real)
            {
                AddTail(file, quarter);
            }

            file.Dispose();
        }

        foreach (var archive in archives)
        {
            archive.Dispose();
        }
    }

    private static void AddTail(CsvFile file, int quarter)
    {
        var blank = new Planted("", DefectKind.Blank, "");
        for (var line = 0; line < quarter % 3; line++)
        {
            file.AddTail(line == 0 ? [] : System.Text.Encoding.ASCII.GetBytes(new string(',', GRosterHeader.AsPrinted.Count - 1)), [blank]);
        }
    }

    private static byte[] Encode(List<string> cells)
    {
        var text = string.Join(',', cells);
        var broken = text.IndexOf(CellText.Undecodable, StringComparison.Ordinal);
        return broken < 0 ? RowBytes.Gbk.GetBytes(text) : [.. RowBytes.Gbk.GetBytes(text[..broken]), 0xFF, .. RowBytes.Gbk.GetBytes(text[(broken + 1)..])];
    }

    private CsvFile Open(string folder, int quarter, int county, ExportCounts counts)
    {
        var code = map.Counties[county];
        var isDirty = options.Dirt == DirtLevel.Real;
        var day = FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));
        var name = $"贫困人口明细表（{day}）_{map.Towns.First(town => town.CountyCode == code).CountyName}";
        var isZipped = isDirty && RosterDefectPlanner.IsZipped(quarter, code);
        var count = counts.Add(quarter, "g_roster", isZipped ? $"{name}.zip!{name}.csv" : $"{name}.csv");
        log.Add(count.File, "", 0, new Planted("header_split", DefectKind.Repair, GRosterHeader.AsPrinted[75]));
        log.Add(count.File, "", 0, new Planted("column_shift_repaired", DefectKind.Repair, ""));
        var path = Path.Combine(folder, isZipped ? count.File[..count.File.IndexOf('!', StringComparison.Ordinal)] : count.File);
        Stream stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        if (isZipped)
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Create);
            archives.Add(archive);
            var entry = archive.CreateEntry($"{name}.csv", CompressionLevel.Fastest);
            entry.LastWriteTime = Stamp;
            stream = entry.Open();
        }

        var shuffle = isDirty ? Prng.For(options.Seed, RandomStream.RowOrder, quarter, int.Parse(code, CultureInfo.InvariantCulture)) : null;
        return new CsvFile(stream, count, log, GRosterHeader.Line, shuffle, isDirty && RosterDefectPlanner.IsUtf8(quarter, code));
    }
}
