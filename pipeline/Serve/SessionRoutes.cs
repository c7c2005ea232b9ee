using Analytics.Pipeline.Dashboard;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Dashboard.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Pipeline.Serve;

/// <summary>Log in and out, and the files that the login page itself needs.</summary>
internal static class SessionRoutes
{
    private const string Wrong = "账户名或密码不正确。";
    private const string TooMany = "尝试次数过多，请一分钟后再试。";

    // not the publication's: what a page loads before anyone has logged in
    private static readonly string[] s_assets = ["site.css", "site.js", "sql.js", "echarts.js", "duckdb.js", "duckdb-worker.js", "duckdb.wasm"];

    /// <summary>Adds the routes.</summary>
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login", (HttpContext context, IAntiforgery antiforgery, PageMaker pages) => LoginAsync(context, antiforgery, pages, "", StatusCodes.Status200OK)).AllowAnonymous();
        routes.MapPost("/login", (HttpContext context, IAntiforgery antiforgery, PageMaker pages, AccountStore accounts, AuditLog audit, LoginAttempts attempts) =>
            EnterAsync(context, antiforgery, pages, accounts, audit, attempts)).AllowAnonymous();
        routes.MapGet("/logout", async (HttpContext context, IAntiforgery antiforgery, PageMaker pages) =>
            await PageMaker.SendAsync(context, ServedPublication.Compress(await pages.RenderAsync<LogoutPage>(("Token", Token(context, antiforgery))))));
        routes.MapPost("/logout", async (HttpContext context, IAntiforgery antiforgery, AuditLog audit, EndedSessions ended) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            ended.Add(Sessions.IdOf(context.User));
            audit.Write(context.User.Identity?.Name ?? "", "logout");
            await context.SignOutAsync();
            context.Response.Redirect("/login");
        });
        routes.MapGet("/assets/{name}", async (HttpContext context, string name) =>
        {
            if (!s_assets.Contains(name, StringComparer.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentType = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".wasm" => "application/wasm", _ => "text/javascript; charset=utf-8" };
            if (name == "duckdb.wasm")
            {
                context.Response.Headers.ContentEncoding = "gzip";
                name += ".gz";
            }

            await context.Response.SendFileAsync(Path.Combine(SiteFolder.AssetFolder, name));
        }).AllowAnonymous();
    }

    private static async Task LoginAsync(HttpContext context, IAntiforgery antiforgery, PageMaker pages, string message, int status) =>
        await PageMaker.SendAsync(
            context,
            ServedPublication.Compress(await pages.RenderAsync<LoginPage>(("Token", Token(context, antiforgery)), ("Message", message), ("Return", context.Request.Query["return"].ToString()))),
            status);

    private static async Task EnterAsync(
        HttpContext context, IAntiforgery antiforgery, PageMaker pages, AccountStore accounts, AuditLog audit, LoginAttempts attempts)
    {
        if (await FormAsync(context) is not { } form)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var name = form["name"].ToString();
        name = name.Length > AccountStore.LongestName ? name[..AccountStore.LongestName] : name;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        using var turn = await attempts.TurnAsync(context.RequestAborted);
        if (attempts.IsSlowed(address, name))
        {
            audit.Write(name, "login_slowed");
            context.Response.Headers.RetryAfter = "60";
            await LoginAsync(context, antiforgery, pages, TooMany, StatusCodes.Status429TooManyRequests);
            return;
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await LoginAsync(context, antiforgery, pages, "页面已过期，请重新登录。", StatusCodes.Status400BadRequest);
            return;
        }

        if (accounts.LogIn(name, form["password"].ToString()) is not { } account)
        {
            attempts.Failed(address, name);
            audit.Write(name, "login_failed");
            await LoginAsync(context, antiforgery, pages, Wrong, StatusCodes.Status401Unauthorized);
            return;
        }

        audit.Write(account.Name, "login");
        await context.SignInAsync(Sessions.Principal(account));
        var back = form["return"].ToString();
        context.Response.Redirect(IsOwn(back) ? back : "/");
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null; // too long, too many fields, cut short: no browser sends that
        }
    }

    // only a path of this server: neither //elsewhere nor /\elsewhere
    private static bool IsOwn(string path) => path.Length > 0 && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) && path.All(letter => letter is > ' ' and <= '~');

    private static AntiforgeryToken Token(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new AntiforgeryToken(tokens.FormFieldName, tokens.RequestToken ?? "");
    }
}
