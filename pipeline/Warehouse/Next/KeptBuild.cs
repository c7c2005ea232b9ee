using System.Text.Json;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Warehouse.Next;

/// <summary>
/// The tables of the last build, staging tables too, kept in a folder for the next build. They count only for the same program, reference data,
/// contracts and options, and only as of their own or a later quarter.
/// </summary>
internal sealed class KeptBuild
{
    private const string StateFile = "kept.json";
    private readonly string folder;
    private readonly string key;

    /// <summary>The place of the kept tables.</summary>
    /// <param name="folder">Its folder; need not exist.</param>
    /// <param name="options">The build that wants them.</param>
    public KeptBuild(string folder, BuildOptions options)
    {
        this.folder = folder;
        SortedDictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["program"] = RunKey.ProgramVersion(),
            ["line"] = options.Line,
            ["model"] = options.RiskModel ?? "",
        };
        foreach (var place in new[] { options.ReferenceFolder, options.ContractsFolder })
        {
            foreach (var (path, hash) in RunKey.Hashes(place))
            {
                parts[$"{parts.Count:D4} {path}"] = hash;
            }
        }

        key = RunKey.HashOf(parts);
    }

    /// <summary>Copies the kept tables to where the next build goes on with them.</summary>
    /// <param name="database">The analyst database to make.</param>
    /// <param name="staging">The database of staging tables to make.</param>
    /// <param name="asOf">As-of quarter of the next build.</param>
    /// <returns>False, and no file, when nothing fits.</returns>
    public bool Take(string database, string staging, Quarter asOf)
    {
        if (Read() is not { } kept || kept.Key != key || !Quarter.TryParse(kept.AsOf, out var quarter) || quarter > asOf)
        {
            return false;
        }

        File.Copy(Place("analytics"), database);
        File.Copy(Place("staging"), staging);
        return true;
    }

    /// <summary>Keeps the tables of a finished build, unless those of a later quarter are kept already.</summary>
    /// <param name="database">Its analyst database; stays where it is.</param>
    /// <param name="staging">Its staging tables; moved.</param>
    /// <param name="asOf">Its as-of quarter.</param>
    public void Keep(string database, string staging, Quarter asOf)
    {
        if (Read() is { } kept && kept.Key == key && Quarter.TryParse(kept.AsOf, out var quarter) && quarter > asOf)
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        PrivateFolder.Ensure(folder);
        File.Copy(database, Place("analytics"));
        File.Move(staging, Place("staging"));

        // the state file comes last: without it there is nothing kept
        File.WriteAllBytes(Path.Combine(folder, StateFile), JsonSerializer.SerializeToUtf8Bytes(new State(key, asOf.ToString())));
    }

    private string Place(string name) => Path.Combine(folder, name + ".duckdb");

    private State? Read()
    {
        var path = Path.Combine(folder, StateFile);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<State>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null; // half written by a build that was killed
        }
    }

    private sealed record State(string Key, string AsOf);
}
