using System.Text.Json;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Staging;

/// <summary>
/// What has been staged, by file and version: <c>staging/&lt;file id&gt;-&lt;version&gt;/</c>, made under a temporary name and
/// renamed when whole. A file with several layouts has a folder for each; <c>&lt;file id&gt;-&lt;version&gt;.json</c> is written last.
/// </summary>
internal static class StageCache
{
    private const string TemporaryPrefix = ".making-";
    private const string EntryFile = "file.json";

    /// <summary>Makes the folders and clears what a killed run has left half made.</summary>
    public static void Prepare(StageContext context)
    {
        PrivateFolder.Ensure(context.StagingFolder);
        PrivateFolder.Ensure(context.VaultFolder);
        foreach (var leftover in Directory.EnumerateDirectories(context.StagingFolder, TemporaryPrefix + "*"))
        {
            Directory.Delete(leftover, recursive: true);
        }

        PrivateFolder.Ensure(context.InboxFolder);
        foreach (var leftover in new[] { context.VaultFolder, context.InboxFolder }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.tmp")))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>What a file gave when it was staged before.</summary>
    /// <returns>Its records; null when it must be staged, also when what was written is damaged.</returns>
    public static List<StagedFile>? Find(StageContext context, InputFile file, string hash, string id, ILogger log)
    {
        var path = Index(context, id);
        if (!File.Exists(path))
        {
            return null;
        }

        if (Read(path) is not { Count: > 0 } entries || !entries.All(entry => entry?.RefusedSheet is not null || IsWhole(context, entry)))
        {
            StagingLog.CacheDamaged(log, file.Shown);
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry.RefusedSheet is { } sheet)
            {
                StagingLog.Refused(log, file.Shown, IntakeRules.Id(Rule.SheetUnknown), Printable.Of(sheet));
            }
            else
            {
                StagingLog.Cached(log, file.Shown, entry.Layout);
            }
        }

        return Records(context, file, hash, id, entries);
    }

    /// <summary>Stages one layout of a file into its folder.</summary>
    public static StagedEntry Add(StageContext context, string part, Func<string, StagedEntry> stage)
    {
        var temporary = Path.Combine(context.StagingFolder, TemporaryPrefix + part);
        try
        {
            var entry = stage(temporary);
            var folder = Folder(context, part);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.Move(temporary, folder);
            var written = Directory.EnumerateFiles(folder).Append(Path.Combine(context.VaultFolder, part + ".sealed"));
            return entry with { Written = written.ToDictionary(path => Path.GetRelativePath(context.Options.OutFolder, path), Manifest.HashFile, StringComparer.Ordinal) };
        }
        catch
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }

            throw;
        }
    }

    /// <summary>Says that every layout of a file is staged.</summary>
    public static void Complete(StageContext context, string id, List<StagedEntry> entries)
    {
        var path = Index(context, id);
        var temporary = path + ".tmp";
        PrivateFolder.Ensure(Path.GetDirectoryName(path)!);
        File.Delete(temporary);
        using (var file = PrivateFolder.CreateFile(temporary))
        {
            JsonSerializer.Serialize(file, entries);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The public records of a file's entries under its present name and options.</summary>
    /// <exception cref="RefusedException">Nothing says the date, or it is of no sensible year.</exception>
    public static List<StagedFile> Records(StageContext context, InputFile file, string hash, string id, List<StagedEntry> entries)
    {
        var records = new List<StagedFile>();
        var count = Staged(entries);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.RefusedSheet is { } sheet)
            {
                records.Add(RefusedSheet(context, file, hash, $"{id}-s{i - count + 1}", sheet));
                continue;
            }

            var part = Part(id, i, count);
            var over = context.Options.QuarterOverride;
            var taken = entry.SheetDate ?? FileDates.OfPath(file.Name) ?? over?.End ?? throw new RefusedException(Rule.DateMissing) { Layout = entry.Layout };
            if (taken.Year < context.FileYears.From || taken.Year > context.FileYears.To)
            {
                throw new RefusedException(Rule.DateOutOfRange) { Layout = entry.Layout };
            }

            var folder = Folder(context, part);
            string? PathOf(string name, long rows) => rows > 0 ? Path.Combine(folder, name) : null;
            records.Add(new StagedFile
            {
                FileId = part,
                File = file.Name,
                Sha256 = hash,
                Layout = entry.Layout,
                Table = entry.Table,
                SourceSystem = entry.SourceSystem,
                TakenDate = taken,
                Quarter = over ?? Quarter.OfFile(taken, context.CloseDays),
                RowsIn = entry.RowsIn,
                RowsStaged = entry.RowsStaged,
                RowsRejected = entry.RowsRejected,
                RowsBlank = entry.RowsBlank,
                RowsTotal = entry.RowsTotal,
                RowsPath = PathOf("rows.parquet", entry.RowsStaged),
                RejectsPath = PathOf("rejects.parquet", entry.RowsRejected),
                RepairsPath = PathOf("repairs.parquet", entry.Repairs),
                ReturnedPath = PathOf("returned.parquet", entry.Returned),
            });
        }

        return records;
    }

    private static List<StagedEntry>? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<List<StagedEntry>>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(StageContext context, StagedEntry? entry) =>
        entry?.Written is { Count: > 0 } written
        && written.All(file => Path.Combine(context.Options.OutFolder, file.Key) is var path && File.Exists(path) && Manifest.HashFile(path) == file.Value);

    private static StagedFile RefusedSheet(StageContext context, InputFile file, string hash, string id, string sheet) => new()
    {
        FileId = id,
        File = file.Name,
        Sha256 = hash,
        Layout = "",
        SourceSystem = "",
        RefusalRule = IntakeRules.Id(Rule.SheetUnknown),
        RefusalReason = context.Rules.Reason(Rule.SheetUnknown, sheet),
    };

    /// <summary>How many entries were read; refused sheets follow them.</summary>
    private static int Staged(List<StagedEntry> entries) => entries.Count(entry => entry.RefusedSheet is null);

    private static string Part(string id, int index, int count) => count == 1 ? id : $"{id}-{index + 1}";

    private static string Folder(StageContext context, string part) => Path.Combine(context.StagingFolder, $"{part}-{context.Version}");

    private static string Index(StageContext context, string id) =>
        Path.Combine(context.StagingFolder, $"{id}-{context.Version}.json");
}
