using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Pipeline.Publish;

/// <summary>What a publication was made of and what it holds, all by hash. It carries no time, so that equal runs have equal manifests.</summary>
public sealed record Manifest
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Run id: as-of quarter, line and the first digits of <see cref="Key"/>.</summary>
    public required string Run { get; init; }

    /// <summary>SHA-256 over everything the run depends on: inputs, reference, contracts, options, program.</summary>
    public required string Key { get; init; }

    /// <summary>Program version with the identity of its build.</summary>
    public required string Program { get; init; }

    /// <summary>Options that change what is published.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Input files by path below the export folder, with their SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>Reference files and contracts by path, with their SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Reference { get; init; }

    /// <summary>Rows by table.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>Published files by path below the run's folder, with their SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Inputs that were refused and outputs that are missing; empty when the run is complete.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Documents in which 〓 stands for a character that no font has, one line each with the code points; no reason for another exit code.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>Run published before this one, null for the first.</summary>
    public string? PreviousRun { get; init; }

    /// <summary>SHA-256 of that run's manifest, which chains publications together.</summary>
    public string? PreviousManifest { get; init; }

    /// <summary>Exit code of the run that made it: 0, or 3 when something is missing.</summary>
    public int ExitCode => Missing.Count == 0 ? 0 : 3;

    /// <summary>Reads a run's manifest.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="OperatorException">The file was damaged.</exception>
    public static Manifest Read(string runFolder)
    {
        var path = Path.Combine(runFolder, FileName);
        try
        {
            return JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), s_json) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new OperatorException($"'{path}' is damaged. Remove that run's folder and run again.", $"“{path}”已损坏，请删除该批次文件夹后重新执行。", 1, e);
        }
    }

    /// <summary>SHA-256 of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string HashFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Hash of an output: of its bytes, but of Word and Excel files over their parts (<see cref="PackageHash"/>).</summary>
    /// <param name="path">The file.</param>
    /// <returns>64 lower-case hex digits, after <c>content:</c> for Word and Excel.</returns>
    public static string HashOutput(string path) => PackageHash.Of(path) is { } parts ? "content:" + parts : HashFile(path);

    /// <summary>Writes it into a run's folder.</summary>
    /// <param name="runFolder">The run's folder.</param>
    public void Write(string runFolder) => File.WriteAllBytes(Path.Combine(runFolder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, s_json));
}
