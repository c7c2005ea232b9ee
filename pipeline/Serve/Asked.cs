using Analytics.Reports.Dashboard;
using Analytics.Reports.Dashboard.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Pipeline.Serve;

/// <summary>One request: who asks, of which publication, with which rights.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Viewer">Its rights; null sees nothing.</param>
/// <param name="Served">The publication, the same for the whole request.</param>
/// <param name="Pages">Makes pages.</param>
internal sealed record Asked(string Name, Viewer? Viewer, ServedPublication Served, PageMaker Pages)
{
    /// <summary>The publication's numbers.</summary>
    public DashboardSnapshot Snapshot => Served.Snapshot;

    /// <summary>Reads the request; bound by ASP.NET for every route that takes it.</summary>
    public static ValueTask<Asked?> BindAsync(HttpContext context)
    {
        var served = context.RequestServices.GetRequiredService<CurrentPublication>().Served;
        var name = context.User.Identity?.Name ?? "";
        var account = context.RequestServices.GetRequiredService<AccountStore>().Find(name);
        return ValueTask.FromResult<Asked?>(new Asked(name, Sessions.Viewer(account, served.Snapshot), served, context.RequestServices.GetRequiredService<PageMaker>()));
    }

    /// <summary>True when the place lies in the account's own by parent links. Without rights nothing does.</summary>
    public bool MaySee(Division place) =>
        Viewer is not null && (place.Level != "village" || Viewer.SeesHouseholds) && Snapshot.Places.Path(place, Viewer.Root).Count > 0;

    /// <summary>Answers 403 with a page that says so.</summary>
    public async Task RefuseAsync(HttpContext context, string message) =>
        await PageMaker.SendAsync(context, ServedPublication.Compress(await Pages.RenderAsync<MessagePage>(("Message", message))), StatusCodes.Status403Forbidden);

    /// <summary>Answers 404; an account without rights is refused instead, and learns nothing.</summary>
    public async Task NotFoundAsync(HttpContext context)
    {
        if (Viewer is null)
        {
            await RefuseAsync(context, "本账户无权查看该页面。");
            return;
        }

        await PageMaker.SendAsync(context, ServedPublication.Compress(await Pages.RenderAsync<MessagePage>(("Message", "没有这个页面。"))), StatusCodes.Status404NotFound);
    }
}
