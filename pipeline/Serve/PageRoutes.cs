using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Dashboard.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Pipeline.Serve;

/// <summary>The pages of the site, each for the account that asks: its own place and what lies in it, nothing else.</summary>
internal static class PageRoutes
{
    private const string NotYours = "本账户无权查看该页面。";

    /// <summary>Adds the routes.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, Asked asked) => asked.Viewer is { } viewer
            ? RedirectAsync(context, $"/{asked.Snapshot.AsOf.Key}/{viewer.Root.Slug}.html")
            : asked.RefuseAsync(context, NotYours));
        routes.MapGet("/figures.html", (HttpContext context, Asked asked) => CachedAsync<FigureIndexPage>(context, asked, asked.Viewer?.Root, asked.Snapshot.AsOf, ""));
        routes.MapGet("/findings.html", (HttpContext context, Asked asked) => CachedAsync<RulesPage>(context, asked, asked.Viewer?.Root, asked.Snapshot.AsOf, ""));
        routes.MapGet("/quality.html", (HttpContext context, Asked asked) => CachedAsync<QualityPage>(context, asked, asked.Viewer?.Root, asked.Snapshot.AsOf, ""));
        routes.MapGet("/revisions.html", (HttpContext context, Asked asked) => CachedAsync<RevisionsPage>(context, asked, asked.Viewer?.Root, asked.Snapshot.AsOf, ""));
        routes.MapGet("/figure/{figure}.html", (HttpContext context, Asked asked, string figure) => asked.Snapshot.Definition(figure) is { IsBase: true } definition
            ? CachedAsync<FigurePage>(context, asked, asked.Viewer?.Root, asked.Snapshot.AsOf, "../", ("Figure", definition))
            : asked.NotFoundAsync(context));
        routes.MapGet("/{quarter:regex(^\\d{{4}}Q[1-4]$)}/{slug}.html", (HttpContext context, Asked asked, string quarter, string slug) =>
            asked.Snapshot.Quarters.Where(known => known.Key == quarter).Select(known => (ReportQuarter?)known).FirstOrDefault() is { } known
            && asked.Snapshot.Places.FindSlug(slug) is { } place
            && asked.Snapshot.Figures.Covers(place.Code, quarter)
                ? CachedAsync<DivisionPage>(context, asked, place, known, "../")
                : asked.NotFoundAsync(context));
        routes.MapGet("/household/{key}", HouseholdAsync);
    }

    private static async Task CachedAsync<TPage>(HttpContext context, Asked asked, Division? place, ReportQuarter quarter, string root, params (string Name, object? Value)[] more)
        where TPage : IComponent
    {
        if (place is null || !asked.MaySee(place))
        {
            await asked.RefuseAsync(context, NotYours);
            return;
        }

        var page = new PageContext(asked.Snapshot, place, quarter, asked.Viewer!, root);
        await PageMaker.SendAsync(context, await asked.Served.PageAsync(context.Request.Path, asked.Viewer!, () => asked.Pages.RenderAsync<TPage>([("Context", page), .. more])));
    }

    // in this order: is it in scope, is it written down, then who it is
    private static async Task HouseholdAsync(HttpContext context, Asked asked, AuditLog audit, HouseholdNames names, string key)
    {
        if (asked.Viewer is not { SeesHouseholds: true } viewer
            || asked.Snapshot.Households?.Find(key) is not { } household
            || asked.Snapshot.Places.Find(household.Village) is not { } village
            || !asked.MaySee(village))
        {
            await asked.RefuseAsync(context, NotYours);
            return;
        }

        audit.Write(asked.Name, "household_opened", key, asked.Snapshot.Run);
        var page = new PageContext(asked.Snapshot, village, asked.Snapshot.AsOf, viewer, "../");
        var html = await asked.Pages.RenderAsync<HouseholdPage>(("Context", page), ("Household", household), ("Identity", names.Find(household.Source)));
        await PageMaker.SendAsync(context, ServedPublication.Compress(html));
    }

    private static Task RedirectAsync(HttpContext context, string path)
    {
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }
}
