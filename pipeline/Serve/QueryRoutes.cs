using Analytics.Pipeline.Dashboard;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Dashboard.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Pipeline.Serve;

/// <summary>The query page and the file it queries in the browser. No SQL runs in this process.</summary>
internal static class QueryRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void MapQueries(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sql", async (HttpContext context, Asked asked) =>
        {
            if (asked.Viewer is not { } viewer)
            {
                await asked.RefuseAsync(context, "本账户无权查看该页面。");
                return;
            }

            var page = new PageContext(asked.Snapshot, viewer.Root, asked.Snapshot.AsOf, viewer, "");
            await PageMaker.SendAsync(context, await asked.Served.PageAsync("/sql", viewer, () => asked.Pages.RenderAsync<SqlPage>(("Context", page), ("Questions", SavedQuestions.All))));
        });
        routes.MapGet("/scope.duckdb", async (HttpContext context, Asked asked) =>
        {
            if (asked.Viewer is not { } viewer || ScopeFiles.PathOf(asked.Served.Folder, viewer.Root) is not { } path || !File.Exists(path))
            {
                await asked.RefuseAsync(context, "没有本账户可查询的数据文件。");
                return;
            }

            context.Response.ContentType = "application/octet-stream";
            await context.Response.SendFileAsync(path);
        });
    }
}
