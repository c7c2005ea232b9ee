using System.IO.Compression;
using System.Text;
using Analytics.Pipeline.Intake.Rules;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Lists the files of a zip archive and of the archives directly inside it; anything dangerous refuses the whole.</summary>
internal static class InputArchive
{
    private const long RatioFreeBytes = 16 << 20;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lists an archive.</summary>
    /// <param name="archive">The archive on disk.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="log">Where skipped files are named.</param>
    /// <returns>Its files, or the archive itself as refused.</returns>
    public static IReadOnlyList<InputFile> Open(InputFile archive, IntakeLimits limits, ILogger log)
    {
        var budget = new Budget(limits);
        try
        {
            return [.. List(archive, limits, budget, depth: 0, log)];
        }
        catch (RefusedException refused)
        {
            return [archive with { Refused = refused.Rule }];
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return [archive with { Refused = archive.Length == 0 ? Rule.FileEmpty : Rule.WorkbookDamaged }];
        }
    }

    /// <summary>Refuses a zip-based workbook that would unpack to more than the limits.</summary>
    /// <param name="stream">The workbook; left at its start.</param>
    /// <param name="limits">Bounds.</param>
    public static void CheckWorkbook(Stream stream, IntakeLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var budget = new Budget(limits);
            foreach (var entry in zip.Entries)
            {
                budget.Spend(entry, Rule.TooLarge);
            }
        }
        catch (InvalidDataException fault)
        {
            throw new RefusedException(Rule.WorkbookDamaged, inner: fault);
        }

        stream.Position = 0;
    }

    private static List<InputFile> List(InputFile archive, IntakeLimits limits, Budget budget, int depth, ILogger log)
    {
        var files = new List<InputFile>();
        using var zip = Zip(archive.Open(), limits);
        for (var index = 0; index < zip.Entries.Count; index++)
        {
            var entry = zip.Entries[index];
            CheckPath(entry.FullName);
            budget.Spend(entry, Rule.ArchiveUnsafe);
            if (entry.Name.Length == 0)
            {
                continue;
            }

            var name = $"{archive.Name}!{entry.FullName}";
            var file = Entry(archive, name, index, entry.CompressedLength, limits);
            if (entry.FullName.Split('/').Any(InputFolder.IsTemporary))
            {
                InputFolder.Skipped(log, name, "hidden_or_temporary");
            }
            else if (InputFolder.IsArchive(entry.Name))
            {
                files.AddRange(depth == 0 ? List(file, limits, budget, depth + 1, log) : throw new RefusedException(Rule.ArchiveUnsafe));
            }
            else if (InputFolder.Takes(entry.Name) is { } isReadable)
            {
                files.Add(isReadable && !entry.IsEncrypted ? file : file with { Refused = isReadable ? Rule.FileLocked : Rule.WorkbookDamaged });
            }
            else
            {
                InputFolder.Skipped(log, name, "not_a_table");
            }
        }

        return files;
    }

    private static InputFile Entry(InputFile archive, string name, int index, long length, IntakeLimits limits) => new()
    {
        Name = name,
        DiskPath = archive.DiskPath,
        IsInArchive = true,
        Length = length,
        Open = () =>
        {
            var zip = Zip(archive.Open(), limits);
            return new EntryStream(zip.Entries[index], zip);
        },
    };

    /// <summary>Names without the UTF-8 flag are UTF-8 all the same from macOS and Info-ZIP, GB18030 from Chinese Windows.</summary>
    private static ZipArchive Zip(Stream stream, IntakeLimits limits)
    {
        var bytes = stream.CanSeek ? stream : Held.InMemory(stream, limits);
        try
        {
            var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: false, StrictUtf8);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (DecoderFallbackException)
        {
            bytes.Position = 0;
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("gb18030"));
        }
    }

    private static void CheckPath(string path)
    {
        if (path.Contains("..", StringComparison.Ordinal) || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Any(char.IsControl))
        {
            throw new RefusedException(Rule.ArchiveUnsafe);
        }
    }

    /// <summary>What an archive may still unpack. Readers never give more than the length declared here.</summary>
    private sealed class Budget(IntakeLimits limits)
    {
        private long bytes = (long)limits.UnpackedMiB << 20;
        private int entries = limits.ArchiveEntries;

        public void Spend(ZipArchiveEntry entry, Rule rule)
        {
            bytes -= entry.Length;
            entries--;
            var isBomb = entry.Length > RatioFreeBytes && entry.Length / Math.Max(1, entry.CompressedLength) > limits.UnpackRatio;
            if (bytes < 0 || entries < 0 || entry.Length < 0 || isBomb)
            {
                throw new RefusedException(rule);
            }
        }
    }
}
