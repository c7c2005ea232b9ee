using System.Text;
using Analytics.Pipeline.Vault;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Dashboard.Pages;

namespace Analytics.Pipeline.Dashboard;

/// <summary>Writes the static site: one folder of files that opens by double-click and can be zipped. Equal snapshots give equal bytes.</summary>
public static class SiteFolder
{
    /// <summary>The site below a run's folder.</summary>
    public const string Name = "site";

    /// <summary>Its first page.</summary>
    public const string IndexPath = Name + "/index.html";

    private static readonly string[] s_assets = ["site.css", "site.js", "echarts.js"];

    /// <summary>Where the scripts and the style sheet lie beside the program.</summary>
    public static string AssetFolder => Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>Writes all pages.</summary>
    /// <param name="snapshot">A public snapshot.</param>
    /// <param name="folder">Folder to write into; made when absent.</param>
    /// <param name="threads">Pages made at a time.</param>
    /// <param name="cancel">Stops between pages.</param>
    /// <returns>Pages written.</returns>
    /// <exception cref="OperatorException">The scripts of the pages were not built.</exception>
    public static async Task<int> WriteAsync(DashboardSnapshot snapshot, string folder, int threads, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        CopyAssets(PrivateFolder.Ensure(Path.Combine(folder, "assets")));
        var viewer = new Viewer(snapshot.Places.City, HasLogin: false, SeesHouseholds: false, SeesLeads: false);
        var pages = Pages(snapshot, viewer).ToList();
        foreach (var sub in pages.Select(page => Path.GetDirectoryName(page.Path)!).Distinct(StringComparer.Ordinal))
        {
            PrivateFolder.Ensure(Path.Combine(folder, sub));
        }

        await using var renderer = new PageRenderer();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(
            async () =>
            {
                for (var i = Interlocked.Increment(ref next); i < pages.Count; i = Interlocked.Increment(ref next))
                {
                    cancel.ThrowIfCancellationRequested();
                    await File.WriteAllTextAsync(Path.Combine(folder, pages[i].Path), await pages[i].Render(renderer), new UTF8Encoding(false), cancel);
                }
            },
            cancel)));
        return pages.Count;
    }

    private static IEnumerable<(string Path, Func<PageRenderer, Task<string>> Render)> Pages(DashboardSnapshot snapshot, Viewer viewer)
    {
        var top = new PageContext(snapshot, snapshot.Places.City, snapshot.AsOf, viewer, "");
        yield return ("index.html", Page<DivisionPage>(top));
        yield return ("figures.html", Page<FigureIndexPage>(top));
        yield return ("findings.html", Page<RulesPage>(top));
        yield return ("quality.html", Page<QualityPage>(top));
        yield return ("revisions.html", Page<RevisionsPage>(top));
        var below = top with { Root = "../" };
        foreach (var figure in snapshot.Definitions.Where(definition => definition.IsBase))
        {
            yield return ($"figure/{figure.Figure}.html", Page<FigurePage>(below, ("Figure", figure)));
        }

        foreach (var quarter in snapshot.Quarters)
        {
            foreach (var place in snapshot.Places.All.Where(place => snapshot.Figures.Covers(place.Code, quarter.Key)))
            {
                yield return ($"{quarter.Key}/{place.Slug}.html", Page<DivisionPage>(below with { Place = place, Quarter = quarter }));
            }
        }
    }

    private static Func<PageRenderer, Task<string>> Page<TPage>(PageContext context, params (string Name, object Value)[] more)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var parameters = more.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value, StringComparer.Ordinal);
        parameters["Context"] = context;
        return renderer => renderer.RenderAsync<TPage>(parameters);
    }

    private static void CopyAssets(string folder)
    {
        foreach (var asset in s_assets)
        {
            var source = Path.Combine(AssetFolder, asset);
            if (!File.Exists(source))
            {
                throw new OperatorException(
                    $"'{source}' is missing: start the program with ./run.sh, which builds the scripts of the pages.",
                    "缺少页面脚本，请用 ./run.sh 启动程序以完成准备。");
            }

            PrivateFolder.Copy(source, Path.Combine(folder, asset));
        }
    }
}
