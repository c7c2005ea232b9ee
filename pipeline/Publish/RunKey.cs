using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Intake.Reading;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Pipeline.Publish;

/// <summary>The identity of a run before it is made: a hash over all that decides its figures.</summary>
/// <param name="Key">SHA-256, 64 hex digits.</param>
/// <param name="Program">Program version with the identity of its build.</param>
/// <param name="Options">Options that change what is published.</param>
/// <param name="Inputs">SHA-256 of each input by path below the export folder.</param>
/// <param name="Reference">SHA-256 of each reference file and contract.</param>
public sealed record RunKey(
    string Key,
    string Program,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyDictionary<string, string> Inputs,
    IReadOnlyDictionary<string, string> Reference)
{
    /// <summary>Hashes every input, reference file and option.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="keyId">Fingerprint of the office's key: pseudonyms, and so tables, depend on it.</param>
    /// <returns>The key.</returns>
    /// <exception cref="OperatorException">An input that could be opened cannot be read to its end.</exception>
    public static RunKey Of(RunOptions options, string keyId)
    {
        ArgumentNullException.ThrowIfNull(options);
        SortedDictionary<string, string> chosen = new(StringComparer.Ordinal)
        {
            ["as_of"] = options.AsOf?.ToString() ?? "latest",
            ["document_number"] = options.DocumentNumber ?? "none",
            ["issue_date"] = options.IssueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none",
            ["key"] = keyId,
            ["line"] = options.Line,
            ["model"] = options.RiskModel ?? "by contest",
            ["only"] = options.Only ?? "all",
            ["quarter"] = options.QuarterOverride?.ToString() ?? "by file",
            ["simulated"] = options.IsSimulated ? "yes" : "no",
        };
        if (options.FontFolder is { } fonts)
        {
            chosen["fonts"] = HashOf(Hashes(fonts));
        }

        if (options.WordsFolder is { } words)
        {
            chosen["words"] = HashOf(Hashes(words));
        }

        if (options.AfterComments)
        {
            chosen["after_comments"] = "yes";
        }

        SortedDictionary<string, string> inputs = new(StringComparer.Ordinal);
        foreach (var file in InputFolder.OnDisk(options.Exports, new IntakeLimits(), NullLogger.Instance)) // intake logs what it skips
        {
            inputs[file.Name] = file.Hash();
        }

        SortedDictionary<string, string> reference = new(StringComparer.Ordinal);
        foreach (var (name, folder) in new[] { ("reference", options.ReferenceFolder), ("contracts", options.ContractsFolder) })
        {
            foreach (var (path, hash) in Hashes(folder))
            {
                reference[$"{name}/{path}"] = hash;
            }
        }

        var program = ProgramVersion();
        string Key() => HashOf([new("program", program), .. chosen, .. inputs, .. reference]);
        if (Approvals.Of(options.Out, Key()) is { } approved)
        {
            chosen["approved_by"] = approved; // an approval belongs to the very run it was given for
        }

        return new RunKey(Key(), program, chosen, inputs, reference);
    }

    /// <summary>The run's id: as-of quarter, line, first digits of the key.</summary>
    /// <param name="asOf">The as-of quarter.</param>
    /// <returns>Such as <c>2017Q3-plan-0a1b2c3d4e5f</c>.</returns>
    public string RunId(Quarter asOf) => string.Create(CultureInfo.InvariantCulture, $"{asOf}-{Options["line"]}-{Key[..12]}");

    /// <summary>Version and build identity of the program; equal sources compile to an equal identity.</summary>
    /// <returns>Such as <c>0.1.0+5f1e…</c>.</returns>
    public static string ProgramVersion()
    {
        Assembly[] parts = [typeof(RunKey).Assembly, typeof(Analytics.Reports.Bulletin.BulletinDocument).Assembly, typeof(Analytics.Models.Selection.Contest).Assembly];
        var build = HashOf(parts.Select(part => KeyValuePair.Create(part.GetName().Name!, part.ManifestModule.ModuleVersionId.ToString())));
        return $"{typeof(RunKey).Assembly.GetName().Version!.ToString(3)}+{build[..12]}";
    }

    private static SortedDictionary<string, string> Hashes(string folder)
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!relative.Split('/').Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal)))
            {
                hashes[relative] = Manifest.HashFile(file);
            }
        }

        return hashes;
    }

    private static string HashOf(IEnumerable<KeyValuePair<string, string>> entries)
    {
        StringBuilder text = new();
        foreach (var (name, value) in entries)
        {
            text.Append(name).Append('\0').Append(value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
