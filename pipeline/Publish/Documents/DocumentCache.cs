using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Pipeline.Vault;
using Analytics.Reports.Typst;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>
/// Pages made before, by the hash of all that decides them: a run that was killed goes on where it stopped, and an unchanged card
/// is not made again. Documents with identities are never kept here.
/// </summary>
internal sealed class DocumentCache
{
    private readonly string folder;
    private readonly string engine;
    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);

    /// <summary>Opens the cache of an output folder.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="hello">Versions of the engine.</param>
    public DocumentCache(OutFolder output, TypstHello hello)
    {
        folder = PrivateFolder.Ensure(Path.Combine(output.Root, "documents"));
        var templates = Directory.EnumerateFiles(new TypstOptions { NodeModulesFolder = "", FontFolder = "" }.TemplateFolder, "*.typ").Order(StringComparer.Ordinal);
        engine = string.Concat(templates.Select(Manifest.HashFile)) + hello;
    }

    /// <summary>Makes a document or takes it as it was made before.</summary>
    /// <param name="pool">The workers.</param>
    /// <param name="job">The document.</param>
    /// <param name="keep">False for documents with identities.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Pages and size, and whether they were there.</returns>
    /// <exception cref="TypstException">What failed; nothing was written.</exception>
    public async Task<(TypstResult Result, bool IsReused)> RenderAsync(TypstPool pool, TypstJob job, bool keep, CancellationToken cancel)
    {
        if (!keep)
        {
            return (await GetaMark.RenderAsync(pool, job, cancel), false);
        }

        var key = pool.Fingerprint(job, engine);
        used[key] = 0;
        if (Directory.EnumerateFiles(folder, key + "-*.pdf").FirstOrDefault() is { } known)
        {
            File.Copy(known, job.OutputPath!, overwrite: true);
            var pages = int.Parse(Path.GetFileNameWithoutExtension(known).Split('-')[1], CultureInfo.InvariantCulture);
            return (new TypstResult(pages, new FileInfo(known).Length), true);
        }

        var made = await GetaMark.RenderAsync(pool, job, cancel);
        if (made.Replaced.Length > 0)
        {
            return (made, false); // to be told of anew each time, and made anew once a font has the character
        }

        var temporary = Path.Combine(folder, key + ".tmp");
        File.Copy(job.OutputPath!, temporary, overwrite: true);
        File.Move(temporary, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{key}-{made.Pages}.pdf")), overwrite: true);
        return (made, false);
    }

    /// <summary>Removes what this run did not use.</summary>
    public void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !used.ContainsKey(Path.GetFileNameWithoutExtension(file).Split('-')[0])))
        {
            File.Delete(file);
        }
    }
}
